'use client'

import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import type { DocumentKind } from '@/lib/publishing/document'
import type { FieldOf } from './field'
import { useFormAround, useText, useValue } from './form-context'
import { useFrame } from './frame'

type Frame = ReturnType<typeof useFrame>

/** One record, chosen from those within reach. */
export function RecordSelect({ path, of, frame }: { path: string; of: DocumentKind; frame: Frame }) {
  const t = useTranslations('recordForm')
  const { records } = useFormAround()
  const [chosen, choose] = useText(path)
  return (
    <Select
      {...frame}
      name={path}
      choices={records[of] ?? []}
      empty={t('none')}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

/** One record. */
export function RecordField({ field, ...at }: FieldOf<'record'>) {
  const frame = useFrame(at, field.isRequired)
  return <RecordSelect path={at.path} of={field.of} frame={frame} />
}

/** Several records: those that were chosen, and one more to choose. */
export function RecordsField({ field, ...at }: FieldOf<'records'>) {
  const t = useTranslations('recordForm')
  const { label, hint, error, optional } = useFrame(at, field.isRequired)
  const { records, store } = useFormAround()
  const value = useValue(at.path)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const all = records[field.of] ?? []
  const titleOf = (id: string) => all.find((one) => one.value === id)?.label ?? t('unknownRecord')
  return (
    <Fieldset id={at.path} legend={optional ? `${label} (${optional})` : label} hint={hint} error={error} isQuiet>
      <ul className="grid gap-2">
        {chosen.map((id) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-s-2 border-line ps-3">
            <span>{titleOf(id)}</span>
            <input type="hidden" name={`${at.path}[]`} value={id} />
            <button
              type="button"
              className="scripted cursor-pointer text-sm text-quiet underline"
              onClick={() =>
                store.set(
                  at.path,
                  chosen.filter((one) => one !== id),
                )
              }
            >
              {t('remove')} <span className="sr-only">{titleOf(id)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        name={`${at.path}[]`}
        id={`${at.path}-add`}
        label={t('addRecord')}
        choices={all.filter((one) => !chosen.includes(one.value))}
        empty={t('none')}
        value=""
        onChange={(event) => {
          if (event.currentTarget.value) store.set(at.path, [...chosen, event.currentTarget.value])
        }}
      />
    </Fieldset>
  )
}
