import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/link-token'
import { can, visible } from '@/lib/auth/policy'
import { standingActor } from '@/lib/auth/standing-actor'
import { db, type Transaction } from '@/lib/db'
import { titleColumns, titlesFor } from '@/lib/editing/titles'
import type { HeartbeatAnswer, RecordKind } from '@/lib/generated/prisma/enums'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { leavesTask } from './rules'

/** The letter that a link belongs to, with its questions; null where the link does not work (any more). */
export async function findLetter(tx: Transaction, token: string) {
  const found = await tx.oneTimeToken.findUnique({
    where: { secretHash: tokenHash(token), purpose: 'heartbeat', usedAt: null, expiresAt: { gt: new Date() } },
    include: { person: { select: { email: true, disabledAt: true } } },
  })
  // A link works for the address it was sent to, while that is the person's.
  if (!found?.subjectId || !found.person || found.person.disabledAt || found.person.email !== found.email) return null
  const letter = await tx.heartbeatLetter.findUnique({
    where: { id: found.subjectId },
    include: {
      person: { select: { locale: true } },
      questions: { include: { record: true }, orderBy: { recordId: 'asc' }, where: { record: { deletedAt: null } } },
    },
  })
  return letter && { ...letter, expiresAt: found.expiresAt }
}

/** One question as its page shows it. */
export type ShownQuestion = {
  id: string
  kind: RecordKind
  title: string
  answer: HeartbeatAnswer | null
  /** Whether what was answered stands in the public record already. */
  isSettled: boolean
  confirmedOn: Date | null
}

/** What a link asks, in the language of whom it was sent to; null where it does not work (any more). */
export async function readLetter(
  token: string,
): Promise<{ locale: Locale; expiresAt: Date; questions: ShownQuestion[] } | null> {
  const letter = await findLetter(db, token)
  if (!letter) return null
  const actor = await standingActor(letter.personId)
  const own = letter.questions.filter(({ record }) => can.reviseRecord(actor, record))
  const rows = await db.record.findMany({
    where: { id: { in: own.map(({ recordId }) => recordId) } },
    select: titleColumns,
  })
  const titles = await titlesFor(actor, rows)
  return {
    locale: isInterfaceLocale(letter.person.locale) ? letter.person.locale : 'en',
    expiresAt: letter.expiresAt,
    questions: own.map(({ id, answer, settledAt, record }) => ({
      ...{ id, kind: record.kind, title: titles.get(record.id) ?? '', answer },
      ...{ isSettled: settledAt !== null, confirmedOn: record.confirmedOn },
    })),
  }
}

/** Something that an answer asks an organisation to do. */
export type HeartbeatTask = {
  id: string
  recordId: string
  kind: RecordKind
  title: string
  answer: HeartbeatAnswer
  answeredAt: Date
  by: string
  note: string | null
  link: string | null
}

const mostTasks = 20

/** What answers ask the actor's organisations to do, the oldest first. */
export async function listHeartbeatTasks(actor: Actor): Promise<HeartbeatTask[]> {
  const rows = await db.heartbeatQuestion.findMany({
    where: { answeredAt: { not: null }, settledAt: null, record: visible.records(actor) },
    orderBy: { answeredAt: 'asc' },
    take: mostTasks,
    include: { record: { select: titleColumns }, letter: { select: { person: { select: { name: true } } } } },
  })
  const titles = await titlesFor(
    actor,
    rows.map(({ record }) => record),
  )
  return rows.flatMap(({ id, record, answer, answeredAt, note, link, letter }) =>
    answer && answeredAt && leavesTask(answer)
      ? [
          {
            ...{ id, recordId: record.id, kind: record.kind, title: titles.get(record.id) ?? '' },
            ...{ answer, answeredAt, by: letter.person.name, note, link },
          },
        ]
      : [],
  )
}

/** Who answers for a record, and who could: the people of its organisation. Nobody for whoever may not write it. */
export async function findResponsible(
  actor: Actor,
  id: string,
): Promise<{ responsibleId: string | null; people: { id: string; name: string }[] }> {
  const record = await db.record.findFirst({ where: { id, ...visible.records(actor) } })
  if (!record || !can.reviseRecord(actor, record)) return { responsibleId: null, people: [] }
  const { responsibleId, organisationId } = record
  const members = await db.membership.findMany({
    where: { organisationId, person: { disabledAt: null } },
    select: { person: { select: { id: true, name: true } } },
  })
  const people = members.map(({ person }) => person).toSorted((one, other) => one.name.localeCompare(other.name))
  return { responsibleId, people }
}
