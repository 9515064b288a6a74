import 'server-only'
import type * as z from 'zod'
import { InvalidInput } from '@/lib/auth/refusal'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/form-state'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import { practiceWriting } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import type { Change } from '@/lib/publishing/changing'
import { richText } from '@/lib/publishing/document'
import type { Saved } from '@/lib/publishing/records'
import { touchRecord } from '@/lib/publishing/records'
import { recordInChange, type Writing, type Written } from '@/lib/publishing/writing'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import type { EditableKind } from './editable'
import type { Form } from './form'
import { formOf } from './forms'
import { inputOf, valuesFrom } from './values'

/** What the form does not say: whose record it is, in which language it is written, and what is carried along. */
export type Around = { language: ContentLanguage; organisationId: string; carried: Record<string, unknown> }

/** What was typed, read and found right, ready to be written. */
export type Prepared = {
  /** For comparing with what is saved. */
  input: unknown
  record: (change: Change) => Promise<Saved>
  /** Writes over a record that is locked, without keeping the version. */
  revise: (change: Change, record: RecordRow, options: { isCurrent: boolean }) => Promise<void>
}

/** Everything the desk needs to know of a kind of record in order to edit it. */
export type Noun = {
  form: Form
  /** The fields of the form for a saved version. */
  values: (tx: Transaction, snapshot: Snapshot, reading: Reading) => Promise<FormValues>
  /** Throws `invalid`, field by field. */
  read: (values: FormValues, around: Around) => Prepared
}

export type Snapshot = Record<string, unknown>
export type Reading = { language: ContentLanguage; original: ContentLanguage }

/** The record kinds that the desk can edit, each with its form, its schema and the way it is written. */
export const nouns: Record<EditableKind, Noun> = {
  practice: noun(formOf('practice'), practiceInput, practiceWriting),
}

/** The noun of a kind; undefined where the desk has no form for it. */
export const nounOf = (kind: RecordKind): Noun | undefined => (nouns as Partial<Record<RecordKind, Noun>>)[kind]

function noun<Input extends Written>(form: Form, schema: z.ZodType<Input>, writing: Writing<Input>): Noun {
  return {
    form,
    values: async (_tx, snapshot, reading) => valuesFrom(form, snapshot, { ...reading, richText: markdownOf }),
    read: (values, { language, organisationId, carried }) => {
      const { input, placeOf } = inputOf(form, values)
      const owner = writing.isOwnRecord ? {} : { organisationId }
      const parsed = schema.safeParse({ ...carried, ...input, ...owner, language }, { reportInput: true })
      if (!parsed.success)
        throw new InvalidInput(parsed.error.issues.map((issue) => ({ ...issue, path: placeOf(issue.path) })))
      const { data } = parsed
      return {
        input: data,
        record: (change) => recordInChange(change, writing, data),
        revise: async (change, record, { isCurrent }) => {
          await touchRecord(change, record, { ...data, isCurrent })
          await writing.write(change, record.id, data)
        },
      }
    },
  }
}

const markdownOf = (tree: unknown) => toMarkdownText(richText.parse(tree))
