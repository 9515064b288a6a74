import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { announce, type Change, changing, note } from '@/lib/publishing/changing'
import { type Saved, takeRecord } from '@/lib/publishing/records'
import { restingState } from '@/lib/publishing/states'
import { takeStep } from '@/lib/publishing/steps'
import { makePublic, takeAway } from './making-public'
import { endSchedule } from './scheduling'

type Target = Saved & { kind: RecordKind }
type Asked = { languages: readonly string[] }
type Reasoned = Asked & { reason: string }

/** Gives languages of a record to those who may publish it. Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now`. */
export const submitForReview = (actor: Actor, target: Target, asked: Asked): Promise<Saved> =>
  changing(actor, (change) => submitIn(change, target, asked))

/** The same as a part of a larger change. */
export async function submitIn(change: Change, { kind, id, version }: Target, { languages }: Asked): Promise<Saved> {
  const { tx, at, actor } = change
  const record = await takeRecord(change, kind, { id, version })
  if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
  for (const language of await writtenIn(change, record, languages)) {
    await takeStep(change, 'submit', { record, language })
    await tx.recordLanguage.update({
      where: keyOf(language),
      data: { state: 'in_review', submittedAt: at, submittedById: actor.personId, returnedReason: null },
    })
  }
  await tell(change, record, { step: 'submitted', languages })
  return { id, version }
}

/** Gives back what was submitted, with the reason. Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now`. */
export const returnToAuthor = (actor: Actor, target: Target, asked: Reasoned): Promise<Saved> =>
  changing(actor, (change) => returnIn(change, target, asked))

/** The same as a part of a larger change. */
export async function returnIn(
  change: Change,
  { kind, id, version }: Target,
  { languages, reason }: Reasoned,
): Promise<Saved> {
  const { actor } = change
  const record = await takeRecord(change, kind, { id, version })
  const submitted = await writtenIn(change, record, languages)
  // Whoever submitted it may think again.
  const isOwn = submitted.every(({ submittedById }) => submittedById === actor.personId)
  if (!can.returnRecord(actor, record) && !(isOwn && can.reviseRecord(actor, record))) throw new AppError('forbidden')
  for (const language of submitted) {
    await takeStep(change, 'return', { record, language, reason })
    const data = { state: restingState(language), returnedReason: reason }
    await change.tx.recordLanguage.update({ where: keyOf(language), data })
  }
  await endSchedule(change, record, languages)
  await tell(change, record, { step: 'returned', languages })
  return { id, version }
}

/**
 * Makes languages of a record public as it stands, a roundtable with what it brought up. Throws `not_found`,
 * `forbidden`, `conflict`, `not_allowed_now`.
 */
export const publishLanguages = (actor: Actor, target: Target, asked: Asked): Promise<Saved> =>
  changing(actor, (change) => publishIn(change, target, asked))

/** The same as a part of a larger change. */
export async function publishIn(change: Change, { kind, id, version }: Target, { languages }: Asked): Promise<Saved> {
  const record = await takeRecord(change, kind, { id, version })
  if (!can.publishRecord(change.actor, record)) throw new AppError('forbidden')
  await writtenIn(change, record, languages)
  await makePublic(change, record, { languages })
  await endSchedule(change, record, languages)
  return { id, version }
}

/** Takes languages of a record away from the public; without its original it is gone. Throws like `publishLanguages`. */
export const withdrawLanguages = (
  actor: Actor,
  target: Target,
  asked: Reasoned & { withContributions?: boolean },
): Promise<Saved> => changing(actor, (change) => withdrawIn(change, target, asked))

/** The same as a part of a larger change. */
export async function withdrawIn(
  change: Change,
  { kind, id, version }: Target,
  { languages, reason, withContributions = false }: Reasoned & { withContributions?: boolean },
): Promise<Saved> {
  const record = await takeRecord(change, kind, { id, version })
  if (!can.withdrawRecord(change.actor, record)) throw new AppError('forbidden')
  await takeAway(change, record, { reason, languages, withContributions })
  const isWhole = languages.includes(record.originalLanguage)
  await endSchedule(change, record, isWhole ? undefined : languages)
  return { id, version }
}

async function writtenIn({ tx }: Change, { id }: RecordRow, languages: readonly string[]): Promise<RecordLanguage[]> {
  const found = await tx.recordLanguage.findMany({ where: { recordId: id, language: { in: [...languages] } } })
  if (languages.length === 0 || found.length < new Set(languages).size)
    throw new AppError('not_allowed_now', { reason: 'not_written' })
  return found
}

const keyOf = ({ recordId, language }: RecordLanguage) => ({ recordId_language: { recordId, language } })

type Told = { step: 'submitted' | 'returned'; languages: readonly string[] }

async function tell(change: Change, { id, kind, version }: RecordRow, { step, languages }: Told) {
  const detail = { languages: [...languages] }
  await note(change, { action: `${kind}.${step}`, kind, id, version, detail })
  await announce(change, { topic: `record.${step}`, recordId: id, payload: { kind, version, ...detail } })
}
