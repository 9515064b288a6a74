import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { type GapSnapshot, gapDocument } from '@/lib/gap/publication'
import { byLanguage, type ContentLanguage, type Locale } from '@/lib/language/rules'
import { type PilotSnapshot, pilotDocument } from '@/lib/pilot/publication'
import { type PracticeSnapshot, practiceDocument } from '@/lib/practice/publication'
import { type DocumentContent, dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type RoundtableSnapshot, roundtableDocument, roundtableSnapshot } from './publication'
import { broughtUp, type Known } from './writing/brought-up'

const parts = {
  record: recordColumns,
  platform: { select: { projectId: true, regionId: true, region: { select: { countryCode: true } } } },
  hosts: { orderBy: { position: 'asc' } },
  attendance: { orderBy: { position: 'asc' } },
  agenda: { orderBy: { position: 'asc' }, include: { translations: true } },
  actionPoints: { orderBy: { position: 'asc' }, include: { translations: true } },
  practices: { orderBy: { position: 'asc' } },
  gaps: { orderBy: { position: 'asc' }, select: { id: true } },
  pilots: { orderBy: { position: 'asc' }, select: { id: true } },
  translations: true,
} as const

/** A roundtable as it stands, without its participants, for its revision and its public document. */
export async function snapshotRoundtable(tx: Transaction, id: string): Promise<RoundtableSnapshot> {
  const row = await tx.roundtable.findUniqueOrThrow({ where: { id }, include: parts })
  const { platformId, sequence, startsAtMinute, durationMinutes, mode, course, place } = row
  return roundtableSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ platformId, sequence, startsAtMinute, durationMinutes, mode, course, place },
    heldOn: dayOf(row.heldOn),
    stakeholders: rangeOf(row.stakeholdersMin, row.stakeholdersMax),
    people: rangeOf(row.peopleMin, row.peopleMax),
    projectId: row.platform.projectId,
    regionId: row.platform.regionId,
    countryCode: row.platform.region.countryCode,
    hostIds: row.hosts.map(({ organisationId }) => organisationId),
    attendance: row.attendance.map(({ organisationId, nameAsWritten, kind, people }) => ({
      ...{ organisationId, nameAsWritten, kind, people },
    })),
    agenda: row.agenda.map((item) => ({
      id: item.id,
      minutesLong: item.minutesLong,
      texts: byLanguage(item.translations, ({ title, minutes }) => ({ title, minutes })),
    })),
    actionPoints: row.actionPoints.map(
      ({ id: pointId, organisationId, ownerAsWritten, dueOn, doneOn, translations }) => ({
        ...{ id: pointId, organisationId, ownerAsWritten },
        dueOn: dayOf(dueOn),
        doneOn: dayOf(doneOn),
        texts: byLanguage(translations, ({ text }) => ({ text })),
      }),
    ),
    practiceIds: row.practices.map(({ practiceId }) => practiceId),
    gapIds: row.gaps.map((gap) => gap.id),
    pilotIds: row.pilots.map((pilot) => pilot.id),
    texts: byLanguage(row.translations, ({ title, summary, followUp }) => ({ title, summary, followUp })),
  })
}

const rangeOf = (min: number | null, max: number | null) => (min === null || max === null ? null : { min, max })

/** Where a record stands: its version, what is public of it, and who touched it last. */
export type Standing = {
  id: string
  version: number
  organisationId: string
  originalLanguage: ContentLanguage
  /** The version the public sees; null where nothing is public. */
  publishedVersion: number | null
  publishedAt: Date | null
  slugs: Partial<Record<string, string>>
  withdrawnReason: string | null
  updatedAt: Date
  updatedBy: string
}

const standingColumns = {
  include: { languages: { orderBy: { language: 'asc' } }, updatedBy: { select: { name: true } } },
} as const

type StandingRow = Awaited<ReturnType<typeof standingRow>>
const standingRow = (tx: Transaction, actor: Actor, id: string) =>
  tx.record.findFirst({ where: { id, kind: 'roundtable', ...visible.records(actor) }, ...standingColumns })

function standingOf(row: NonNullable<StandingRow>): Standing {
  const original = row.languages.find(({ language }) => language === row.originalLanguage)
  return {
    id: row.id,
    version: row.version,
    organisationId: row.organisationId,
    originalLanguage: row.originalLanguage as ContentLanguage,
    publishedVersion: original?.publishedVersion ?? null,
    publishedAt: original?.publishedAt ?? null,
    slugs: Object.fromEntries(row.languages.flatMap(({ language, slug }) => (slug ? [[language, slug]] : []))),
    withdrawnReason: original?.withdrawnReason ?? null,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy.name,
  }
}

/** A roundtable of the actor's organisations in a list, the last touched first. */
export type ListedRoundtable = Standing & { title: string; language: ContentLanguage; heldOn: string | null }

/** The roundtables the actor may see, the last touched first; at most 200. */
export async function listRoundtables(actor: Actor): Promise<ListedRoundtable[]> {
  const rows = await db.record.findMany({
    where: { kind: 'roundtable', ...visible.records(actor) },
    include: {
      ...standingColumns.include,
      roundtable: { select: { heldOn: true, translations: { select: { language: true, title: true } } } },
    },
    orderBy: { updatedAt: 'desc' },
    take: 200,
  })
  return rows.map((row) => {
    const standing = standingOf(row)
    const titles = row.roundtable?.translations ?? []
    const language = titles.some((one) => one.language === actor.locale) ? actor.locale : standing.originalLanguage
    const title = titles.find((one) => one.language === language)?.title ?? ''
    return { ...standing, title, language, heldOn: dayOf(row.roundtable?.heldOn ?? null) }
  })
}

type Draft<Body> = { id: string; version: number; content: DocumentContent<Body> }

/** What publishing would make of a roundtable and of what it brought up; null where the actor may not see it. */
export async function previewRoundtable(actor: Actor, id: string, locale: Locale) {
  const row = await standingRow(db, actor, id)
  if (!row) return null
  const snapshot = await snapshotRoundtable(db, id)
  const { practices, gaps, pilots } = await broughtUp(db, snapshot)
  const own = practices.filter(({ snapshot: { organisationId } }) => organisationId === row.organisationId)
  return {
    standing: standingOf(row),
    roundtable: { id, version: row.version, content: roundtableDocument(snapshot, locale) },
    practices: own.map(draftOf(practiceDocument, locale)),
    gaps: gaps.map(draftOf(gapDocument, locale)),
    pilots: pilots.map(draftOf(pilotDocument, locale)),
  }
}

const draftOf =
  <Snapshot extends PracticeSnapshot | GapSnapshot | PilotSnapshot, Body>(
    make: (snapshot: Snapshot, locale: Locale) => DocumentContent<Body>,
    locale: Locale,
  ) =>
  ({ snapshot, version }: Known<Snapshot>): Draft<Body> => ({
    id: snapshot.id,
    version,
    content: make(snapshot, locale),
  })
