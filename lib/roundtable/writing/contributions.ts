import 'server-only'
import { can, visible } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Theme } from '@/lib/generated/prisma/enums'
import { contentLanguages } from '@/lib/language/rules'
import type { PracticeSnapshot } from '@/lib/practice/publication'
import { findPracticeByTitle, snapshotPractices } from '@/lib/practice/queries'
import { type Change, note } from '@/lib/publishing/changing'
import { writeGap, writePilot, writePractice } from '@/lib/publishing/contributions'
import { keepRevision, openRecord, touchRecord } from '@/lib/publishing/records'
import { emptyText } from '@/lib/rich-text/nodes'
import type { RoundtableInput } from '@/lib/roundtable/schema'
import { type KnownRecords, lookUp, recordOf } from './known'

/** `isMoved`: the day changed, which gaps and ideas carry too. */
type Setting = { id: string; regionId: string; isMoved: boolean; isAutosave: boolean; input: RoundtableInput }
type Scene = Setting & { known: KnownRecords }
type Entry = RoundtableInput['practices'][number]

/**
 * What a roundtable brought up: practices exchanged, gaps agreed, pilot ideas. New entries become records of the
 * roundtable's owner; changed ones are revised; a published entry that was removed stays public until the roundtable
 * is published again, a draft is deleted and comes back with its entry.
 */
export async function writeContributions(change: Change, setting: Setting) {
  const { tx } = change
  const scene: Scene = { ...setting, known: await lookUp(change, setting.id, setting.input) }
  const { practices, gaps, pilots } = scene.input
  const practiceIds: string[] = []
  for (const [index, entry] of practices.entries())
    practiceIds.push(await writeExchanged(change, scene, { entry, index }))
  await writeExchange(change, scene, practiceIds)
  const gapIds: string[] = []
  for (const [index, entry] of gaps.entries()) gapIds.push(await writeAgreed(change, scene, { entry, index }))
  const pilotIds: string[] = []
  for (const [index, entry] of pilots.entries()) pilotIds.push(await writeIdea(change, scene, { entry, index }))
  await putInOrder(change, gapIds, pilotIds)
  // What waits among the recently deleted comes back to where it was.
  const where = { roundtableId: scene.id, record: { is: { deletedAt: null } } }
  const dropped = [
    ...(await tx.gap.findMany({ where: { ...where, id: { notIn: gapIds } }, select: { id: true } })),
    ...(await tx.pilot.findMany({ where: { ...where, id: { notIn: pilotIds } }, select: { id: true } })),
  ].map(({ id }) => id)
  if (dropped.length === 0) return
  await tx.gap.updateMany({ where: { id: { in: dropped } }, data: { roundtableId: null } })
  await tx.pilot.updateMany({ where: { id: { in: dropped } }, data: { roundtableId: null } })
  await deleteDrafts(change, dropped)
}

/** The order of the form, in which the public page lists them too. */
async function putInOrder({ tx }: Change, gapIds: string[], pilotIds: string[]) {
  await tx.$executeRaw`
    UPDATE desk."Gap" gap SET position = listed.place - 1
    FROM unnest(${gapIds}::uuid[]) WITH ORDINALITY AS listed (id, place) WHERE gap.id = listed.id AND gap.position <> listed.place - 1`
  await tx.$executeRaw`
    UPDATE desk."Pilot" pilot SET position = listed.place - 1
    FROM unnest(${pilotIds}::uuid[]) WITH ORDINALITY AS listed (id, place) WHERE pilot.id = listed.id AND pilot.position <> listed.place - 1`
}

/** Practices of other organisations that are not public, whose words are no business of the roundtable's, and deleted ones. */
const unshownTo = (organisationId: string) => ({
  OR: [
    { organisationId: { not: organisationId }, languages: { none: { publishedVersion: { not: null } } } },
    { deletedAt: { not: null } },
  ],
})

type Numbered<One extends Entry = Entry> = { entry: One; index: number }

/** The parts of a practice that a roundtable's form does not ask for: one that has them was not written down here alone. */
const undescribed = {
  problem: emptyText,
  whatIsDone: emptyText,
  whoBenefits: emptyText,
  resources: emptyText,
  results: emptyText,
  lessons: emptyText,
  toCopyIt: emptyText,
}
const isUndescribed = {
  AND: Object.keys(undescribed).map((part) => ({ [part]: { equals: emptyText } })),
}

async function writeExchanged(change: Change, scene: Scene, { entry, index }: Numbered): Promise<string> {
  const { input, regionId, known } = scene
  const { language, sources, organisationId } = input
  const record = recordOf(known, entry, { kind: 'practice', index, organisationId })
  const { title, summary, theme } = entry
  if (record) {
    // A practice of another organisation is told of here, not rewritten.
    const isOwn = record.organisationId === organisationId && can.reviseRecord(change.actor, record)
    const before = known.practices.get(record.id)
    if (isOwn && before) {
      const finished = await finishedTitle(change, before, entry)
      if (finished) return finished
      await reviseExchanged(change, record, { before, language, title, summary, theme, isAutosave: scene.isAutosave })
    }
    return record.id
  }
  const sameTitle = await findPracticeByTitle(change.tx, change.actor, title)
  if (sameTitle) {
    if (summary === '' || (await isDescribedAs(change, sameTitle, summary))) return sameTitle
    // Its words stand already; what was typed here must not be lost without a word.
    throw new AppError('invalid', { fields: { [`practices[${index}].summary`]: 'already_described' } })
  }
  const id = await openRecord(change, { kind: 'practice', ...input, ...keyOf(entry) })
  const facts = { carriedOutById: null, regionId, place: null, started: null, themes: theme ? [theme] : [] }
  await writePractice(change.tx, id, { language, sources, organisationId, ...facts, ...undescribed, title, summary })
  await keepRevision(change, { kind: 'practice', id, language, isAutosave: scene.isAutosave })
  return id
}

/**
 * The practice that is recorded already and whose title was only begun when the entry was first saved: nothing else
 * was written down under the beginning.
 */
async function finishedTitle({ tx, actor }: Change, before: PracticeSnapshot, { title, summary }: Entry) {
  const titles = Object.values(before.texts).map((words) => words.title.toLowerCase())
  if (summary !== '' || titles.length !== 1 || !title.toLowerCase().startsWith(titles[0] ?? title)) return null
  if (titles[0] === title.toLowerCase()) return null
  const sameTitle = await findPracticeByTitle(tx, actor, title)
  return sameTitle === before.id ? null : sameTitle
}

async function isDescribedAs({ tx }: Change, id: string, summary: string): Promise<boolean> {
  const known = (await snapshotPractices(tx, [id])).get(id)
  return Object.values(known?.texts ?? {}).some((words) => words.summary === summary)
}

type Words = Typed & { theme: Theme | null; before: PracticeSnapshot; isAutosave: boolean }

async function reviseExchanged(change: Change, record: RecordRow, { theme, before, isAutosave, ...typed }: Words) {
  const { texts, themes: themesBefore } = before
  const words = inTheirLanguage(texts, typed)
  const themes = withTheme(themesBefore, theme)
  if (isSame({ texts, themes: themesBefore }, { ...words, themes })) return
  const { organisationId, sources, carriedOutById, regionId, place, started } = before
  const facts = { organisationId, sources, carriedOutById, regionId, place, started, themes }
  await touchRecord(change, record, { language: words.language, sources })
  await writePractice(change.tx, record.id, { ...facts, ...undescribed, ...texts[words.language], ...words })
  await keepRevision(change, { kind: 'practice', id: record.id, language: words.language, isAutosave })
}

async function writeExchange(change: Change, { id: roundtableId, input }: Scene, written: readonly string[]) {
  const { tx } = change
  // The form cannot show what another organisation has withdrawn, so its silence takes nothing away.
  const unshown = await tx.roundtablePractice.findMany({
    where: { roundtableId, practice: { is: { record: { is: unshownTo(input.organisationId) } } } },
    orderBy: { position: 'asc' },
  })
  const practiceIds = [...written, ...unshown.map(({ practiceId }) => practiceId)]
  const unlinked = await tx.roundtablePractice.findMany({
    where: { roundtableId, practiceId: { notIn: practiceIds } },
  })
  await tx.roundtablePractice.deleteMany({ where: { roundtableId } })
  await tx.roundtablePractice.createMany({
    data: [...new Set(practiceIds)].map((practiceId, position) => ({ roundtableId, practiceId, position })),
  })
  if (unlinked.length === 0) return
  const forgotten = await tx.practice.findMany({
    where: {
      id: { in: unlinked.map(({ practiceId }) => practiceId) },
      roundtables: { none: {} },
      translations: { every: isUndescribed },
    },
    select: { id: true },
  })
  await deleteDrafts(
    change,
    forgotten.map(({ id }) => id),
  )
}

async function writeAgreed(change: Change, scene: Scene, { entry, index }: Numbered<RoundtableInput['gaps'][number]>) {
  const { id, input, regionId, known } = scene
  const record = recordOf(known, entry, { kind: 'gap', index, organisationId: input.organisationId })
  const { title, summary, theme, kind } = entry
  const before = record && known.gaps.get(record.id)
  const typed = inTheirLanguage(before?.texts, { language: input.language, title, summary })
  const words = { ...typed, themes: withTheme(before?.themes ?? [], theme) }
  const place = { regionId, countryCode: null, roundtableId: id, eventId: null, position: index }
  const facts = { organisationId: input.organisationId, kind, ...place }
  if (record && before && !isElsewhere(scene, before) && before.kind === kind && isSame(before, words)) return record.id
  return writeContribution(change, scene, {
    ...{ kind: 'gap', record, entry, language: words.language },
    write: (gapId, sources) => writeGap(change.tx, gapId, { ...facts, ...words, sources }),
  })
}

async function writeIdea(change: Change, scene: Scene, { entry, index }: Numbered) {
  const { id, input, regionId, known } = scene
  const record = recordOf(known, entry, { kind: 'pilot', index, organisationId: input.organisationId })
  const { title, summary, theme } = entry
  const before = record && known.pilots.get(record.id)
  const { themes = [], stage = 'idea', texts } = before ?? {}
  const typed = inTheirLanguage(texts, { language: input.language, title, summary })
  const words = { ...typed, themes: withTheme(themes, theme) }
  const facts = { organisationId: input.organisationId, stage, regionId, roundtableId: id, position: index }
  if (record && before && !isElsewhere(scene, before) && isSame(before, words)) return record.id
  return writeContribution(change, scene, {
    ...{ kind: 'pilot', record, entry, language: words.language },
    write: (pilotId, sources) => writePilot(change.tx, pilotId, { ...facts, ...words, sources }),
  })
}

/** Day, region or roundtable are no longer those it was written down with. */
const isElsewhere = (
  { id, regionId, isMoved }: Scene,
  before: { roundtableId: string | null; regionId: string | null },
) => isMoved || before.roundtableId !== id || before.regionId !== regionId

type Writing = {
  kind: 'gap' | 'pilot'
  record: RecordRow | undefined
  entry: Entry
  language: RoundtableInput['language']
  write: (id: string, sources: RoundtableInput['sources']) => Promise<void>
}

async function writeContribution(
  change: Change,
  { input, isAutosave }: Scene,
  { kind, record, entry, language, write }: Writing,
): Promise<string> {
  if (record) await touchRecord(change, record, { language, sources: input.sources })
  const id = record?.id ?? (await openRecord(change, { kind, ...input, ...keyOf(entry) }))
  await write(id, input.sources)
  await keepRevision(change, { kind, id, language, isAutosave })
  return id
}

/** A new record is opened under the key its entry has in the form, so that saving twice makes one. */
const keyOf = ({ id }: Entry) => (id ? { id } : {})

/** Puts those of the records that were never public among the recently deleted. */
async function deleteDrafts(change: Change, ids: readonly string[]) {
  if (ids.length === 0) return
  const { tx, actor, at } = change
  const drafts = await tx.record.findMany({
    where: { id: { in: [...ids] }, languages: { every: { slug: null } }, ...visible.records(actor) },
  })
  if (drafts.length === 0) return
  await tx.record.updateMany({
    where: { id: { in: drafts.map(({ id }) => id) } },
    data: { deletedAt: at, deletedById: actor.personId },
  })
  for (const { id, kind, version } of drafts) await note(change, { action: `${kind}.deleted`, kind, id, version })
}

/** The form names one theme: a record that has it keeps its others too. */
const withTheme = (before: Theme[], theme: Theme | null): Theme[] => {
  if (theme === null) return []
  return before.includes(theme) ? before : [theme]
}

type Typed = Pick<RoundtableInput, 'language' | 'title' | 'summary'>

/**
 * Words in the language they are in: an entry without words in the form's language was shown in another one, and left as
 * it was it is no translation.
 */
function inTheirLanguage(texts: Worded['texts'] = {}, { language, title, summary }: Typed): Typed {
  const isShown = (one: Typed['language']) => texts[one]?.title === title && texts[one].summary === summary
  const theirs = texts[language] ? undefined : contentLanguages.find(isShown)
  return { language: theirs ?? language, title, summary }
}

const sameList = (one: readonly string[], other: readonly string[]) => one.join() === other.join()

type Worded = { themes: Theme[]; texts: Partial<Record<string, { title: string; summary: string }>> }

const isSame = (
  { themes, texts }: Worded,
  words: { language: string; title: string; summary: string; themes: Theme[] },
) => {
  const before = texts[words.language]
  return before?.title === words.title && before.summary === words.summary && sameList(themes, words.themes)
}
