import { PasswordForm } from '@/components/account/password-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { choosePassword } from '@/lib/account/actions'
import type { OwnAccount } from '@/lib/account/queries'
import type { Actor } from '@/lib/auth/actor'
import { formatDay } from '@/lib/format/dates'

export function PasswordSection({ actor: { locale }, account }: { actor: Actor; account: OwnAccount }) {
  const t = translator(locale, 'account.password')
  const { hasPassword, passwordChangedAt, email } = account
  const changed = passwordChangedAt ? formatDay(passwordChangedAt.toISOString().slice(0, 10), locale) : undefined
  return (
    <Section id="password" title={t('title')} aside={changed ? t('changed', { day: changed }) : undefined}>
      {hasPassword ? (
        <PasswordForm action={choosePassword} idempotencyKey={crypto.randomUUID()} email={email} />
      ) : (
        <p>{t('none')}</p>
      )}
    </Section>
  )
}
