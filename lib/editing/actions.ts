'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { settleActionPoint } from './action-points'
import { deskPathOf } from './editable'
import { publishLanguages, returnToAuthor, submitForReview, withdrawLanguages } from './review'
import { openForm, saveForm } from './saving'
import { editableKind, formValues, openingForm, reasonedInput, sentForm, settledPoint, stepInput } from './schema'

const record = z.tuple([z.strictObject({ kind: editableKind, id: z.uuid() })])

/** Opens a record and its form. */
export const startRecord = action({
  name: 'startRecord',
  args: z.tuple([editableKind]),
  input: openingForm,
  rate: 'save',
  run: async (actor, { opening, ...fields }, kind) => {
    const { id } = await openForm(actor, kind, { ...opening, values: formValues.parse(fields) })
    redirect(`${deskPathOf({ kind, id })}?saved=new` as '/desk')
  },
})

/** Saves a form that was sent without JavaScript. */
export const saveRecord = action({
  name: 'saveRecord',
  args: record,
  input: sentForm,
  versioned: true,
  rate: 'save',
  run: async (actor, { version, saving, ...fields }, { kind, id }) => {
    const { language, isCurrent, seen } = saving
    const values = formValues.parse(fields)
    return saveForm(
      actor,
      { kind, id, version, language },
      { values, isAutosave: false, isCurrent: isCurrent === 'on', seen },
    )
  },
})

/** Gives languages of a record to those who may publish it. */
export const submit = action({
  name: 'submitRecord',
  args: record,
  input: stepInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, { kind, id }) => {
    await submitForReview(actor, { kind, id, version }, asked)
    redirect(`${deskPathOf({ kind, id })}/review?done=submitted` as '/desk')
  },
})

/** Gives back what was submitted. */
export const giveBack = action({
  name: 'returnRecord',
  args: record,
  input: reasonedInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, { kind, id }) => {
    await returnToAuthor(actor, { kind, id, version }, asked)
    redirect(`${deskPathOf({ kind, id })}/review?done=returned` as '/desk')
  },
})

/** Makes languages of a record public. */
export const publish = action({
  name: 'publishRecord',
  args: record,
  input: stepInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, { kind, id }) => {
    await publishLanguages(actor, { kind, id, version }, asked)
    redirect(`${deskPathOf({ kind, id })}/review?done=published` as '/desk')
  },
})

/** Takes languages of a record away from the public. */
export const withdraw = action({
  name: 'withdrawRecord',
  args: record,
  input: reasonedInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...asked }, { kind, id }) => {
    await withdrawLanguages(actor, { kind, id, version }, asked)
    redirect(`${deskPathOf({ kind, id })}/review?done=withdrawn` as '/desk')
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
