import * as z from 'zod'
import type { FormValue } from '@/lib/form-state'
import { RecordKind } from '@/lib/generated/prisma/enums'
import { line, writtenLanguage } from '@/lib/publishing/input'
import { editableKinds } from './editable'

/** What a form of ours holds: texts, lists and groups of them, not deeper than forms go. */
const formValue: z.ZodType<FormValue> = z.lazy(() =>
  z.union([z.string().max(200_000), z.array(formValue).max(500), z.record(z.string().max(60), formValue)]),
)
export const formValues = z.record(z.string().max(60), formValue)

export const editableKind = z.enum(editableKinds)

/** A form sent without JavaScript: its fields, and beside them what it says of itself. */
export const sentForm = z.looseObject({
  saving: z.strictObject({
    language: writtenLanguage,
    isCurrent: z.literal('on').optional(),
    seen: z.coerce.number().int().min(1),
  }),
})

/** A form sent by its script. */
export const sentByScript = z.strictObject({
  version: z.int().min(1),
  language: writtenLanguage,
  isAutosave: z.boolean(),
  isCurrent: z.boolean(),
  seen: z.int().min(1),
  values: formValues,
})

/** What is asked before a record is opened. */
export const openingForm = z.looseObject({
  opening: z.strictObject({ language: writtenLanguage, organisationId: z.uuid().optional() }),
})

const languages = z.array(writtenLanguage).min(1).max(40)
export const stepInput = z.strictObject({ languages })
export const reasonedInput = z.strictObject({ languages, reason: line(2000) })

/** What became of an action point. */
export const settledPoint = z.strictObject({ pointId: z.uuid(), became: z.enum(['done', 'open']) })
export type SettledPoint = z.infer<typeof settledPoint>

/** What is asked while somebody types: words of a record, perhaps of one kind. */
export const suggestionQuestion = z.strictObject({
  q: z.string().max(200).default(''),
  kind: z.enum(RecordKind).optional(),
})
