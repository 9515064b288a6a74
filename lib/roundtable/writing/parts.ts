import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '@/lib/errors'
import { findOrganisationsByName } from '@/lib/partner/writing/finding'
import type { Change } from '@/lib/publishing/changing'
import { dateOf, richText } from '@/lib/publishing/document'
import { isSameText } from '@/lib/rich-text/write-markdown'
import type { RoundtableInput } from '@/lib/roundtable/schema'

const aside = 100_000

/** Who hosted and who came. A host must be an organisation the portal knows; anybody else is kept as written. */
export async function writePeople({ tx, actor }: Change, roundtableId: string, { hosts, attendance }: RoundtableInput) {
  const names = [...hosts, ...attendance].map(({ name }) => name)
  const known = await findOrganisationsByName(tx, actor, names)
  const idOf = (name: string) => known.get(name.trim().toLowerCase()) ?? null
  const hostIds = hosts.map(({ name }, index) => {
    const organisationId = idOf(name)
    if (!organisationId) throw new AppError('invalid', { fields: { [`hosts[${index}].name`]: 'unknown_organisation' } })
    return organisationId
  })
  await tx.roundtableHost.deleteMany({ where: { roundtableId } })
  await tx.roundtableHost.createMany({
    data: [...new Set(hostIds)].map((organisationId, position) => ({ roundtableId, organisationId, position })),
  })
  await tx.attendance.deleteMany({ where: { roundtableId } })
  await tx.attendance.createMany({
    data: attendance.map(({ name, kind, people }, position) => {
      const organisationId = idOf(name)
      return { roundtableId, position, organisationId, nameAsWritten: organisationId ? null : name, kind, people }
    }),
  })
}

/** The agenda with its minutes, in the language being written; other languages of an item are kept. */
export async function writeAgenda({ tx }: Change, roundtableId: string, { agenda, language }: RoundtableInput) {
  const there = await tx.agendaItem.findMany({ where: { roundtableId }, include: { translations: true } })
  const foreign = await tx.agendaItem.findMany({
    where: { id: { in: unknownTo(there, agenda) } },
    select: { id: true },
  })
  const items = withKeys(agenda, foreign)
  const { removed, areInPlace } = compare(there, items)
  if (removed.length > 0) await tx.agendaItem.deleteMany({ where: { roundtableId, id: { in: removed } } })
  // Positions are unique: out of the way first, then into their new order.
  if (!areInPlace) await tx.agendaItem.updateMany({ where: { roundtableId }, data: { position: { increment: aside } } })
  for (const [position, { id, title, minutes, minutesLong }] of items.entries()) {
    const before = there.find((item) => item.id === id)
    if (!before || !areInPlace || before.minutesLong !== minutesLong)
      await tx.agendaItem.upsert({
        where: { id },
        create: { id, roundtableId, position, minutesLong },
        update: { position, minutesLong },
      })
    const isAsBefore = (words: { title: string; minutes: unknown }) =>
      words.title === title && isSameText(richText.parse(words.minutes), minutes)
    if (isWritten(before?.translations ?? [], language, isAsBefore)) continue
    await tx.agendaItemTranslation.upsert({
      where: { agendaItemId_language: { agendaItemId: id, language } },
      create: { agendaItemId: id, language, title, minutes },
      update: { title, minutes },
    })
  }
}

/** What was agreed to be done, by whom, until when. */
export async function writeActionPoints({ tx, actor }: Change, roundtableId: string, input: RoundtableInput) {
  const { actionPoints, language } = input
  const owners = actionPoints.flatMap(({ owner }) => owner ?? [])
  const known = await findOrganisationsByName(tx, actor, owners)
  const there = await tx.actionPoint.findMany({ where: { roundtableId }, include: { translations: true } })
  const foreign = await tx.actionPoint.findMany({
    where: { id: { in: unknownTo(there, actionPoints) } },
    select: { id: true },
  })
  const points = withKeys(actionPoints, foreign)
  const { removed, areInPlace } = compare(there, points)
  if (removed.length > 0) await tx.actionPoint.deleteMany({ where: { roundtableId, id: { in: removed } } })
  if (!areInPlace)
    await tx.actionPoint.updateMany({ where: { roundtableId }, data: { position: { increment: aside } } })
  for (const [position, { id, text, owner, dueOn, doneOn }] of points.entries()) {
    const facts = { position, ...ownerOf(owner, known), dueOn: dateOf(dueOn), doneOn: dateOf(doneOn) }
    const before = there.find((point) => point.id === id)
    if (!areInPlace || !isDeepStrictEqual({ ...before, ...facts }, before))
      await tx.actionPoint.upsert({ where: { id }, create: { id, roundtableId, ...facts }, update: facts })
    if (isWritten(before?.translations ?? [], language, (words) => words.text === text)) continue
    await tx.actionPointTranslation.upsert({
      where: { actionPointId_language: { actionPointId: id, language } },
      create: { actionPointId: id, language, text },
      update: { text },
    })
  }
}

function ownerOf(owner: string | null, known: ReadonlyMap<string, string>) {
  const organisationId = known.get(owner?.trim().toLowerCase() ?? '') ?? null
  return { organisationId, ownerAsWritten: organisationId ? null : owner }
}

type Placed = { id: string; position: number }
type Keyed = { id: string | null }

/** Keys that entries of the form bring and that no row of this roundtable has: new ones, or those of another's rows. */
const unknownTo = (there: readonly Placed[], entries: readonly Keyed[]): string[] =>
  entries.flatMap(({ id }) => (id && !there.some((row) => row.id === id) ? [id] : []))

/** Each entry with its key: the form makes it, so that saving twice makes one row; one that is a row elsewhere is none. */
function withKeys<Entry extends Keyed>(entries: readonly Entry[], foreign: readonly { id: string }[]) {
  const used = new Set(foreign.map(({ id }) => id))
  return entries.map((entry) => {
    const id = entry.id && !used.has(entry.id) ? entry.id : crypto.randomUUID()
    used.add(id)
    return { ...entry, id }
  })
}

function compare(there: readonly Placed[], now: readonly { id: string }[]) {
  const places = new Map(now.map(({ id }, place) => [id, place]))
  return {
    removed: there.flatMap(({ id }) => (places.has(id) ? [] : [id])),
    areInPlace: there.every(({ id, position }) => (places.get(id) ?? position) === position),
  }
}

/**
 * Nothing is to be written: the words stand, or the form showed those of another language, since there are none in this
 * one, and they were left as they are.
 */
const isWritten = <Words extends { language: string }>(
  before: readonly Words[],
  language: string,
  isAsBefore: (words: Words) => boolean,
) => {
  const own = before.find((words) => words.language === language)
  return own ? isAsBefore(own) : before.some(isAsBefore)
}
