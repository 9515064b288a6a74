'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { forgetKeptForm } from '@/lib/auth/kept-forms'
import { InvalidInput } from '@/lib/auth/refusal'
import { environment } from '@/lib/env'
import type { FormValues } from '@/lib/form-state'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { settleActionPoint } from './action-points'
import { bringBack, deleteRecord, eraseNow } from './deleting'
import { deskPathOf } from './editable'
import { recordPathOf } from './folders'
import { askFourEyes } from './organisation-settings'
import { endPreview, sharePreview } from './preview-links'
import { restoreVersion } from './restoring'
import { publishLanguages, returnToAuthor, submitForReview, withdrawLanguages } from './review'
import { openForm, saveForm } from './saving'
import { cancelSchedule, schedulePublication } from './scheduling'
import {
  bringBackInput,
  editableKind,
  erasureInput,
  formValues,
  fourEyesInput,
  openingForm,
  reasonedInput,
  recordKind,
  reviewedKind,
  schedulingInput,
  sentForm,
  settledPoint,
  sharingInput,
  stepInput,
  withdrawingInput,
} from './schema'
import { settled } from './settling'

const record = z.tuple([z.strictObject({ kind: editableKind, id: z.uuid() })])
const anyRecord = z.tuple([z.strictObject({ kind: recordKind, id: z.uuid() })])

/** The fields of a form as it was sent. Throws `invalid`, field by field, for what no form of ours holds. */
function typedIn(fields: Record<string, unknown>): FormValues {
  const typed = formValues.safeParse(fields)
  if (!typed.success) throw new InvalidInput(typed.error.issues)
  return typed.data
}

/** Opens a record and its form. */
export const startRecord = action({
  name: 'startRecord',
  args: z.tuple([editableKind]),
  input: openingForm,
  rate: 'save',
  run: async (actor, { opening, ...fields }, kind) => {
    const { id } = await openForm(actor, kind, { ...opening, values: typedIn(fields) })
    redirect(`${deskPathOf({ kind, id })}?saved=new` as '/desk')
  },
})

/** Saves a form that was sent without JavaScript. */
export const saveRecord = action({
  name: 'saveRecord',
  args: record,
  input: sentForm,
  versioned: true,
  keepsTyped: true,
  rate: 'save',
  run: async (actor, { version, saving, ...fields }, { kind, id }) => {
    const { language, isCurrent, seen, keep = [], kept } = saving
    const values = settled(typedIn(fields), keep)
    const saved = await saveForm(
      actor,
      { kind, id, version, language },
      { values, isAutosave: false, isCurrent: isCurrent === 'on', seen },
    )
    if (kept) await forgetKeptForm(actor, kept)
    return saved
  },
})

const reviewed = z.tuple([z.strictObject({ kind: reviewedKind, id: z.uuid() })])
const backTo = (target: { kind: RecordKind; id: string }, done: string) =>
  redirect(`${recordPathOf(target)}/review?done=${done}` as '/desk')

/** Gives languages of a record to those who may publish it. */
export const submit = action({
  name: 'submitRecord',
  args: reviewed,
  input: stepInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, target) => {
    await submitForReview(actor, { ...target, version }, asked)
    backTo(target, 'submitted')
  },
})

/** Gives back what was submitted. */
export const giveBack = action({
  name: 'returnRecord',
  args: reviewed,
  input: reasonedInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, target) => {
    await returnToAuthor(actor, { ...target, version }, asked)
    backTo(target, 'returned')
  },
})

/** Makes languages of a record public. */
export const publish = action({
  name: 'publishRecord',
  args: reviewed,
  input: stepInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, target) => {
    await publishLanguages(actor, { ...target, version }, asked)
    backTo(target, 'published')
  },
})

/** Has languages of a record published at a time. */
export const schedule = action({
  name: 'schedulePublication',
  args: reviewed,
  input: schedulingInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, target) => {
    await schedulePublication(actor, { ...target, version }, asked)
    backTo(target, 'scheduled')
  },
})

/** Takes back a publication that waits for its time. */
export const unschedule = action({
  name: 'cancelSchedule',
  args: reviewed,
  input: z.strictObject({}),
  rate: 'publish',
  run: async (actor, _input, target) => {
    await cancelSchedule(actor, target)
    backTo(target, 'unscheduled')
  },
})

/** Takes languages of a record away from the public. */
export const withdraw = action({
  name: 'withdrawRecord',
  args: reviewed,
  input: withdrawingInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, withContributions, ...asked }, target) => {
    await withdrawLanguages(actor, { ...target, version }, { ...asked, withContributions: withContributions === 'on' })
    backTo(target, 'withdrawn')
  },
})

/** Makes a link under which somebody without an account sees a record as it stands. */
export const share = action({
  name: 'sharePreview',
  args: reviewed,
  input: sharingInput,
  rate: 'publish',
  run: async (actor, { label, days }, target) => {
    const { secret } = await sharePreview(actor, target, { label, days: Number(days) })
    return { shownOnce: new URL(`/preview/${secret}`, environment().publicUrl).href }
  },
})

/** Ends such a link. */
export const unshare = action({
  name: 'endPreview',
  args: z.tuple([z.strictObject({ kind: reviewedKind, id: z.uuid(), linkId: z.uuid() })]),
  input: z.strictObject({}),
  rate: 'publish',
  run: async (actor, _input, { linkId, ...target }) => {
    await endPreview(actor, target, linkId)
    backTo(target, 'unshared')
  },
})

/** Decides whether an organisation asks for four eyes. */
export const decideFourEyes = action({
  name: 'askFourEyes',
  args: z.tuple([z.uuid()]),
  input: fourEyesInput,
  rate: 'publish',
  run: async (actor, { fourEyes }, id) => {
    await askFourEyes(actor, id, fourEyes === 'on')
    redirect('/desk/organisation?done=saved' as '/desk')
  },
})

/** Notes that an action point of a roundtable was done, or that it was not after all. */
export const settlePoint = action({
  name: 'settleActionPoint',
  args: z.tuple([z.uuid()]),
  input: settledPoint,
  rate: 'save',
  run: async (actor, { pointId, became }, roundtableId) => {
    await settleActionPoint(actor, roundtableId, { pointId, isDone: became === 'done' })
    redirect(`/desk?point=${pointId}`)
  },
})

/** Brings a saved version back as a new one. */
export const bringBackVersion = action({
  name: 'bringBackVersion',
  args: record,
  input: bringBackInput,
  versioned: true,
  rate: 'save',
  run: async (actor, { version, from }, { kind, id }) => {
    const saved = await restoreVersion(actor, { kind, id, version }, from)
    redirect(`${deskPathOf({ kind, id })}/history?done=${saved.version}` as '/desk')
  },
})

/** Puts a record among the recently deleted. */
export const putAway = action({
  name: 'deleteRecord',
  args: anyRecord,
  input: z.strictObject({}),
  versioned: true,
  rate: 'publish',
  run: async (actor, { version }, { kind, id }) => {
    await deleteRecord(actor, { kind, id, version })
    redirect(`/desk/deleted?done=${id}` as '/desk')
  },
})

/** Brings a deleted record back. */
export const bringBackDeleted = action({
  name: 'bringBackRecord',
  args: anyRecord,
  input: z.strictObject({}),
  rate: 'publish',
  run: async (actor, _input, { kind, id }) => {
    await bringBack(actor, { kind, id })
    redirect(`/desk/deleted?back=${id}` as '/desk')
  },
})

/** Erases a deleted record for good. */
export const eraseDeletedRecord = action({
  name: 'eraseDeletedRecord',
  args: anyRecord,
  input: erasureInput,
  rate: 'publish',
  run: async (actor, _input, { kind, id }) => {
    await eraseNow(actor, { kind, id })
    redirect('/desk/deleted?erased=1' as '/desk')
  },
})
