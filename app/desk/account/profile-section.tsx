import { ProfileForm } from '@/components/account/profile-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { changeProfile } from '@/lib/account/actions'
import type { OwnAccount } from '@/lib/account/queries'
import type { Actor } from '@/lib/auth/actor'
import { interfaceLocales } from '@/lib/language/rules'

export function ProfileSection({ actor: { locale }, account }: { actor: Actor; account: OwnAccount }) {
  const languages = translator(locale, 'desk.languages')
  return (
    <Section id="profile" title={translator(locale, 'account')('profile.title')}>
      <ProfileForm
        action={changeProfile}
        idempotencyKey={crypto.randomUUID()}
        name={account.name}
        locale={account.locale}
        locales={interfaceLocales.map((value) => ({ value, label: languages(value) }))}
      />
    </Section>
  )
}
