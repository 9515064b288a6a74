import { makeEmailChangeLink, makeResetLink } from '@/lib/account/mutations'
import { makeInvitationLink } from '@/lib/invitation/mutations'
import type { MailTemplate } from '@/lib/mail/templates'

type About = { personId?: string | undefined; invitationId?: string | undefined }
/** Makes the secret of the link in a mail; null where there is nothing any more that it could open. */
type Maker = (about: About) => Promise<string | null>

const forPerson =
  (make: (id: string) => Promise<string | null>): Maker =>
  async ({ personId }) =>
    personId ? make(personId) : null
const forInvitation: Maker = async ({ invitationId }) => (invitationId ? makeInvitationLink(invitationId) : null)

/**
 * Mails whose link lets somebody in. Its secret is made when the mail is sent and stands in the mail alone: the outbox
 * and the database never hold it. A template is added by one line.
 */
const makers: Partial<Record<MailTemplate, Maker>> = {
  invitation: forInvitation,
  invitation_to_portal: forInvitation,
  password_reset: forPerson(makeResetLink),
  email_change: forPerson(makeEmailChangeLink),
}

/** The secret for a mail's link; undefined where its link needs none, null where there is nothing to open any more. */
export async function secretFor(template: MailTemplate, about: About): Promise<string | null | undefined> {
  return makers[template]?.(about)
}
