import { type InvitationDeeds, Invitations } from '@/components/invitation/invitations'
import { InviteForm } from '@/components/invitation/invite-form'
import { MemberList } from '@/components/person/member-list'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { sendsMail } from '@/lib/account/queries'
import type { Actor } from '@/lib/auth/actor'
import { inviteAgain, inviteToOrganisation, showInvitationLink, uninvite } from '@/lib/invitation/actions'
import { listInvitations } from '@/lib/invitation/queries'
import { memberRoles } from '@/lib/invitation/rules'
import { interfaceLocales } from '@/lib/language/rules'
import { listMembers } from '@/lib/person/reading/people'

/** Who works for an organisation, who is invited, and inviting. */
export async function PeopleSection({ actor, id, name }: { actor: Actor; id: string; name: string }) {
  const { locale } = actor
  const t = translator(locale, 'people')
  const languages = translator(locale, 'desk.languages')
  const [members, invitations] = await Promise.all([listMembers(actor, id), listInvitations(actor, id)])
  return (
    <Section id={`people-${id}`} title={t('organisation.title')} aside={name}>
      <div className="grid gap-8">
        <MemberList
          members={members}
          pathOf={(person) => `/desk/organisation/${id}/people/${person}`}
          locale={locale}
        />
        <div>
          <h3 className="mb-3 font-strong">{t('invitations.title')}</h3>
          <Invitations invitations={invitations} deedsFor={deedsAt('organisation')} locale={locale} />
        </div>
        <details className="border-s-2 border-line ps-4">
          <summary className="cursor-pointer py-2 font-strong">{t('invite.title')}</summary>
          <div className="py-3">
            <InviteForm
              action={inviteToOrganisation.bind(null, id)}
              idempotencyKey={crypto.randomUUID()}
              id={`invite-${id}`}
              roles={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              locales={interfaceLocales.map((value) => ({ value, label: languages(value) }))}
              locale={locale}
            />
          </div>
        </details>
      </div>
    </Section>
  )
}

/** What can be done with an invitation from a page, which is shown again afterwards. */
export const deedsAt =
  (backTo: 'organisation' | 'admin/people') =>
  (id: string): InvitationDeeds => ({
    again: inviteAgain.bind(null, { id, backTo }),
    revoke: uninvite.bind(null, { id, backTo }),
    ...(sendsMail() ? {} : { link: showInvitationLink.bind(null, id) }),
  })
