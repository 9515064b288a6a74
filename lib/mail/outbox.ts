import 'server-only'
import { announce, type Change } from '@/lib/publishing/changing'
import { type Mail, mailTemplates } from './templates'

/** A mail to one person; with `recordId` it is sent only while the record exists and the person may see it. */
type Letter = Mail & {
  personId: string
  recordId?: string | undefined
  /** Of two mails with the same words here the second is not written. */
  once?: string | undefined
}

/**
 * Leaves a mail in the outbox, in the change's own transaction. Address, name and language of the person are read when
 * it is sent; who has left by then gets none.
 */
export async function writeMail(change: Pick<Change, 'tx' | 'at'>, letter: Letter): Promise<void> {
  const { personId, template, recordId, once } = letter
  const values = mailTemplates[template].parse(letter.values)
  await announce(change, { topic: 'mail', recordId, payload: { personId, template, values }, once })
}

/** Leaves a mail to the address of an invitation, whose reader may have no account yet. */
export async function writeInvitationMail(
  change: Pick<Change, 'tx' | 'at'>,
  { invitationId, template }: { invitationId: string; template: 'invitation' | 'invitation_to_portal' },
): Promise<void> {
  await announce(change, { topic: 'mail', payload: { invitationId, template, values: {} } })
}
