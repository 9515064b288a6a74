import { translator } from '@/i18n/translator'
import type { OpenInvitation } from '@/lib/invitation/queries'
import type { Locale } from '@/lib/language/rules'

/** What an invitation offers, and to whom. */
export function InvitationHead({ invitation, locale }: { invitation: OpenInvitation; locale: Locale }) {
  const t = translator(locale, 'invitation')
  const roles = translator(locale, 'people.roles')
  const { organisation, role, email } = invitation
  return (
    <div className="mt-2 mb-8 max-w-measure">
      <p className="text-lg">
        {organisation && role ? t('toOrganisation', { organisation, role: roles(role) }) : t('toPortal')}
      </p>
      <p className="mt-2 text-quiet">{t('address', { email })}</p>
    </div>
  )
}
