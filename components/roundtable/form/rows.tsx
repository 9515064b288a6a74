'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

type Kept<Row> = { key: number; row: Row | undefined; isRemoved: boolean }

/**
 * Entries of a form that can be added and taken away again. What is taken away stays until the form is saved and can be
 * brought back. Without JavaScript the empty rows at the end are there to be filled, and an emptied row is passed over.
 */
export function Rows<Row>({
  rows,
  spare = 1,
  most,
  label,
  addLabel,
  children,
}: {
  rows: readonly Row[]
  /** Empty rows to begin with. */
  spare?: number
  most: number
  /** What one entry is called, with its number. */
  label: (number: number) => string
  addLabel: string
  children: (row: Row | undefined, index: number) => ReactNode
}) {
  const t = useTranslations('roundtableForm')
  const [kept, setKept] = useState<Kept<Row>[]>(() =>
    [...rows, ...Array.from({ length: Math.min(spare, most - rows.length) }, () => undefined)].map((row, key) => ({
      ...{ key, row },
      isRemoved: false,
    })),
  )
  const list = useRef<HTMLOListElement>(null)
  const mark = (key: number, isRemoved: boolean) =>
    setKept((all) => all.map((one) => (one.key === key ? { ...one, isRemoved } : one)))
  const add = () => {
    setKept((all) => [
      ...all,
      { key: Math.max(-1, ...all.map(({ key }) => key)) + 1, row: undefined, isRemoved: false },
    ])
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>('li:last-child :is(input, textarea, select):not([type=hidden])')
        ?.focus(),
    )
  }
  const positions = positionsOf(kept)
  return (
    <div className="grid gap-4">
      <ol ref={list} className="grid gap-6">
        {kept.map(({ key, row, isRemoved }, place) => (
          <li key={key} className="border-s-2 border-line ps-4">
            {isRemoved ? (
              <p className="flex flex-wrap items-center gap-3 text-quiet" role="status">
                {t('removed')}
                <button
                  type="button"
                  className="cursor-pointer font-strong text-accent underline"
                  onClick={() => mark(key, false)}
                >
                  {t('bringBack')}
                </button>
              </p>
            ) : null}
            <fieldset disabled={isRemoved} hidden={isRemoved} className="grid min-w-0 gap-3">
              <legend className="float-start w-full text-sm text-quiet">{label((positions[place] ?? 0) + 1)}</legend>
              {children(row, positions[place] ?? 0)}
              <p className="scripted">
                <button
                  type="button"
                  className="cursor-pointer py-1 text-sm text-quiet underline"
                  onClick={() => mark(key, true)}
                >
                  {t('remove')} <span className="sr-only">{label((positions[place] ?? 0) + 1)}</span>
                </button>
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      {kept.length < most ? (
        <p className="scripted">
          <Button type="button" onClick={add}>
            {addLabel}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** The number of each row among those that are sent; a row that is taken away has none. */
function positionsOf(kept: readonly { isRemoved: boolean }[]): number[] {
  const before = kept.map(({ isRemoved }) => (isRemoved ? 0 : 1))
  return kept.map((_, place) => before.slice(0, place).reduce((sum: number, one) => sum + one, 0))
}
