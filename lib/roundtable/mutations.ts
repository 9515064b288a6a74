import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError, databaseCode } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import { type Change, changing } from '@/lib/publishing/changing'
import { dateOf, dayOf } from '@/lib/publishing/document'
import { lockPublic } from '@/lib/publishing/door'
import { type Saved, takeRecord } from '@/lib/publishing/records'
import { eraseInChange, publishInChange, withdrawInChange } from '@/lib/publishing/steps'
import { type Rewriting, recording, revising, type Writing } from '@/lib/publishing/writing'
import type { RoundtableInput, WithdrawalInput } from './schema'
import { asTheyStood, contributionsOf, isPublished, isUnpublished } from './writing/company'
import { writeContributions } from './writing/contributions'
import { writeActionPoints, writeAgenda, writePeople } from './writing/parts'

/** How a roundtable is written, with everything it brought up. */
export const roundtableWriting: Writing<RoundtableInput> = {
  kind: 'roundtable',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: (change, id, input) => writeRoundtable(change, id, { input, isAutosave: false }),
  rewrite: writeRoundtable,
}

/** Records a roundtable with everything it brought up. Throws `forbidden`, `invalid`. */
export const recordRoundtable = recording(roundtableWriting)

/** Changes a roundtable's draft; what is public stays. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const reviseRoundtable = revising(roundtableWriting)

/**
 * Makes a roundtable public together with what it brought up and its owner may publish; what was dropped from it is
 * withdrawn. Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now` (`platform_not_public`).
 */
export const publishRoundtable = (actor: Actor, { id, version }: Saved): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'roundtable', { id, version })
    if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
    await publishRoundtableInChange(change, record)
    return { id, version }
  })

type Publishing = {
  /** Of the roundtable itself; what it brought up is published in every language it has. */
  languages?: readonly string[]
  /** What it brought up as it stood then; as it stands now where no time is given. */
  asOf?: Date
}

/**
 * Makes a roundtable public in the version it is given in, within a change that has begun. Throws `not_allowed_now`.
 * The caller has asked policy.
 */
export async function publishRoundtableInChange(
  change: Change,
  record: RecordRow,
  { languages, asOf }: Publishing = {},
): Promise<void> {
  // What is asked from here on must still hold when the documents are written.
  await lockPublic(change.tx)
  const { platform } = await change.tx.roundtable.findUniqueOrThrow({
    where: { id: record.id },
    select: { platform: { select: { id: true, regionId: true, projectId: true } } },
  })
  const foundations = await change.tx.recordLanguage.findMany({
    where: { recordId: { in: Object.values(platform) }, publishedVersion: { not: null } },
    distinct: ['recordId'],
  })
  if (foundations.length < 3) throw new AppError('not_allowed_now', { reason: 'platform_not_public' })
  const { own, dropped } = await contributionsOf(change, record)
  const stood = asOf ? await asTheyStood(change, record, { own, dropped, asOf }) : { own, dropped }
  // What was deleted by itself stays out of sight.
  const along = stood.own.filter((one) => one.deletedAt === null && isUnpublished(one))
  if (!languages) await publishInChange(change, [...along, record])
  else {
    if (along.length > 0) await publishInChange(change, along)
    await publishInChange(change, [record], { languages })
  }
  if (stood.dropped.length > 0)
    await withdrawInChange(change, stood.dropped, { reason: 'no longer part of its roundtable' })
}

/**
 * Takes a roundtable away from the public, if asked together with what was public only through it.
 * Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now` (`not_public`).
 */
export const withdrawRoundtable = (actor: Actor, { id, version }: Saved, input: WithdrawalInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'roundtable', { id, version })
    if (!can.withdrawRecord(actor, record)) throw new AppError('forbidden')
    await withdrawRoundtableInChange(change, record, input)
    return { id, version }
  })

/** Takes a roundtable away within a change that has begun. Throws `not_allowed_now`. The caller has asked policy. */
export async function withdrawRoundtableInChange(
  change: Change,
  record: RecordRow,
  { reason, withContributions }: WithdrawalInput,
): Promise<void> {
  await lockPublic(change.tx)
  const isPublic = await change.tx.recordLanguage.count({
    where: { recordId: record.id, publishedVersion: { not: null } },
  })
  if (isPublic === 0) throw new AppError('not_allowed_now', { reason: 'not_public' })
  const { own, dropped, elsewhere } = await contributionsOf(change, record)
  const along = withContributions ? [...own, ...dropped].filter(({ id }) => !elsewhere.has(id)) : []
  await withdrawInChange(change, [record, ...along.filter(isPublished)], { reason })
}

/**
 * Removes a roundtable with its gaps and ideas for good, and if asked the practices that were only exchanged there.
 * Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now` (`still_referred_to`).
 */
export const eraseRoundtable = (actor: Actor, { id, version }: Saved, withPractices: boolean): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'roundtable', { id, version })
    if (!can.eraseRecord(actor, record)) throw new AppError('forbidden')
    await lockPublic(change.tx)
    const { own, dropped, elsewhere } = await contributionsOf(change, record)
    const practices = own.filter((one) => one.kind === 'practice' && !elsewhere.has(one.id))
    const raised = [...own, ...dropped].filter(({ kind }) => kind !== 'practice')
    if (raised.length > 0) await eraseInChange(change, raised)
    await eraseInChange(change, [record])
    if (withPractices && practices.length > 0) await eraseInChange(change, practices)
    return { id, version }
  })

async function writeRoundtable(change: Change, id: string, { input, before, isAutosave }: Rewriting<RoundtableInput>) {
  const isAsBefore = (names: readonly (keyof RoundtableInput)[]) =>
    before !== undefined && names.every((name) => isDeepStrictEqual(before[name], input[name]))
  const heldOn = before ? before.heldOn : await dayBefore(change, id)
  const isMoved = heldOn !== undefined && heldOn !== input.heldOn
  // Who may record at the platform is asked before anything is written.
  const raises = isMoved || !isAsBefore(['practices', 'gaps', 'pilots', 'platformId', 'organisationId'])
  const regionId = raises ? (await platformFor(change, input)).regionId : undefined
  for (const [write, ...names] of parts) if (!isAsBefore(names)) await write(change, id, input)
  if (regionId) await writeContributions(change, { id, regionId, isMoved, isAutosave, input })
}

type Part = [(change: Change, id: string, input: RoundtableInput) => Promise<void>, ...(keyof RoundtableInput)[]]

/** How each part of the form is written, and which fields it is. */
const parts: Part[] = [
  [
    writeFacts,
    ...(['platformId', 'sequence', 'heldOn', 'startsAt', 'durationMinutes'] as const),
    ...(['mode', 'course', 'place', 'stakeholders', 'people'] as const),
  ],
  [writeWords, 'title', 'summary', 'followUp'],
  [writePeople, 'hosts', 'attendance'],
  [writeAgenda, 'agenda'],
  [writeActionPoints, 'actionPoints'],
]

/** The day it was on before; undefined where it is new. */
async function dayBefore({ tx }: Change, id: string): Promise<string | null | undefined> {
  const before = await tx.roundtable.findUnique({ where: { id }, select: { heldOn: true } })
  return before ? dayOf(before.heldOn) : undefined
}

async function writeWords({ tx }: Change, roundtableId: string, input: RoundtableInput) {
  const { language, title, summary, followUp } = input
  await tx.roundtableTranslation.upsert({
    where: { roundtableId_language: { roundtableId, language } },
    create: { roundtableId, language, title, summary, followUp },
    update: { title, summary, followUp },
  })
}

/** The platform, where the organisation takes part in its project. */
async function platformFor({ tx, actor }: Change, { platformId, organisationId }: RoundtableInput) {
  const platform = await tx.platform.findUnique({
    where: { id: platformId },
    select: { regionId: true, project: { select: { partners: { select: { organisationId: true } } } } },
  })
  const partnerIds = platform?.project.partners.map((partner) => partner.organisationId) ?? []
  if (!platform || !can.recordRoundtableAt(actor, organisationId, { partnerIds })) {
    throw new AppError('invalid', { fields: { platformId: 'platform_of_another_project' } })
  }
  return platform
}

async function writeFacts({ tx }: Change, id: string, input: RoundtableInput) {
  const facts = factsOf(input)
  try {
    await tx.roundtable.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  } catch (error) {
    if (!['23505', 'P2002'].includes(databaseCode(error) ?? '')) throw error
    throw new AppError('invalid', { fields: { sequence: 'sequence_taken' } })
  }
}

function factsOf(input: RoundtableInput) {
  const { platformId, sequence, heldOn, startsAt, durationMinutes, mode, course, place } = input
  const [stakeholdersMin, stakeholdersMax] = bounds(input.stakeholders)
  const [peopleMin, peopleMax] = bounds(input.people)
  return {
    ...{ platformId, sequence, durationMinutes, mode, course, place },
    ...{ stakeholdersMin, stakeholdersMax, peopleMin, peopleMax },
    heldOn: dateOf(heldOn),
    startsAtMinute: startsAt,
  }
}

const bounds = (count: RoundtableInput['people']): [number | null, number | null] =>
  count ? [count.min, count.max] : [null, null]
