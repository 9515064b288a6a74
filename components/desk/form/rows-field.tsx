'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { Field } from '@/lib/editing/form'
import { isWorded } from '@/lib/editing/values'
import type { FormValue, FormValues } from '@/lib/form-state'
import type { FieldAt, FieldOf } from './field'
import { FormAroundProvider, useFieldError, useFormAround, useValue, useWording } from './form-context'
import { isRemoved, openStore, removedMark } from './form-store'

/** What shows the fields of an entry, which may be any. */
type Inside = { Part: (props: FieldAt & { field: Field }) => ReactNode }

/**
 * Entries that can be added and taken away again. What is taken away stays in sight until it is saved and can be brought
 * back. Without JavaScript there is an empty entry at the end, and an emptied one is passed over.
 */
export function RowsField({ field, path, wording, Part }: FieldOf<'rows'> & Inside) {
  const t = useTranslations('recordForm')
  const words = useWording()
  const errorOf = useFieldError()
  const { store, original } = useFormAround()
  const list = useRef<HTMLOListElement>(null)
  const value = useValue(path)
  const rows = Array.isArray(value) ? value : []
  const name = words.field(wording)
  // The button that was pressed is gone with it: whoever works by keyboard goes on in the same entry.
  const focusIn = (row: number) =>
    requestAnimationFrame(() =>
      list.current?.children[row]
        ?.querySelector<HTMLElement>(':is(input, textarea, select, button):not([type=hidden])')
        ?.focus(),
    )
  const mark = (index: number, isGone: boolean) => {
    store.set(`${path}[${index}].${removedMark}`, isGone ? 'on' : '')
    focusIn(index)
  }
  const add = () => {
    store.set(`${path}[${rows.length}]`, emptyRow(field))
    focusIn(rows.length)
  }
  return (
    <div className="grid gap-4" id={path}>
      {words.hint(wording) ? <p className="max-w-measure text-sm text-quiet">{words.hint(wording)}</p> : null}
      {errorOf(path) ? <p className="text-sm font-strong text-gap">{errorOf(path)}</p> : null}
      <ol ref={list} className="grid gap-6">
        {rows.map((row, index) => (
          <li key={keyOf(row, index)} id={`${path}[${index}]`} className="border-s-2 border-line ps-4">
            {isRemoved(row) ? (
              <p className="flex flex-wrap items-center gap-3 text-quiet" role="status">
                {t('removed', { name })}
                <button
                  type="button"
                  className="cursor-pointer font-strong text-accent underline"
                  onClick={() => mark(index, false)}
                >
                  {t('bringBack')}
                </button>
              </p>
            ) : (
              <Row field={field} path={`${path}[${index}]`} wording={wording} number={index + 1} Part={Part}>
                {original ? null : (
                  <button
                    type="button"
                    className="scripted cursor-pointer justify-self-start py-1 text-sm text-quiet underline"
                    onClick={() => mark(index, true)}
                  >
                    {t('remove')}{' '}
                    <span className="sr-only">
                      {name} {index + 1}
                    </span>
                  </button>
                )}
              </Row>
            )}
          </li>
        ))}
      </ol>
      {rows.length < field.most && !original ? (
        <>
          <p className="scripted">
            <Button type="button" onClick={add}>
              {t('add', { name })}
            </Button>
          </p>
          <noscript>
            <SpareRow field={field} path={path} wording={wording} Part={Part} />
          </noscript>
        </>
      ) : null}
    </div>
  )
}

/** The empty entry at the end, for browsers that add none: its values are its own, as the form's list does not have it. */
function SpareRow({ field, path, wording, Part }: FieldOf<'rows'> & Inside) {
  const around = useFormAround()
  const value = around.store.at(path)
  const number = Array.isArray(value) ? value.length : 0
  const store = openStore(around.store.values())
  store.set(`${path}[${number}]`, emptyRow(field))
  return (
    <FormAroundProvider value={{ ...around, store }}>
      <div className="border-s-2 border-line ps-4">
        <Row field={field} path={`${path}[${number}]`} wording={wording} number={number + 1} Part={Part}>
          {null}
        </Row>
      </div>
    </FormAroundProvider>
  )
}

type RowProps = FieldOf<'rows'> & Inside & { number: number; children: ReactNode }

function Row({ field, path, wording, number, Part, children }: RowProps) {
  const words = useWording()
  const errorOf = useFieldError()
  const row = useValue(path)
  const { original } = useFormAround()
  const fields = original ? field.fields.filter((one) => one.type === 'hidden' || isWorded(one)) : field.fields
  const id = typeof row === 'object' && !Array.isArray(row) && typeof row.id === 'string' ? row.id : ''
  const hasParty = field.fields.some(({ type }) => type === 'party')
  return (
    <fieldset className="grid min-w-0 gap-4 sm:grid-cols-2">
      <legend className="float-start w-full pb-2 text-sm text-quiet">
        {words.field(wording)} {number}
      </legend>
      {field.hasKeys ? <input type="hidden" name={`${path}.id`} value={id} /> : null}
      {errorOf(path) && !hasParty ? (
        <p className="text-sm font-strong text-gap sm:col-span-2">{errorOf(path)}</p>
      ) : null}
      {fields.map((one) =>
        one.type === 'hidden' ? (
          <Part key={one.name} field={one} path={`${path}.${one.name}`} wording={`${wording}.${one.name}`} />
        ) : (
          <div key={one.name} className={one.isHalf ? 'min-w-0' : 'min-w-0 sm:col-span-2'}>
            <Part field={one} path={`${path}.${one.name}`} wording={`${wording}.${one.name}`} />
          </div>
        ),
      )}
      {children}
    </fieldset>
  )
}

const keyOf = (row: FormValue, index: number) =>
  typeof row === 'object' && !Array.isArray(row) && typeof row.id === 'string' && row.id ? row.id : index

/** A new entry; its key is made here, so that saving it twice makes one entry. */
export function emptyRow({ fields, hasKeys }: Extract<Field, { type: 'rows' }>): FormValues {
  const named = fields.flatMap((field): [string, FormValue][] =>
    field.type === 'party'
      ? [
          [field.name, ''],
          [field.nameName, ''],
        ]
      : [[field.name, emptyOf(field)]],
  )
  return { ...(hasKeys ? { id: crypto.randomUUID() } : {}), ...Object.fromEntries(named) }
}

function emptyOf(field: Field): FormValue {
  if (field.type === 'rows' || field.type === 'choices' || field.type === 'records') return []
  return field.type === 'range' ? { min: '', max: '' } : (field.initial ?? '')
}
