import { SessionList } from '@/components/account/session-list'
import { PlainForm } from '@/components/desk/review/plain-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { signOutEverywhere, signOutThere } from '@/lib/account/actions'
import { listOwnSessions } from '@/lib/account/queries'
import type { Actor } from '@/lib/auth/actor'

export async function SessionsSection({ actor }: { actor: Actor }) {
  const { locale } = actor
  const t = translator(locale, 'account.sessions')
  return (
    <Section id="sessions" title={t('title')}>
      <SessionList sessions={await listOwnSessions(actor)} end={signOutThere} locale={locale} />
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <PlainForm action={signOutEverywhere} idempotencyKey={crypto.randomUUID()} label={t('everywhere')} />
        <p className="text-sm text-quiet">{t('everywhereHint')}</p>
      </div>
    </Section>
  )
}
