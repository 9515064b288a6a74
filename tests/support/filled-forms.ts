import type { ChoiceList, Field, Form } from '@/lib/editing/form'
import { fieldsOf } from '@/lib/editing/form'
import type { FormValue, FormValues } from '@/lib/form-state'
import type { RecordKind } from '@/lib/generated/prisma/enums'

/** One value of each list, as somebody would choose it. */
const chosen: Record<ChoiceList, string[]> = {
  ...{ campaignPointKind: ['figure'], country: ['DE', 'PL'], eventKind: ['conference'], fact: ['budget'] },
  ...{
    gapKind: ['recommendation'],
    language: ['pl'],
    organisationChangeKind: ['left_project'],
    organisationKind: ['ngo'],
  },
  ...{
    organisationNameKind: ['official'],
    pilotStage: ['running'],
    projectRole: ['lead'],
    projectStanding: ['withdrew'],
  },
  ...{ publicationKind: ['study'], regionSetting: ['rural'], roundtableCourse: ['held'], roundtableMode: ['hybrid'] },
  ...{ identifierScheme: ['wikidata'], ownImage: [], evidenceKind: ['study'], targetGroup: ['refugees', 'women'] },
  ...{ sourceKind: ['document'], stakeholderKind: ['school'], theme: ['health', 'language'] },
}

/** Lines that have a form of their own. */
const lines: Record<string, string> = {
  ...{ hashtag: '#AllIn', isbn: '978-83-7689-338-9', currency: 'PLN', acronym: 'SHARE' },
  ...{ nutsCodes: 'PL51\nPL52', authors: 'A. Author\nB. Author', ended: '2021-05', ends: '2021-05' },
  value: 'Q42',
}

/** Every field of a form filled in; records that it names are those given. */
export const filled = (form: Form, records: Partial<Record<RecordKind, string>>): FormValues =>
  groupOf(fieldsOf(form), records)

const groupOf = (fields: readonly Field[], records: Partial<Record<RecordKind, string>>): FormValues =>
  Object.fromEntries(
    fields.flatMap((field): [string, FormValue][] => {
      const value: [string, FormValue] = [field.name, valueOf(field, records)]
      return field.type === 'party' ? [value, [field.nameName, '']] : [value]
    }),
  )

type Named = (kind: RecordKind) => string
type Values = { [Type in Field['type']]?: (field: Extract<Field, { type: Type }>, named: Named) => FormValue }

const values: Values = {
  web: ({ name }) => `https://example.org/${name}`,
  day: () => '2021-03-04',
  time: () => '14:30',
  number: ({ least }) => String(least + 1),
  range: () => ({ min: '10', max: '20' }),
  choice: ({ from }) => chosen[from].at(-1) ?? '',
  choices: ({ from }) => chosen[from],
  box: () => 'on',
  record: ({ of }, named) => named(of),
  records: ({ of }, named) => [named(of)],
  party: (_, named) => named('partner'),
  date: ({ name }) => lines[name] ?? '2021-03',
}

function valueOf(field: Field, records: Partial<Record<RecordKind, string>>): FormValue {
  if (field.type === 'rows')
    return [{ ...(field.hasKeys ? { id: crypto.randomUUID() } : {}), ...groupOf(field.fields, records) }]
  const make = values[field.type] as ((field: Field, named: Named) => FormValue) | undefined
  return make?.(field, (kind) => records[kind] ?? `no ${kind}`) ?? lines[field.name] ?? `Words of ${field.name}`
}

/** The same form with other words in every field that has words of its own in every language. */
export const inOtherWords = (fields: readonly Field[], values: FormValues, words: string): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, FormValue] => {
      const field = fields.find((one) => one.name === name)
      if (field?.type === 'rows' && Array.isArray(value))
        return [name, value.map((row) => inOtherWords(field.fields, row as FormValues, words))]
      return [name, field?.isTranslated ? words : value]
    }),
  )
