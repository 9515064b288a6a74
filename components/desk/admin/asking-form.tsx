'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RichTextField } from '@/components/rich-text/rich-text-field'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { SendingForm } from '@/components/ui/sending-form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { FormAction, FormState, FormValue } from '@/lib/form-state'

type Choices = readonly { value: string; label: string; hint?: string }[]
type Words = {
  name: string
  label: string
  hint?: string | undefined
  /** Said after the label of a field that may stay empty. */
  optional?: string | undefined
  /** The language that is written in it. */
  lang?: string | undefined
}

/** One field that is asked for, described; `value` is what is saved. */
export type AskedField =
  | (Words & { type: 'line' | 'email' | 'colour'; value: string; maxLength?: number; placeholder?: string | undefined })
  | (Words & { type: 'text' | 'rich'; value: string; maxLength?: number; placeholder?: string | undefined })
  | (Words & { type: 'choice'; value: string; choices: Choices; empty?: string })
  | (Words & { type: 'boxes' | 'radios'; value: readonly string[]; choices: Choices })
  | (Words & { type: 'box'; value: boolean })
  | { type: 'hidden'; name: string; value: string }

type Props = {
  /** Before the ids of its fields, where several forms stand on a page. */
  id: string
  action: FormAction
  idempotencyKey: string
  /** The version the form is made from, where what it changes has one. */
  version?: number
  fields: readonly AskedField[]
  button: string
  /** What the button is called where its words alone do not say it. */
  label?: string
  weight?: 'main' | 'plain' | 'danger'
}

/** A form that asks a few things and says beside each what was wrong with it; with and without scripts. */
export function AskingForm({ id, fields, ...sending }: Props) {
  return (
    <SendingForm {...sending}>
      {({ state, beside }) =>
        fields.map((field) => (
          <Field
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            state={state}
            error={beside(nameOf(field))}
          />
        ))
      }
    </SendingForm>
  )
}

const nameOf = ({ name }: AskedField) => name.replace(/\[\]$/, '')

type Shown = { id: string; field: AskedField; state: FormState; error: string | undefined }

function Field({ id, field, state, error }: Shown) {
  const typed = typedIn(state, field.name)
  const text = typeof typed === 'string' ? typed : undefined
  switch (field.type) {
    case 'hidden':
      return <input type="hidden" name={field.name} value={field.value} />
    case 'choice':
      return <OneOf id={id} field={field} typed={text} error={error} />
    case 'boxes':
    case 'radios': {
      const chosen = state.status === 'rejected' ? [typed ?? []].flat() : field.value
      return <SomeOf id={id} field={field} chosen={chosen} error={error} />
    }
    case 'box':
      return <Box id={id} field={field} isTicked={state.status === 'rejected' ? text === 'on' : field.value} />
    default:
      return <Words id={id} field={field} typed={text} error={error} />
  }
}

type OfType<Type extends AskedField['type']> = Extract<AskedField, { type: Type }>
type Beside = { id: string; error: string | undefined }

function OneOf({ id, field, typed, error }: Beside & { field: OfType<'choice'>; typed: string | undefined }) {
  const { value, choices, empty, ...frame } = field
  return (
    <Select
      {...{ ...frame, id, error, choices }}
      {...(empty === undefined ? {} : { empty })}
      defaultValue={typed ?? value}
    />
  )
}

type Several = Beside & { field: Extract<AskedField, { type: 'boxes' | 'radios' }>; chosen: readonly FormValue[] }

const SomeOf = ({ id, field, chosen, error }: Several) => (
  <Fieldset id={id} legend={field.label} hint={field.hint} error={error} isQuiet className="gap-2.5">
    {field.choices.map(({ value, label, hint }) => (
      <Choice
        key={value}
        id={`${id}-${value}`}
        name={field.name}
        type={field.type === 'boxes' ? 'checkbox' : 'radio'}
        value={value}
        label={label}
        {...(hint ? { hint } : {})}
        defaultChecked={chosen.includes(value)}
      />
    ))}
  </Fieldset>
)

const Box = ({ id, field, isTicked }: { id: string; field: OfType<'box'>; isTicked: boolean }) => (
  <Choice
    id={id}
    name={field.name}
    label={field.label}
    {...(field.hint ? { hint: field.hint } : {})}
    defaultChecked={isTicked}
  />
)

type WordsField = Extract<AskedField, { type: 'line' | 'email' | 'colour' | 'text' | 'rich' }>

function Words({
  id,
  field,
  typed,
  error,
}: Pick<Shown, 'id' | 'error'> & { field: WordsField; typed: string | undefined }) {
  const { value, type, ...frame } = field
  const text = typed ?? value
  if (type === 'rich') return <RichWords id={id} field={field} text={text} error={error} />
  if (type === 'text') return <TextArea {...frame} id={id} error={error} defaultValue={text} />
  if (type === 'colour') return <Colour id={id} field={field} text={text} error={error} />
  return <TextField {...frame} id={id} error={error} type={type === 'email' ? 'email' : 'text'} defaultValue={text} />
}

type Written = { id: string; field: WordsField; text: string; error: string | undefined }

function RichWords({ id, field: { name, label, hint, lang, maxLength, optional }, text, error }: Written) {
  const [written, write] = useState(text)
  return (
    <RichTextField {...{ id, name, label, hint, lang, maxLength, optional, error }} value={written} onChange={write} />
  )
}

/** A colour by its number, with the browser's own chooser beside it. */
function Colour({ id, field: { name, label, hint, optional, placeholder }, text, error }: Written) {
  const t = useTranslations('keeping.settings.colours')
  const [written, write] = useState(text)
  const shown = /^#[0-9a-f]{6}$/i.test(written) ? written : (placeholder ?? '#000000')
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField
        {...{ id, name, label, hint, optional, error, placeholder }}
        value={written}
        onChange={(event) => write(event.target.value)}
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        className="min-w-48"
      />
      <input
        type="color"
        aria-label={t('choose')}
        className="h-11 w-16 cursor-pointer rounded-small border border-edge bg-paper p-1"
        value={shown.toLowerCase()}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  )
}

/** What was typed at a field's place before it was refused. */
function typedIn(state: FormState, name: string): FormValue | undefined {
  if (state.status !== 'rejected') return undefined
  let found: FormValue | undefined = state.values
  for (const step of name.replace(/\[\]$/, '').split('.'))
    found = typeof found === 'object' && !Array.isArray(found) ? found[step] : undefined
  return found
}
