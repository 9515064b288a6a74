'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { Field } from '@/lib/editing/form'
import type { FieldAt, FieldOf } from './field'
import { useFieldError, useFormAround, useText } from './form-context'
import { useFrame } from './frame'
import { RecordSelect } from './record-fields'
import { KnownHint, listOf } from './suggestions'

const kinds = { number: 'text', web: 'url', day: 'date', time: 'time', date: 'text', line: 'text' } as const
const modes = {
  number: 'numeric',
  web: 'url',
  day: undefined,
  time: undefined,
  date: undefined,
  line: undefined,
} as const

/** One line: a title, an address, a number, a date as exact as it is known. */
export function LineField({ field, ...at }: FieldOf<'line' | 'web' | 'date' | 'day' | 'time' | 'number'>) {
  const frame = useFrame(at, field.isRequired)
  const t = useTranslations('recordForm')
  const [text, write] = useText(at.path)
  const suggests = field.type === 'line' ? field.suggests : undefined
  const line = (
    <TextField
      {...frame}
      hint={frame.hint ?? (field.type === 'date' ? t('dateHint') : undefined)}
      name={at.path}
      type={kinds[field.type]}
      inputMode={modes[field.type]}
      maxLength={field.type === 'line' ? field.most : undefined}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
      list={listOf(suggests)}
      autoComplete="off"
    />
  )
  if (!suggests) return line
  return (
    <div>
      {line}
      <KnownHint suggests={suggests} typed={text} />
    </div>
  )
}

/** What only comes back. */
export function HiddenField({ path }: FieldOf<'hidden'>) {
  const [text] = useText(path)
  return <input type="hidden" name={path} value={text} />
}

/** A text of several lines, or several short texts, one to a line. */
export function LongTextField({ field, ...at }: FieldOf<'text' | 'lines'>) {
  const frame = useFrame(at, field.isRequired)
  const t = useTranslations('recordForm')
  const [text, write] = useText(at.path)
  return (
    <TextArea
      {...frame}
      hint={frame.hint ?? (field.type === 'lines' ? t('onePerLine') : undefined)}
      name={at.path}
      maxLength={field.type === 'text' ? field.most : undefined}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}

/** What was chosen when the record was opened. */
export function FixedField({ field, ...at }: FieldAt & { field: Field }) {
  const t = useTranslations('recordForm')
  const { label } = useFrame(at, true)
  const { records } = useFormAround()
  const [text] = useText(at.path)
  const known = field.type === 'record' ? records[field.of]?.find(({ value }) => value === text)?.label : text
  return (
    <div className="grid content-start gap-1.5" id={at.path}>
      <p className="font-strong">{label}</p>
      <p>{known ?? t('unknownRecord')}</p>
      <p className="text-sm text-quiet">{t('fixed')}</p>
    </div>
  )
}

/** A number, or the least and the most it may be. */
export function RangeField({ field, ...at }: FieldOf<'range'>) {
  const frame = useFrame(at, field.isRequired)
  const t = useTranslations('recordForm')
  const errorOf = useFieldError()
  const [least, writeLeast] = useText(`${at.path}.min`)
  const [most, writeMost] = useText(`${at.path}.max`)
  return (
    <fieldset id={at.path} className="min-w-0">
      <legend className="mb-1.5 font-strong">
        {frame.label}
        {frame.optional ? <span className="font-normal text-quiet"> ({frame.optional})</span> : null}
      </legend>
      {frame.hint ? <p className="mb-1.5 text-sm text-quiet">{frame.hint}</p> : null}
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name={`${at.path}.min`}
          label={t('least')}
          inputMode="numeric"
          error={errorOf(`${at.path}.min`) ?? frame.error}
          value={least}
          onChange={(event) => writeLeast(event.currentTarget.value)}
        />
        <TextField
          name={`${at.path}.max`}
          label={t('most')}
          optional={t('mostOptional')}
          inputMode="numeric"
          error={errorOf(`${at.path}.max`)}
          value={most}
          onChange={(event) => writeMost(event.currentTarget.value)}
        />
      </div>
    </fieldset>
  )
}

/** An organisation the portal knows, or a name as it was written. */
export function PartyField({ field, path, wording }: FieldOf<'party'>) {
  const t = useTranslations('recordForm')
  const errorOf = useFieldError()
  const frame = useFrame({ path, wording }, field.isRequired)
  const row = path.slice(0, path.lastIndexOf('.'))
  const namePath = `${path.slice(0, path.length - field.name.length)}${field.nameName}`
  const [chosen] = useText(path)
  const [name, write] = useText(namePath)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <RecordSelect path={path} of="partner" frame={{ ...frame, error: frame.error ?? errorOf(row) }} />
      <TextField
        id={namePath}
        name={namePath}
        label={t('orName')}
        error={errorOf(namePath)}
        maxLength={300}
        value={chosen ? '' : name}
        disabled={chosen !== ''}
        onChange={(event) => write(event.currentTarget.value)}
        autoComplete="off"
      />
    </div>
  )
}
