import type { RecordKind } from '@/lib/generated/prisma/enums'

/** Lists a field chooses from; the page brings them in the reader's words. */
export type ChoiceList =
  | 'campaignPointKind'
  | 'country'
  | 'eventKind'
  | 'evidenceKind'
  | 'fact'
  | 'gapKind'
  | 'identifierScheme'
  | 'language'
  | 'organisationChangeKind'
  | 'organisationKind'
  | 'organisationNameKind'
  | 'ownImage'
  | 'pilotStage'
  | 'projectRole'
  | 'projectStanding'
  | 'publicationKind'
  | 'regionSetting'
  | 'roundtableCourse'
  | 'roundtableMode'
  | 'sourceKind'
  | 'stakeholderKind'
  | 'targetGroup'
  | 'theme'

/** What the portal knows and offers while a line is typed; of `knownOrganisations` it must be one. */
export type Suggestions = 'organisations' | 'knownOrganisations' | 'practices'

type Common = {
  /** As in the input of its noun and in its saved versions. */
  name: string
  /** Must be filled in; translated ones only in the original. */
  isRequired?: true
  /** Has words of its own in every language. */
  isTranslated?: true
  /** Stands beside its neighbour where there is room. */
  isHalf?: true
  /** What a new entry has from the start. */
  initial?: string
  /** Chosen when the record is opened, and shown from then on. */
  isFixed?: true
  /** A good public record has it; what is missing is called to mind. */
  isWanted?: true | Wanted
}

/** When a field is wanted, where that is not always so. */
export type Wanted = {
  /** One of the fields that share this word is enough. */
  oneOf?: string
  /** Not where another field of the form says one of these. */
  except?: { field: string; is: readonly string[] }
  /** What it is called in saved versions, where that is another name. */
  saved?: string
}

/** Lengths are in characters. */
export type Field =
  | (Common & { type: 'line'; most: number; suggests?: Suggestions })
  | (Common & { type: 'text'; most: number })
  /** Several short texts, each on a line of its own. */
  | (Common & { type: 'lines'; most: number })
  | (Common & { type: 'rich'; most: number })
  | (Common & { type: 'web' })
  /** A day, month or year, as exact as it is known. */
  | (Common & { type: 'date' })
  | (Common & { type: 'day' })
  | (Common & { type: 'time' })
  | (Common & { type: 'number'; least: number; most: number })
  /** A number or a range: `min` and `max`. */
  | (Common & { type: 'range'; least: number; most: number })
  | (Common & { type: 'choice'; from: ChoiceList })
  | (Common & { type: 'choices'; from: ChoiceList; most: number })
  | (Common & { type: 'box' })
  /** Comes back as it was shown, and nobody sees it. */
  | (Common & { type: 'hidden' })
  /** One record, or several, by their keys. */
  | (Common & { type: 'record'; of: RecordKind })
  | (Common & { type: 'records'; of: RecordKind; most: number })
  /** An organisation of the portal, or its name as it was written: fields `organisationId` and `nameName`. */
  | (Common & { type: 'party'; nameName: string })
  | (Common & { type: 'rows'; fields: readonly Field[]; most: number; hasKeys?: true })

export type Section = { name: string; fields: readonly Field[] }

/** What can be written about a kind of record, in the order it is asked for. */
export type Form = {
  kind: RecordKind
  sections: readonly Section[]
  /** Fields asked for before a record is opened, beside its organisation and language. */
  first: readonly string[]
  /** Parts of the input that this form does not ask for and that stay as they were saved, with what new records have. */
  carried?: Readonly<Record<string, unknown>>
}

/** All fields of a form, in their order. */
export const fieldsOf = ({ sections }: Form): Field[] => sections.flatMap(({ fields }) => fields)

/** The field that stands at a path of the form's values, such as `funding[0].programme`. */
export function fieldAt(form: Form, path: string): Field | undefined {
  let fields: readonly Field[] = fieldsOf(form)
  let found: Field | undefined
  for (const [name] of path.matchAll(/[A-Za-z]\w*/g)) {
    found = fields.find((field) => field.name === name)
    fields = found?.type === 'rows' ? found.fields : []
  }
  return found
}

/** A field that a good public record has; `row` is the list whose every entry has it. */
export type WantedField = Wanted & { field: Field; row?: string }

/** The fields of a form that a good public record has, in their order; those of the entries of its lists as well. */
export const wantedFieldsOf = (form: Form): WantedField[] => {
  const among = (fields: readonly Field[], row?: string): WantedField[] =>
    fields.flatMap((field) => [
      ...(field.isWanted
        ? [{ ...(field.isWanted === true ? {} : field.isWanted), field, ...(row ? { row } : {}) }]
        : []),
      ...(field.type === 'rows' ? among(field.fields, field.name) : []),
    ])
  return among(fieldsOf(form))
}

/** All fields of a form and of the entries of its lists. */
export const allFieldsOf = (form: Form): Field[] => {
  const within = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => (field.type === 'rows' ? [field, ...within(field.fields)] : [field]))
  return within(fieldsOf(form))
}

/** Where a record's facts come from: the last section of every form. */
export const sourcesSection: Section = {
  name: 'sources',
  fields: [
    {
      type: 'rows',
      name: 'sources',
      most: 50,
      isWanted: true,
      fields: [
        { type: 'line', name: 'label', most: 500, isRequired: true },
        { type: 'web', name: 'url' },
        { type: 'choice', name: 'kind', from: 'sourceKind', isRequired: true, isHalf: true, initial: 'page' },
        { type: 'choice', name: 'concerns', from: 'fact', isHalf: true },
        { type: 'box', name: 'verified' },
      ],
    },
  ],
}

/** Gaps that a practice or a pilot answers. */
export const answersSection: Section = {
  name: 'answers',
  fields: [{ type: 'records', name: 'answersGapIds', of: 'gap', most: 50 }],
}

/** Organisations that answer the media: addresses of people are never kept. */
export const contactsSection: Section = {
  name: 'contacts',
  fields: [{ type: 'records', name: 'contactIds', of: 'partner', most: 20, isWanted: true }],
}

/** Who pays, on projects, practices and pilots. */
export const fundingSection: Section = {
  name: 'funding',
  fields: [
    {
      type: 'rows',
      name: 'funding',
      most: 50,
      // An idea is not paid for yet.
      isWanted: { except: { field: 'stage', is: ['idea', 'planned'] } },
      fields: [
        { type: 'party', name: 'organisationId', nameName: 'nameAsWritten', isRequired: true },
        { type: 'line', name: 'programme', most: 300 },
        { type: 'range', name: 'amount', least: 0, most: 2_000_000_000, isHalf: true },
        { type: 'line', name: 'currency', most: 3, isHalf: true, isRequired: true, initial: 'EUR' },
        { type: 'date', name: 'starts', isHalf: true },
        { type: 'date', name: 'ends', isHalf: true, isWanted: true },
      ],
    },
  ],
}
