import * as z from 'zod'
import { can } from '@/lib/auth/policy'
import { membershipColumns, membershipOf } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { letterFor } from '@/lib/mail/letter'
import { linkFor } from '@/lib/mail/links'
import { openPost, type Post, type Posted, PostRefusal } from '@/lib/mail/post'
import { readMail } from '@/lib/mail/templates'
import { type Message, type Outcome, TryLater } from './message'

const payload = z.object({ personId: z.uuid(), template: z.string(), values: z.unknown() })
/** The database holds a looser rule; this one also keeps anything out of a header. */
const mailbox = z.email().max(254)

let opened: Post | undefined

/** Sends a mail to the person it is for, as they are known now. */
export async function deliverMail(message: Message, post?: Post): Promise<Outcome> {
  const parsed = payload.safeParse(message.payload)
  const mail = parsed.success ? readMail(parsed.data.template, parsed.data.values) : null
  if (!parsed.success || !mail) return { state: 'failed', problem: 'unreadable' }
  const addressee = await addresseeOf(parsed.data.personId, message.recordId)
  if ('skipped' in addressee) return { state: 'skipped', problem: addressee.skipped }
  const { publicUrl } = environment()
  const { locale, email, record } = addressee
  const letter = letterFor(mail, {
    locale,
    origin: publicUrl.origin,
    url: linkFor(mail, { record, locale }, publicUrl),
  })
  return sent({ ...letter, id: message.id, to: email, host: publicUrl.hostname }, post ?? configuredPost())
}

function configuredPost(): Post {
  const settings = environment().mail
  if (!settings) throw new TryLater('no_smtp_url', true)
  opened ??= openPost(settings)
  return opened
}

async function sent(letter: Posted, post: Post): Promise<Outcome> {
  try {
    await post(letter)
    return { state: 'done' }
  } catch (error) {
    if (!(error instanceof PostRefusal)) throw error
    if (error.takes === 'never') return { state: 'failed', problem: error.message }
    throw new TryLater(error.message, error.takes === 'nothing')
  }
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

type Addressee = { email: string; locale: Locale; record: RecordRow | null }

/** The person as they are now, or why nothing is to be sent to them. */
async function addresseeOf(personId: string, recordId: string | null): Promise<Addressee | { skipped: string }> {
  const person = await findPerson(personId)
  if (!person) return { skipped: 'person_gone' }
  const email = mailbox.safeParse(person.email).data
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
