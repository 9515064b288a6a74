import 'server-only'
import type * as z from 'zod'
import { fieldNameOf } from '@/lib/auth/form-data'
import { InvalidInput } from '@/lib/auth/refusal'
import { campaignWriting } from '@/lib/campaign/mutations'
import { campaignInput } from '@/lib/campaign/schema'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { eventWriting } from '@/lib/event/mutations'
import { eventInput } from '@/lib/event/schema'
import type { FormValues } from '@/lib/form-state'
import { gapWriting } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import { partnerWriting } from '@/lib/partner/mutations'
import { partnerInput } from '@/lib/partner/schema'
import type { Author } from '@/lib/person/reading/authors'
import { pilotWriting } from '@/lib/pilot/mutations'
import { pilotInput } from '@/lib/pilot/schema'
import { platformWriting } from '@/lib/platform/mutations'
import { platformInput } from '@/lib/platform/schema'
import { practiceWriting } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { pressWriting } from '@/lib/press/mutations'
import { pressInput } from '@/lib/press/schema'
import { projectWriting } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { publicationWriting } from '@/lib/publication/mutations'
import { publicationInput } from '@/lib/publication/schema'
import type { Change } from '@/lib/publishing/changing'
import { richText } from '@/lib/publishing/document'
import type { Saved } from '@/lib/publishing/records'
import { noteLanguage, touchRecord } from '@/lib/publishing/records'
import { recordInChange, type Writing, type Written } from '@/lib/publishing/writing'
import { regionWriting } from '@/lib/region/mutations'
import { regionInput } from '@/lib/region/schema'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import { roundtableWriting } from '@/lib/roundtable/mutations'
import { roundtableInput } from '@/lib/roundtable/schema'
import { roundtableValues, savedElsewhere, withVersionsOf } from '@/lib/roundtable/writing/shown'
import type { EditableKind } from './editable'
import type { Form } from './form'
import { formOf } from './forms'
import { inputOf, type Read, valuesFrom } from './values'

/** What the form does not say: whose record it is, in which language it is written, and what is carried along. */
export type Around = {
  language: ContentLanguage
  original: ContentLanguage
  /** None where the record is an organisation, which owns itself. */
  organisationId: string | undefined
  carried: Record<string, unknown>
}

/** What was typed, read and found right, ready to be written. */
export type Prepared = {
  /** For comparing with what is saved. */
  input: unknown
  record: (change: Change) => Promise<Saved>
  /** Writes over a record that is locked, without keeping the version. */
  revise: (change: Change, record: RecordRow, options: Revising) => Promise<void>
  /** The same without counting the version on: for changes that write several languages. */
  rewrite: (change: Change, record: RecordRow, options: { isCurrent: boolean }) => Promise<void>
}

type Revising = {
  isCurrent: boolean
  isAutosave: boolean
  /** What is saved, as an input; undefined where this language is not written yet. */
  before: unknown
}

/** Everything the desk needs to know of a kind of record in order to edit it. */
export type Noun = {
  form: Form
  /** The fields of the form for a saved version. */
  values: (tx: Transaction, snapshot: Snapshot, reading: Reading) => Promise<FormValues>
  /** Throws `invalid`, field by field. */
  read: (values: FormValues, around: Around) => Prepared
  company?: Company
}

/** Who saved a record last, and when. */
export type Touched = { updatedAt: Date; updatedBy: Author }

/** For forms that show other records too, which may be saved elsewhere while somebody writes. */
export type Company = {
  /** By whom and when one of them was, since the form was read. */
  savedElsewhere: (tx: Transaction, record: RecordRow, typed: FormValues) => Promise<Touched | undefined>
  /** The form with the versions of those records as they are in `saved`; without any where nothing is given. */
  withVersionsOf: (values: FormValues, saved?: FormValues) => FormValues
}

export type Snapshot = Record<string, unknown>
export type Reading = {
  language: ContentLanguage
  original: ContentLanguage
  /** The form as it was read: when the version was kept that it goes by, and what was sent. */
  since?: { at: Date; typed: FormValues }
}

/** The record kinds that the desk can edit, each with its form, its schema and the way it is written. */
export const nouns: Record<EditableKind, Noun> = {
  practice: noun(formOf('practice'), practiceInput, practiceWriting),
  roundtable: {
    ...noun(formOf('roundtable'), roundtableInput, roundtableWriting),
    values: roundtableValues,
    company: { savedElsewhere, withVersionsOf },
  },
  gap: noun(formOf('gap'), gapInput, gapWriting),
  pilot: noun(formOf('pilot'), pilotInput, pilotWriting),
  project: noun(formOf('project'), projectInput, projectWriting),
  platform: noun(formOf('platform'), platformInput, platformWriting),
  region: noun(formOf('region'), regionInput, regionWriting),
  press: noun(formOf('press'), pressInput, pressWriting),
  publication: noun(formOf('publication'), publicationInput, publicationWriting),
  partner: noun(formOf('partner'), partnerInput, partnerWriting),
  event: noun(formOf('event'), eventInput, eventWriting),
  campaign: noun(formOf('campaign'), campaignInput, campaignWriting),
}

/** The noun of a kind; undefined where the desk has no form for it. */
export const nounOf = (kind: RecordKind): Noun | undefined => (nouns as Partial<Record<RecordKind, Noun>>)[kind]

function noun<Input extends Written>(form: Form, schema: z.ZodType<Input>, writing: Writing<Input>): Noun {
  return {
    form,
    values: async (_tx, snapshot, { language }) => valuesFrom(form, snapshot, { language, richText: markdownOf }),
    read: (values, { language, original, organisationId, carried }) => {
      const { input, placeOf } = inputOf(form, values, { isTranslation: language !== original })
      const owner = writing.isOwnRecord ? {} : { organisationId }
      const parsed = schema.safeParse({ ...carried, ...input, ...owner, language }, { reportInput: true })
      if (!parsed.success)
        throw new InvalidInput(parsed.error.issues.map((issue) => ({ ...issue, path: placeOf(issue.path) })))
      const { data } = parsed
      return {
        input: data,
        record: (change) => placed(placeOf, () => recordInChange(change, writing, data)),
        revise: (change, record, { isCurrent, isAutosave, before }) =>
          placed(placeOf, async () => {
            await touchRecord(change, record, { ...data, isCurrent })
            if (!writing.rewrite) return writing.write(change, record.id, data)
            return writing.rewrite(change, record.id, { input: data, before: before as Input | undefined, isAutosave })
          }),
        rewrite: (change, record, { isCurrent }) =>
          placed(placeOf, async () => {
            await noteLanguage(change, record, { ...data, isCurrent })
            await writing.write(change, record.id, data)
          }),
      }
    },
  }
}

/** What a mutation refuses is said beside the field of the form, not beside that of the input. */
async function placed<Answer>(placeOf: Read['placeOf'], write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid' || !error.fields) throw error
    const fields = Object.entries(error.fields).map(([field, key]) => [fieldNameOf(placeOf(stepsOf(field))), key])
    throw new AppError('invalid', { fields: Object.fromEntries(fields) })
  }
}

/** `outcomes[0].text` as its steps. */
const stepsOf = (field: string): PropertyKey[] =>
  [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) => (index === undefined ? whole : Number(index)))

const markdownOf = (tree: unknown) => toMarkdownText(richText.parse(tree))
