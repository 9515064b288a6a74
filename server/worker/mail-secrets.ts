import * as z from 'zod'
import { makeEmailChangeLink, makeResetLink } from '@/lib/account/mutations'
import { makeHeartbeatLink } from '@/lib/heartbeat/mutations'
import { makeInvitationLink } from '@/lib/invitation/mutations'
import type { MailTemplate } from '@/lib/mail/templates'

type About = {
  personId?: string | undefined
  invitationId?: string | undefined
  values?: unknown
  /** The address the mail goes to. */
  email: string
}
/** Makes the secret of the link in a mail; null where there is nothing any more that it could open. */
type Maker = (about: About) => Promise<string | null>

const forPerson =
  (make: (id: string, at: Date, sentTo: string) => Promise<string | null>): Maker =>
  async ({ personId, email }) =>
    personId ? make(personId, new Date(), email) : null
const forInvitation: Maker = async ({ invitationId }) => (invitationId ? makeInvitationLink(invitationId) : null)
const forLetter: Maker = async ({ values }) => {
  const letter = z.object({ letterId: z.uuid() }).safeParse(values)
  return letter.success ? makeHeartbeatLink(letter.data.letterId) : null
}

/**
 * Mails whose link lets somebody in. Its secret is made when the mail is sent and stands in the mail alone: the outbox
 * and the database never hold it. A template is added by one line.
 */
const makers: Partial<Record<MailTemplate, Maker>> = {
  invitation: forInvitation,
  invitation_to_portal: forInvitation,
  password_reset: forPerson(makeResetLink),
  email_change: forPerson(makeEmailChangeLink),
  heartbeat: forLetter,
}

/** The secret for a mail's link; undefined where its link needs none, null where there is nothing to open any more. */
export async function secretFor(template: MailTemplate, about: About): Promise<string | null | undefined> {
  return makers[template]?.(about)
}
