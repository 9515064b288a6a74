import { practiceForm } from '@/lib/practice/form'
import type { EditableKind } from './editable'
import type { Form } from './form'

const forms: Record<EditableKind, Form> = {
  practice: practiceForm,
}

/** The form of a kind of record. */
export const formOf = (kind: EditableKind): Form => forms[kind]
