import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import { organisationsCalled } from '@/lib/partner/writing/finding'
import { careOfRecord } from './care'
import { type CareReason, careReasons, type ListedState, type ListFilter, searchWords, type WorkList } from './rules'

/** One row of a list of records, as the statement below returns it. */
export type ListedRow = {
  id: string
  kind: ListFilter['kind'] & string
  organisationId: string
  updatedAt: Date
  updatedBy: string
  /** Of what whoever saved it last was a member, where they were erased. */
  formerOf: string[]
  /** The language whose words fit what was asked, in the reader's language where it does. */
  language: string
  title: string
  returnedReason: string | null
  submittedAt: Date | null
  submittedBy: string | null
  scheduledAt: Date | null
  timeZone: string | null
  /** Why it needs care; empty where that was not asked for. */
  care: CareReason[]
  /** Each language, the original first. */
  languages: { language: string; state: Exclude<ListedState, 'behind'>; isBehind: boolean }[]
  /** Of the whole list. */
  total: number
}

type Asked = Omit<ListFilter, 'page'> & { take: number; skip?: number }

const everything = Prisma.sql`true`
const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length === 0 ? everything : Prisma.join([...conditions], ' AND ')

/** The records an actor may see, as a condition on the row `record`. */
export function isReachable(actor: Actor): Prisma.Sql {
  const { organisationId } = visible.records(actor)
  const owned = organisationId ? Prisma.sql`record."organisationId" = ANY (${organisationId.in}::uuid[])` : everything
  return Prisma.sql`record."deletedAt" IS NULL AND ${owned}`
}

/** Its words were changed after they were published; about the rows `one` and `record`. */
export const isChanged = Prisma.sql`one."publishedVersion" <
  CASE WHEN one.language = record."originalLanguage" THEN record.version ELSE one."changedVersion" END`
/** A translation made from an older text than the original has now; about the rows `one` and `original`. */
export const isBehind = Prisma.sql`one."sourceVersion" < original."changedVersion"`

function inState(state: ListedState): Prisma.Sql {
  if (state === 'behind') return isBehind
  if (state === 'changed') return Prisma.sql`one.state = 'published' AND ${isChanged}`
  return Prisma.sql`one.state = ${state}::desk."PublicationState"`
}

/** Languages in review that the actor may publish: where four eyes are asked for, not what they wrote themselves. */
function waitsFor(actor: Actor): Prisma.Sql {
  const { organisationId } = visible.records(actor)
  const own = organisationId?.in.filter((id) => can.publishRecord(actor, { organisationId: id }))
  return Prisma.sql`one.state = 'in_review'
    AND ${own ? Prisma.sql`record."organisationId" = ANY (${own}::uuid[])` : everything}
    AND NOT (organisation."fourEyes" AND EXISTS (
      SELECT FROM desk."Revision" revision WHERE revision."recordId" = record.id
        AND revision."personId" = ${actor.personId}::uuid
        AND revision.version > coalesce(one."publishedVersion", 0)))`
}

/** Written or saved last by the actor, or handed to them when a colleague left. */
const isMine = ({ personId }: Actor) =>
  Prisma.sql`(${personId}::uuid IN (record."createdById", record."updatedById")
    OR record."handedToId" IS NOT DISTINCT FROM ${personId}::uuid)`
const returnedTo = (actor: Actor) => Prisma.sql`(one."returnedReason" IS NOT NULL AND one.state <> 'in_review'
  AND (one."submittedById" = ${actor.personId}::uuid OR ${isMine(actor)}))`

/** What a list is about: a condition on the language, one on the record, and its order. */
type Shape = { language?: Prisma.Sql; record?: Prisma.Sql; order: Prisma.Sql }
const lastTouched = Prisma.sql`record."updatedAt" DESC`

const shapes: Record<WorkList, (actor: Actor) => Shape> = {
  review: (actor) => ({ language: waitsFor(actor), order: Prisma.sql`shown."submittedAt" NULLS LAST` }),
  returned: (actor) => ({ language: returnedTo(actor), order: lastTouched }),
  scheduled: () => ({ record: Prisma.sql`schedule.at IS NOT NULL`, order: Prisma.sql`schedule.at` }),
  drafts: (actor) => ({
    language: Prisma.sql`(one.state = 'draft' OR ${inState('changed')}) AND NOT ${returnedTo(actor)}`,
    record: Prisma.sql`schedule.at IS NULL`,
    order: Prisma.sql`${isMine(actor)} DESC, ${lastTouched}`,
  }),
  care: () => ({
    record: Prisma.sql`cardinality(care.reasons) > 0`,
    order: Prisma.sql`array_position(ARRAY[${Prisma.join([...careReasons])}]::text[], care.reasons[1]),
      cardinality(care.reasons) DESC, ${lastTouched}`,
  }),
  mine: (actor) => ({
    record: Prisma.sql`(record.id IN (
      SELECT revision."recordId" FROM desk."Revision" revision WHERE revision."personId" = ${actor.personId}::uuid)
      OR record."handedToId" = ${actor.personId}::uuid)`,
    order: Prisma.sql`(SELECT max(revision.at) FROM desk."Revision" revision
      WHERE revision."recordId" = record.id AND revision."personId" = ${actor.personId}::uuid) DESC`,
  }),
}

// Exactly the expression of the index `record_language_words`.
const haystack = Prisma.sql`(lower(one.title) || ' ' || one.words)`
const plainTitle = Prisma.sql`public.unaccent(lower(one.title))`
const holding = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
/** From this length on, a word with a slip of the finger is still the word that was meant. */
const longEnough = 4

function holds(word: string): Prisma.Sql {
  const whole = Prisma.sql`${haystack} LIKE ${holding(word)}`
  return word.length < longEnough ? whole : Prisma.sql`(${whole} OR ${word} OPERATOR(public.<%) ${haystack})`
}

/** Titles first, then what is written as asked, then what only resembles it. */
function rankOf(words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`0`
  const each = words.map(
    (word) => Prisma.sql`(${plainTitle} LIKE ${holding(word)})::int * 4 + (${haystack} LIKE ${holding(word)})::int * 2`,
  )
  return Prisma.sql`${Prisma.join(each, ' + ')} + public.word_similarity(${words.join(' ')}, ${plainTitle})`
}

/** One statement for a list of records the actor may see; every filter narrows it. */
export function listStatement(actor: Actor, asked: Asked): Prisma.Sql {
  const shape: Shape = asked.list ? shapes[asked.list](actor) : { order: lastTouched }
  const words = searchWords(asked.q)
  const order = words.length > 0 ? Prisma.sql`shown.rank DESC, ${shape.order}` : shape.order
  return Prisma.sql`
    SELECT record.id::text AS id, record.kind::text AS kind, record."organisationId"::text AS "organisationId",
      record."updatedAt", person.name AS "updatedBy",
      person."formerOf"::text[] AS "formerOf", shown.language, shown.title, shown."returnedReason",
      shown."submittedAt", (SELECT name FROM desk."Person" WHERE id = shown."submittedById") AS "submittedBy",
      schedule.at AS "scheduledAt", schedule."timeZone", care.reasons AS care, ${languagesOfRecord} AS languages,
      (count(*) OVER ())::int AS total, (row_number() OVER (ORDER BY ${order}, record.id))::int AS place
    FROM desk."Record" record
    JOIN desk."Organisation" organisation ON organisation.id = record."organisationId"
    JOIN desk."Person" person ON person.id = record."updatedById"
    JOIN desk."RecordLanguage" original
      ON original."recordId" = record.id AND original.language = record."originalLanguage"
    LEFT JOIN desk."ScheduledPublication" schedule
      ON schedule."recordId" = record.id AND schedule."cancelledAt" IS NULL AND schedule."doneAt" IS NULL
    CROSS JOIN LATERAL (SELECT ${asked.list === 'care' ? careOfRecord : Prisma.sql`ARRAY[]::text[]`} AS reasons) care
    CROSS JOIN LATERAL (
      SELECT one.*, ${rankOf(words)} AS rank FROM desk."RecordLanguage" one
      WHERE one."recordId" = record.id AND ${all(onLanguage(asked, shape, words))}
      ORDER BY one.title <> '' DESC, rank DESC, one.language = ${actor.locale} DESC,
        one.language = record."originalLanguage" DESC, one.language
      LIMIT 1
    ) shown
    WHERE ${isReachable(actor)} AND ${all(onRecord(asked, shape, words))}
    ORDER BY place LIMIT ${asked.take} OFFSET ${asked.skip ?? 0}`
}

const languagesOfRecord = Prisma.sql`(
  SELECT jsonb_agg(jsonb_build_object(
      'language', one.language,
      'state', CASE WHEN ${inState('changed')} THEN 'changed' ELSE one.state::text END,
      'isBehind', coalesce(${isBehind}, false))
    ORDER BY one.language = record."originalLanguage" DESC, one.language)
  FROM desk."RecordLanguage" one WHERE one."recordId" = record.id)`

const onLanguage = ({ state, language }: Asked, shape: Shape, words: readonly string[]) => [
  ...(shape.language ? [shape.language] : []),
  ...(state ? [inState(state)] : []),
  ...(language ? [Prisma.sql`one.language = ${language}`] : []),
  ...(words.length > 0 ? [Prisma.sql`(${all(words.map(holds))} OR ${isCalled(words)})`] : []),
]

const onRecord = (
  { kind, organisation, list, state, theme, updated }: Asked,
  shape: Shape,
  words: readonly string[],
) => [
  ...(shape.record ? [shape.record] : []),
  ...(kind ? [Prisma.sql`record.kind = ${kind}::desk."RecordKind"`] : []),
  ...(organisation ? [Prisma.sql`record."organisationId" = ${organisation}::uuid`] : []),
  ...(theme ? [aboutTheme(theme)] : []),
  ...(updated ? [touched(updated)] : []),
  // Said again as a set, so that an index finds the few records before anything is read of all the others.
  ...(list === 'review' || state === 'in_review' ? [oneWhere(Prisma.sql`one.state = 'in_review'`)] : []),
  ...(words.length > 0 ? [Prisma.sql`(${oneWhere(all(words.map(holds)))} OR ${isCalled(words)})`] : []),
]

/** Organisations are found by every name they go or went by. */
const isCalled = (words: readonly string[]) => Prisma.sql`record.id IN (${organisationsCalled(words)})`

const oneWhere = (condition: Prisma.Sql) =>
  Prisma.sql`record.id IN (SELECT one."recordId" FROM desk."RecordLanguage" one WHERE ${condition})`

const aboutTheme = (theme: NonNullable<Asked['theme']>) => Prisma.sql`record.id IN (
  SELECT "practiceId" FROM desk."PracticeTheme" WHERE theme = ${theme}::desk."Theme"
  UNION ALL SELECT "gapId" FROM desk."GapTheme" WHERE theme = ${theme}::desk."Theme"
  UNION ALL SELECT "pilotId" FROM desk."PilotTheme" WHERE theme = ${theme}::desk."Theme")`

const touched = (when: NonNullable<Asked['updated']>) =>
  when === 'older'
    ? Prisma.sql`record."updatedAt" < now() - interval '1 year'`
    : Prisma.sql`record."updatedAt" >= now() - make_interval(days => ${Number(when)}::int)`
