import { EmailForm } from '@/components/account/email-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { changeEmail } from '@/lib/account/actions'
import { type OwnAccount, sendsMail } from '@/lib/account/queries'
import type { Actor } from '@/lib/auth/actor'

export function EmailSection({ actor, account }: { actor: Actor; account: OwnAccount }) {
  const t = translator(actor.locale, 'account.email')
  const { email, awaitedEmail } = account
  return (
    <Section id="email" title={t('title')}>
      <div className="mb-5 grid max-w-measure gap-2">
        <p className="break-words">{t('present', { email })}</p>
        {awaitedEmail ? <p className="break-words">{t('awaited', { email: awaitedEmail })}</p> : null}
        {sendsMail() ? null : <p className="text-quiet">{t('noMail')}</p>}
      </div>
      {sendsMail() ? <EmailForm action={changeEmail} idempotencyKey={crypto.randomUUID()} /> : null}
    </Section>
  )
}
