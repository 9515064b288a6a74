import * as z from 'zod'
import type { FormValue } from '@/lib/form-state'
import { RecordKind } from '@/lib/generated/prisma/enums'
import { documentKinds } from '@/lib/publishing/document'
import { line, writtenDay, writtenLanguage } from '@/lib/publishing/input'
import { editableKinds } from './editable'

/** What a form of ours holds: texts, lists and groups of them, not deeper than forms go. */
const formValue: z.ZodType<FormValue> = z.lazy(() =>
  z.union([z.string().max(200_000), z.array(formValue).max(500), z.record(z.string().max(60), formValue)]),
)
export const formValues = z.record(z.string().max(60), formValue)

export const editableKind = z.enum(editableKinds)

const text = z.string().max(200_000)

/** What somebody chose where two people changed the same place: the field's path, and the texts that may stand there. */
const settledClash = z.strictObject({
  path: z.string().max(200),
  choice: z.enum(['mine', 'theirs', 'both', 'gone']),
  theirs: text,
  both: text,
})

/** A form sent without JavaScript: its fields, and beside them what it says of itself. */
export const sentForm = z.looseObject({
  saving: z.strictObject({
    language: writtenLanguage,
    isCurrent: z.literal('on').optional(),
    seen: z.coerce.number().int().min(1),
    keep: z.array(settledClash).max(500).optional(),
    /** What was typed before the session ended, kept until it is saved. */
    kept: z.uuid().optional(),
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
  /** Who typed it: in another tab somebody else may have signed in since. */
  by: z.uuid().optional(),
  kept: z.uuid().optional(),
})

/** What is asked before a record is opened. */
export const openingForm = z.looseObject({
  opening: z.strictObject({ language: writtenLanguage, organisationId: z.uuid().optional() }),
})

/** Kinds of records that are reviewed and published on the desk: all of them. */
export const reviewedKind = z.enum(documentKinds)

const noneChosen = 'nothing_chosen'
const languages = z.array(writtenLanguage, noneChosen).min(1, noneChosen).max(40)
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
export const withdrawingInput = reasonedInput.extend({ withContributions: z.literal('on').optional() })
export const schedulingInput = z.strictObject({
  languages,
  day: writtenDay,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'),
  timeZone: z
    .string()
    .max(64)
    .refine((name) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)),
})

/** How many days a draft may be shown to an outsider. */
export const previewDays = ['1', '7', '30'] as const
export const sharingInput = z.strictObject({ label: line(200), days: z.enum(previewDays) })

export const fourEyesInput = z.strictObject({ fourEyes: z.literal('on').optional() })

/** Which saved version is brought back. */
export const bringBackInput = z.strictObject({ from: z.coerce.number().int().min(1).max(1_000_000_000) })

/** What an open form says of itself now and then. */
export const presenceInput = z.strictObject({ language: writtenLanguage, isLeaving: z.boolean().default(false) })

/** Records of every kind can be deleted, also those that have no form yet. */
export const recordKind = z.enum(RecordKind)
/** What is erased for good is said to be meant so. */
export const erasureInput = z.strictObject({ sure: z.literal('on', 'erasing_unconfirmed') })
