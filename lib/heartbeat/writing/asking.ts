import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { type Asked, dayOfPerson, daysBefore, daysQuiet, responsibleFor, roundAt } from '@/lib/heartbeat/rules'
import { writeMail } from '@/lib/mail/outbox'

const personColumns = {
  select: { id: true, kind: true, disabledAt: true, isDemo: true, email: true },
} as const
type PersonRow = { id: string; kind: string; disabledAt: Date | null; isDemo: boolean; email: string | null }
const askedOf = (person: PersonRow | null): Asked | null =>
  person && {
    ...{ personId: person.id, email: person.email, isDemo: person.isDemo },
    ...{ isHuman: person.kind === 'human', isDisabled: person.disabledAt !== null },
  }

const recordColumns = {
  ...{ id: true, originalLanguage: true, responsible: personColumns, handedTo: personColumns },
  organisation: {
    select: { memberships: { select: { role: true, person: personColumns }, orderBy: { since: 'asc' } } },
  },
  languages: { select: { language: true, title: true, publishedBy: personColumns } },
} as const

const loadRecords = (tx: Transaction, ids: readonly string[]) =>
  tx.record.findMany({ where: { id: { in: [...ids] } }, select: recordColumns, orderBy: { id: 'asc' } })
type Row = Awaited<ReturnType<typeof loadRecords>>[number]

const originalOf = ({ languages, originalLanguage }: Row) =>
  languages.find(({ language }) => language === originalLanguage)

/** Who is asked about a record as things stand. */
function whoAnswers(row: Row, notThese: readonly string[] = []): Asked[] {
  const { memberships } = row.organisation
  const people = (some: typeof memberships) => some.flatMap(({ person }) => askedOf(person) ?? [])
  return responsibleFor({
    named: [askedOf(row.responsible), askedOf(row.handedTo)],
    publisher: askedOf(originalOf(row)?.publishedBy ?? null),
    members: people(memberships),
    admins: people(memberships.filter(({ role }) => role === 'organisation_admin')),
    notThese,
  })
}

/**
 * Public practices, pilots and organisations that say they are running and were not asked about in this half-year, of
 * organisations that are not blocked. What was published or confirmed lately needs no question.
 */
async function recordsToAsk(round: string, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT record.id::text AS id FROM desk."Record" record
    JOIN desk."RecordLanguage" language ON language."recordId" = record.id AND language.language = record."originalLanguage"
    JOIN desk."Organisation" owner ON owner.id = record."organisationId" AND owner.rights <> 'blocked'
    LEFT JOIN desk."Practice" practice ON practice.id = record.id
    LEFT JOIN desk."Pilot" pilot ON pilot.id = record.id
    WHERE record."deletedAt" IS NULL AND language."publishedVersion" IS NOT NULL
      AND language."publishedAt" < ${daysBefore(now, daysQuiet)}
      AND (record."confirmedOn" IS NULL OR record."confirmedOn" < ${daysBefore(now, daysQuiet)})
      AND (record.kind = 'practice' AND practice.ended IS NULL
        OR record.kind = 'pilot' AND pilot.stage = 'running'
        OR record.kind = 'partner' AND NOT EXISTS (
          SELECT FROM desk."OrganisationChange" change WHERE change."organisationId" = record.id AND change.kind IN ('closed', 'merged', 'split')))
      AND NOT EXISTS (
        SELECT FROM desk."HeartbeatQuestion" question JOIN desk."HeartbeatLetter" letter ON letter.id = question."letterId"
        WHERE question."recordId" = record.id AND left(letter.round, 6) = ${round})
    ORDER BY record.id`
  return rows.map(({ id }) => id)
}

/**
 * Asks the people whose day it is, each with one mail about everything they answer for. Asking twice asks once. For the
 * worker; says how many mails were written.
 */
export async function askForHeartbeats(now = new Date(), signal?: AbortSignal): Promise<number> {
  const { round, day } = roundAt(now)
  const byPerson = new Map<string, Row[]>()
  for (const { personId, row } of await answerers(await recordsToAsk(round, now)))
    if (dayOfPerson(personId) <= day) byPerson.set(personId, [...(byPerson.get(personId) ?? []), row])
  let written = 0
  for (const [personId, rows] of byPerson) {
    if (signal?.aborted) break
    written += await db.$transaction((tx) => writeLetter(tx, { personId, round, rows, at: now }))
  }
  return written
}

const batch = 500

/** Who is asked about which of these records. */
async function answerers(ids: readonly string[]): Promise<{ personId: string; row: Row }[]> {
  const found: { personId: string; row: Row }[] = []
  for (let from = 0; from < ids.length; from += batch)
    for (const row of await loadRecords(db, ids.slice(from, from + batch)))
      found.push(...whoAnswers(row).map(({ personId }) => ({ personId, row })))
  return found
}

type Letter = { personId: string; round: string; rows: readonly Row[]; at: Date }

async function writeLetter(tx: Transaction, { personId, round, rows, at }: Letter): Promise<number> {
  const letter = { id: crypto.randomUUID(), personId, round, at }
  const { count } = await tx.heartbeatLetter.createMany({ data: [letter], skipDuplicates: true })
  if (count === 0) return 0
  await tx.heartbeatQuestion.createMany({ data: rows.map(({ id }) => ({ letterId: letter.id, recordId: id })) })
  const titles = rows.map((row) => originalOf(row)?.title ?? '').filter(Boolean)
  await writeMail(
    { tx, at },
    {
      ...{ personId, template: 'heartbeat', once: `heartbeat:${letter.id}` },
      values: { letterId: letter.id, title: titles[0] ?? '', titles: listed(titles) },
    },
  )
  return 1
}

/** As many lines as a mail is read for; the page of the link shows them all. */
const mostLines = 30
const listed = (titles: readonly string[]) =>
  [...titles.slice(0, mostLines).map((title) => `– ${title}`), ...(titles.length > mostLines ? ['– …'] : [])].join('\n')

/**
 * Asks the admins of the organisation instead of whoever said that a record is not theirs; nobody twice in a half-year,
 * however often an answer is given and taken back.
 */
export async function askOthers(
  tx: Transaction,
  { recordId, notThese, at }: { recordId: string; notThese: string[]; at: Date },
) {
  const [row] = await loadRecords(tx, [recordId])
  if (!row) return
  const { round } = roundAt(at)
  const asked = await tx.heartbeatLetter.findMany({
    where: { round: { startsWith: round }, questions: { some: { recordId } } },
    select: { personId: true },
  })
  const known = new Set(asked.map(({ personId }) => personId))
  // A second letter of the half-year: people have one of each name.
  const again = `${round}/${crypto.randomUUID().slice(0, 5)}`
  for (const { personId } of whoAnswers(
    {
      ...row,
      responsible: null,
      handedTo: null,
      languages: row.languages.map((one) => ({ ...one, publishedBy: null })),
    },
    notThese,
  ))
    if (!known.has(personId)) await writeLetter(tx, { personId, round: again, rows: [row], at })
}

/**
 * Notes where two questions in a row stayed without an answer: from then on the public is told since when nobody has said
 * that it is still so. Only letters count that a mail server took. For the worker; says how many records.
 */
export async function unansweredTwice(tx: Transaction, before: Date, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH asked AS (
      SELECT question."recordId" AS id, left(letter.round, 6) AS round, max(letter.at) AS at,
        bool_or(question."answeredAt" IS NOT NULL) AS is_answered
      FROM desk."HeartbeatQuestion" question
      JOIN desk."HeartbeatLetter" letter ON letter.id = question."letterId" AND letter."sentAt" IS NOT NULL
      GROUP BY 1, 2),
    latest AS (
      SELECT *, row_number() OVER (PARTITION BY id ORDER BY round DESC) AS place FROM asked)
    SELECT record.id::text AS id FROM latest
    JOIN desk."Record" record ON record.id = latest.id AND record."unconfirmedSince" IS NULL AND record."deletedAt" IS NULL
    JOIN desk."RecordLanguage" language
      ON language."recordId" = record.id AND language.language = record."originalLanguage" AND language."publishedVersion" IS NOT NULL
    WHERE latest.place <= ${most} AND latest.at < ${before}
    GROUP BY record.id
    HAVING count(*) = ${most} AND bool_and(NOT latest.is_answered)
      AND max(language."publishedAt") < min(latest.at) AND max(coalesce(record."confirmedOn", 'epoch')) < min(latest.at)
    ORDER BY record.id`
  return rows.map(({ id }) => id)
}
