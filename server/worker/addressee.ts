import * as z from 'zod'
import { translator } from '@/i18n/translator'
import { findPendingEmail } from '@/lib/account/queries'
import { can } from '@/lib/auth/policy'
import { membershipColumns, membershipOf } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { findSendableInvitation } from '@/lib/invitation/queries'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import type { MailTemplate } from '@/lib/mail/templates'

/** Whom a mail of the outbox is for: a person, or whoever reads at the address of an invitation. */
export const addressed = z.union([z.looseObject({ personId: z.uuid() }), z.looseObject({ invitationId: z.uuid() })])
type Addressed = z.output<typeof addressed> & { template: MailTemplate; recordId: string | null }

/** The database holds a looser rule; this one also keeps anything out of a header. */
const mailbox = z.email().max(254)

type Addressee = {
  email: string
  locale: Locale
  record: RecordRow | null
  /** Words of the letter that were not known when it was written. */
  words?: Record<string, string>
}

/** Whoever a mail is for as they are now, or why nothing is to be sent to them. */
export const addresseeOf = (mail: Addressed): Promise<Addressee | { skipped: string }> =>
  'invitationId' in mail ? invitedOne(mail.invitationId as string) : personNamed(mail.personId, mail)

async function invitedOne(id: string): Promise<Addressee | { skipped: string }> {
  const invitation = await findSendableInvitation(id)
  const email = mailbox.safeParse(invitation?.email).data
  if (!invitation || !email) return { skipped: 'invitation_settled' }
  const { locale, organisation, role } = invitation
  const roles = translator(locale, 'people.roles')
  const words = { organisation: organisation ?? '', role: role ? roles(role) : '' }
  return { email, locale, record: null, words }
}

const recordColumns = {
  id: true,
  kind: true,
  organisationId: true,
  originalLanguage: true,
  languages: { select: { language: true, slug: true, publishedVersion: true } },
} as const
const findRecord = (id: string) => db.record.findUnique({ where: { id, deletedAt: null }, select: recordColumns })
const findPerson = (id: string) => db.person.findUnique({ where: { id }, include: { memberships: membershipColumns } })
type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecord>>>
type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

async function personNamed(
  personId: string,
  { template, recordId }: Pick<Addressed, 'template' | 'recordId'>,
): Promise<Addressee | { skipped: string }> {
  const person = await findPerson(personId)
  if (!person) return { skipped: 'person_gone' }
  const address = template === 'email_change' ? await findPendingEmail(personId) : person.email
  const email = mailbox.safeParse(address).data
  const reason = reasonNotToWrite(person)
  if (reason || !email) return { skipped: reason ?? 'no_address' }
  const locale = isInterfaceLocale(person.locale) ? person.locale : defaultLocale
  if (!recordId) return { email, locale, record: null }
  const record = await findRecord(recordId)
  if (!record) return { skipped: 'record_gone' }
  const memberships = person.memberships.map(membershipOf)
  const actor = { ...person, personId, locale, isDisabled: false, memberships }
  // Somebody who left the organisation since is not told how its record is called now.
  return can.seeRecord(actor, record) ? { email, locale, record } : { skipped: 'no_longer_member' }
}

function reasonNotToWrite({ kind, disabledAt, isDemo }: PersonRow): string | undefined {
  if (kind !== 'human') return 'no_address'
  if (disabledAt) return 'person_disabled'
  return isDemo ? 'demo_person' : undefined
}
