import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import {
  chosenFacts,
  gatheredFrom,
  higherRole,
  isSameKey,
  isUnwritten,
  joinedNames,
  joinedSources,
  type Side,
  seatSide,
  stricter,
} from '@/lib/merge/rules'
import type { MergeInput } from '@/lib/merge/schema'
import type { Change } from '@/lib/publishing/changing'
import { keepMoves, type Move, named, tableNamed } from './moves'
import type { Pair } from './moving'
import { ownRows } from './places'
import { saveJoined } from './saving'

type Row = Record<string, unknown>
type Rows = Record<string, Row[]>

/** Steps that come after everything has moved. */
const steps = { own: 60, revision: 61, ending: 62 } as const

const columns = {
  include: {
    record: { include: { languages: true, sources: { orderBy: { position: 'asc' } } } },
    names: { orderBy: { position: 'asc' } },
    translations: true,
    identifiers: { orderBy: { position: 'asc' } },
    regions: true,
  },
} as const
const load = (tx: Transaction, id: string) => tx.organisation.findUniqueOrThrow({ where: { id }, ...columns })
type Loaded = Awaited<ReturnType<typeof load>>
type Both = { survivor: Loaded; absorbed: Loaded }

/** Gives the survivor what was chosen of both, as a new version of its record; what is public of it is public anew. */
export async function joinRecords(change: Change, pair: Pair, input: MergeInput): Promise<void> {
  const { tx } = change
  const both = { survivor: await load(tx, pair.survivorId), absorbed: await load(tx, pair.absorbedId) }
  const before = await rowsOf(tx, pair.survivorId)
  await writeFacts(tx, both, input)
  await writeNames(tx, both, input)
  await writeTexts(tx, both, input)
  await addSources(tx, both)
  await writeKeys(tx, both, input)
  await writeRegions(tx, both, input)
  await saveJoined(change, pair, { input, record: both.survivor.record })
  const after = await rowsOf(tx, pair.survivorId)
  await keepMoves(tx, { mergeId: pair.mergeId, step: steps.own }, differing(before, after))
  await keepRevisions(tx, { ...pair, since: both.survivor.record.version })
}

/** Says of the absorbed organisation what became of it, for its own history. Throws `not_allowed_now` for a circle. */
export async function tellWhatBecame({ tx, at }: Change, { mergeId, survivorId, absorbedId }: Pair): Promise<void> {
  const position = await tx.organisationChange.count({ where: { organisationId: absorbedId } })
  const happened = at.toISOString().slice(0, 10)
  const last = await tx.organisationChange.aggregate({
    where: { organisationId: absorbedId },
    _max: { position: true },
  })
  const told = await tx.organisationChange.create({
    data: {
      ...{ organisationId: absorbedId, kind: 'merged', happened },
      position: Math.max(position, (last._max.position ?? -1) + 1),
      successors: { create: [{ organisationId: survivorId }] },
    },
  })
  const made = { place: 'OrganisationChange', key: { id: told.id }, column: null, before: null, after: { id: told.id } }
  await keepMoves(tx, { mergeId, step: steps.ending }, [{ ...made, recordId: null, recordVersion: null }])
}

const of = ({ survivor, absorbed }: Both, side: Side) => (side === 'survivor' ? survivor : absorbed)

async function writeFacts(tx: Transaction, both: Both, input: MergeInput) {
  const { survivor, absorbed } = both
  const facts = Object.fromEntries(chosenFacts.map((fact) => [fact, of(both, input[fact])[fact]]))
  await tx.organisation.update({
    where: { id: survivor.id },
    data: {
      ...facts,
      seatRegionId: of(both, seatSide(input.seatRegionId, survivor)).seatRegionId,
      rights: stricter(survivor.rights, absorbed.rights),
      fourEyes: survivor.fourEyes || absorbed.fourEyes,
      participantsFor: higherRole(survivor.participantsFor, absorbed.participantsFor),
    },
  })
}

async function writeNames(tx: Transaction, both: Both, { names }: MergeInput) {
  const kept = of(both, names)
  const other = of(both, names === 'survivor' ? 'absorbed' : 'survivor')
  const joined = joinedNames(kept.names, other.names)
  const organisationId = both.survivor.id
  await tx.organisationName.deleteMany({ where: { organisationId } })
  await tx.organisationName.createMany({
    data: joined.map(({ id: _id, ...name }, position) => ({ ...name, organisationId, position })),
  })
}

async function writeTexts(tx: Transaction, both: Both, { texts }: MergeInput) {
  const { survivor, absorbed } = both
  for (const { organisationId: _of, ...text } of absorbed.translations) {
    const { language } = text
    const own = survivor.translations.find((one) => one.language === language)
    if ((texts[language as keyof typeof texts] ?? (isUnwritten(own) ? 'absorbed' : 'survivor')) === 'survivor') continue
    const words = { ...text, description: text.description as Prisma.InputJsonValue }
    await tx.organisationTranslation.upsert({
      where: { organisationId_language: { organisationId: survivor.id, language } },
      create: { ...words, organisationId: survivor.id },
      update: words,
    })
    // A language that it was not written in begins as a draft, made from the original as it stands.
    await tx.recordLanguage.createMany({
      data: [{ recordId: survivor.id, language, sourceVersion: survivor.record.version }],
      skipDuplicates: true,
    })
  }
}

/** What the absorbed record rests on stands behind what the survivor rests on: no place in the list changes. */
async function addSources(tx: Transaction, { survivor, absorbed }: Both) {
  const own = survivor.record.sources
  const next = Math.max(-1, ...own.map(({ position }) => position)) + 1
  const more = joinedSources(own, absorbed.record.sources).slice(own.length)
  await tx.recordSource.createMany({
    data: more.map(({ kind, label, concerns, url, verified }, place) => ({
      ...{ kind, label, concerns, url, verified },
      ...{ recordId: survivor.id, position: next + place },
    })),
  })
}

/** What it is known by elsewhere: rows that stay are left alone, so that undoing finds them. */
async function writeKeys(tx: Transaction, { survivor, absorbed }: Both, { identifiers: from }: MergeInput) {
  const organisationId = survivor.id
  const [own, other] = [survivor.identifiers, absorbed.identifiers]
  const wanted = gatheredFrom({ own, other, from, isSame: isSameKey })
  const gone = own.filter((one) => !wanted.includes(one))
  await tx.organisationIdentifier.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  const next = Math.max(-1, ...own.map(({ position }) => position)) + 1
  const more = wanted.filter((one) => !own.includes(one))
  await tx.organisationIdentifier.createMany({
    data: more.map(({ id: _id, ...identifier }, place) => ({ ...identifier, organisationId, position: next + place })),
  })
}

/** Where it is active. */
async function writeRegions(tx: Transaction, { survivor, absorbed }: Both, { regions: from }: MergeInput) {
  const organisationId = survivor.id
  const isSame = (one: { regionId: string }, two: { regionId: string }) => one.regionId === two.regionId
  const wanted = gatheredFrom({ own: survivor.regions, other: absorbed.regions, from, isSame })
  const regionIds = wanted.map(({ regionId }) => regionId)
  await tx.organisationRegion.deleteMany({ where: { organisationId, regionId: { notIn: regionIds } } })
  await tx.organisationRegion.createMany({
    data: regionIds.map((regionId) => ({ organisationId, regionId })),
    skipDuplicates: true,
  })
}

/** Everything the survivor's own record is made of, as the database has it. One statement. */
async function rowsOf(tx: Transaction, id: string): Promise<Rows> {
  const parts = Object.entries(ownRows).map(
    ([table, { column }]) =>
      Prisma.sql`SELECT ${table}::text AS place, to_jsonb(own) AS entry FROM ${tableNamed(table)} own WHERE own.${named(column)} = ${id}::uuid`,
  )
  const found = await tx.$queryRaw<{ place: string; entry: Row }[]>(Prisma.join(parts, ' UNION ALL '))
  return Object.fromEntries(
    Object.keys(ownRows).map((table) => [
      table,
      found.filter(({ place }) => place === table).map(({ entry }) => entry),
    ]),
  )
}

/** What differs, row by row: whole rows that came or went, else column by column. */
function differing(before: Rows, after: Rows): Move[] {
  return Object.entries(ownRows).flatMap(([place, { key }]) => {
    const keyIn = (row: Row): Row => Object.fromEntries(key.map((column) => [column, row[column]]))
    const same = (row: Row) => (other: Row) => key.every((column) => row[column] === other[column])
    const [was, is] = [before[place] ?? [], after[place] ?? []]
    const gone = was.filter((row) => !is.some(same(row)))
    const made = is.filter((row) => !was.some(same(row)))
    const whole = (row: Row, sides: Pick<Move, 'before' | 'after'>): Move => ({
      ...{ place, key: keyIn(row), column: null, recordId: null, recordVersion: null },
      ...sides,
    })
    const columns = is.flatMap((row) => {
      const old = was.find(same(row))
      return Object.keys(row)
        .filter((column) => old && !isDeepStrictEqual(old[column], row[column]))
        .map((column) => ({
          ...whole(row, { before: { [column]: old?.[column] ?? null }, after: { [column]: row[column] ?? null } }),
          column,
        }))
    })
    return [
      ...gone.map((row) => whole(row, { before: row, after: null })),
      ...columns,
      ...made.map((row) => whole(row, { before: null, after: row })),
    ]
  })
}

async function keepRevisions(tx: Transaction, { mergeId, survivorId, since }: Pair & { since: number }) {
  const made = await tx.revision.findMany({
    where: { recordId: survivorId, version: { gt: since } },
    select: { id: true },
  })
  if (made.length === 0) throw new AppError('not_found')
  const moves = made.map(({ id }) => ({ place: 'Revision', key: { id }, column: null, before: null, after: { id } }))
  await keepMoves(
    tx,
    { mergeId, step: steps.revision },
    moves.map((move) => ({ ...move, recordId: null, recordVersion: null })),
  )
}
