import 'server-only'
import * as z from 'zod'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { MemberRole, OutboxState } from '@/lib/generated/prisma/enums'
import { findSendableInvitation } from '@/lib/invitation/queries'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { wordsWhenSent } from './examples'
import { type Letter, letterFor } from './letter'
import { shownLinkFor } from './links'
import type { MessageFilter } from './schema'
import { readMail } from './templates'

const messagesPerPage = 30

/** A message of the outbox, as the list of outgoing mail shows it. */
export type OutgoingMessage = {
  id: string
  at: Date
  topic: string
  template: string | null
  /** Whom it is for; null for an address without an account, and for who has gone. */
  to: string | null
  personId: string | null
  state: OutboxState
  problem: string | null
  attempts: number
  availableAt: Date
  doneAt: Date | null
}

const payload = z.object({
  personId: z.uuid().optional(),
  invitationId: z.uuid().optional(),
  template: z.string().optional(),
  values: z.unknown().optional(),
})

const columns = {
  ...{ id: true, at: true, topic: true, payload: true, state: true, problem: true, attempts: true },
  ...{ availableAt: true, doneAt: true },
} as const

/** One page of outgoing messages, the newest first, and where the next page begins. Throws `forbidden`. */
export async function listMessages(
  actor: Actor,
  { state, template, other, before }: MessageFilter,
): Promise<{ messages: OutgoingMessage[]; next: string | null }> {
  refuseOthers(actor)
  const rows = await db.outboxMessage.findMany({
    where: {
      topic: other ? { not: 'mail' } : 'mail',
      ...(state ? { state } : {}),
      ...(template ? { payload: { path: ['template'], equals: template } } : {}),
      // Keys are made in the order of time.
      ...(before ? { id: { lt: before } } : {}),
    },
    orderBy: { id: 'desc' },
    take: messagesPerPage + 1,
    select: columns,
  })
  const shown = rows.slice(0, messagesPerPage)
  return { messages: await described(shown), next: rows.length > messagesPerPage ? (shown.at(-1)?.id ?? null) : null }
}

/** How many outgoing messages there are in each state: mails, and what else waits. Throws `forbidden`. */
export async function countMessages(actor: Actor): Promise<{ mails: Counts; others: Counts }> {
  refuseOthers(actor)
  const rows = await db.$queryRaw<{ isMail: boolean; state: OutboxState; count: number }[]>`
    SELECT topic = 'mail' AS "isMail", state, count(*)::int AS count FROM desk."OutboxMessage" GROUP BY 1, 2`
  const of = (isMail: boolean): Counts =>
    Object.fromEntries(rows.filter((row) => row.isMail === isMail).map(({ state, count }) => [state, count]))
  return { mails: of(true), others: of(false) }
}
type Counts = Partial<Record<OutboxState, number>>

/**
 * One outgoing message as its reader would see it; without the letter where its words were taken away with time. A link
 * that lets somebody in is made when the mail is sent and is never shown here. Throws `forbidden`.
 */
export async function findMessage(
  actor: Actor,
  id: string,
): Promise<(OutgoingMessage & { letter: Letter | null; locale: Locale }) | null> {
  refuseOthers(actor)
  const row = await db.outboxMessage.findUnique({ where: { id }, select: { ...columns, recordId: true } })
  const [message] = row ? await described([row]) : []
  return row && message ? { ...message, ...(await letterOf(row, message.personId)) } : null
}

type Written = { topic: string; payload: unknown; recordId: string | null }

/** What a message says, and in which language; no letter where it is no mail, or its words were taken away. */
async function letterOf({ topic, payload: given, recordId }: Written, personId: string | null) {
  const told = payload.safeParse(given).data
  const mail = topic === 'mail' && told?.template ? readMail(told.template, told.values) : null
  const invited = told?.invitationId ? await findSendableInvitation(told.invitationId) : null
  const locale = invited?.locale ?? (await localeOf(personId))
  if (!mail) return { locale, letter: null }
  const record = recordId ? await db.record.findUnique({ where: { id: recordId }, select: recordColumns }) : null
  const { publicUrl } = environment()
  const url = shownLinkFor(mail, { record, locale }, publicUrl)
  return { locale, letter: letterFor(mail, { locale, url, origin: publicUrl.origin, more: wordsFor(invited, locale) }) }
}

type Invited = Awaited<ReturnType<typeof findSendableInvitation>>

/** What the mail of an invitation is told when it is sent. */
const wordsFor = (invited: Invited, locale: Locale) => ({
  organisation: invited?.organisation ?? '',
  role: invited?.role ? roleIn(locale, invited.role) : '',
})

const roleIn = (locale: Locale, role: MemberRole) => translator(locale, 'people.roles')(role)

/** Whether mails are sent at all. */
export const sendsMail = (): boolean => environment().mail !== undefined

/** An example of a letter, as somebody who reads that language would get it. */
export function exampleLetter(mail: NonNullable<ReturnType<typeof readMail>>, locale: Locale): Letter {
  const { origin } = environment().publicUrl
  const more = wordsWhenSent[mail.template] ?? {}
  return letterFor(mail, { locale, url: `${origin}/…`, origin, more })
}

const recordColumns = {
  ...{ id: true, kind: true, originalLanguage: true },
  languages: { select: { language: true, slug: true, publishedVersion: true } },
} as const

function refuseOthers(actor: Actor) {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
}

async function localeOf(personId: string | null): Promise<Locale> {
  const person = personId ? await db.person.findUnique({ where: { id: personId }, select: { locale: true } }) : null
  return isInterfaceLocale(person?.locale) ? person.locale : defaultLocale
}

type Row = Omit<OutgoingMessage, 'template' | 'to' | 'personId'> & { payload: unknown }

async function described(rows: readonly Row[]): Promise<OutgoingMessage[]> {
  const read = rows.map(({ payload: given, ...row }) => ({ ...row, told: payload.safeParse(given).data }))
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(read.flatMap(({ told }) => told?.personId ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return read.map(({ told, ...row }) => ({
    ...row,
    template: told?.template ?? null,
    personId: told?.personId ?? null,
    to: (told?.personId && names.get(told.personId)) || null,
  }))
}
