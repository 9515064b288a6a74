'use client'

import type { ReactNode } from 'react'
import type { Field } from '@/lib/editing/form'
import { BesideOriginal } from './beside-original'
import { BoxField, ChoiceField, ChoicesField } from './choice-fields'
import { useFormAround } from './form-context'
import { RecordField, RecordsField } from './record-fields'
import { RichField } from './rich-field'
import { RowsField } from './rows-field'
import { FixedField, HiddenField, LineField, LongTextField, PartyField, RangeField } from './text-fields'

export type FieldAt = {
  /** Where in the form it stands, which is the name it is sent under: `funding[0].programme`. */
  path: string
  /** How its words are found: `funding.programme`. */
  wording: string
}

type Of<Type extends Field['type']> = Extract<Field, { type: Type }>
export type FieldOf<Type extends Field['type']> = FieldAt & { field: Of<Type> }

const parts: { [Type in Field['type']]: (props: FieldOf<Type>) => ReactNode } = {
  line: LineField,
  web: LineField,
  date: LineField,
  day: LineField,
  time: LineField,
  number: LineField,
  text: LongTextField,
  lines: LongTextField,
  rich: RichField,
  range: RangeField,
  choice: ChoiceField,
  choices: ChoicesField,
  box: BoxField,
  record: RecordField,
  records: RecordsField,
  hidden: HiddenField,
  party: PartyField,
  rows: (props) => <RowsField {...props} Part={FormField} />,
}

/** One field of a form, whatever its kind. */
export function FormField(props: FieldAt & { field: Field }) {
  const { isOpening } = useFormAround()
  if (props.field.isFixed && !isOpening) return <FixedField {...props} />
  const Part = parts[props.field.type] as (props: FieldAt & { field: Field }) => ReactNode
  const shown = <Part {...props} />
  return props.field.isTranslated ? <BesideOriginal path={props.path}>{shown}</BesideOriginal> : shown
}
