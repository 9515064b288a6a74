'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button, ComboBox, I18nProvider, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { folded } from '@/lib/language/folding'
import type { Choice } from './form-context'

export type ComboboxGiven = {
  id: string
  name: string
  label: string
  /** Ids of what describes it. */
  description: string | undefined
  isInvalid: boolean
  choices: readonly Choice[]
  value: string
  choose: (value: string) => void
  takesFocus: boolean
}

/** One of many, found by typing; it takes a while to load and stands in place of a select. */
export function ChoiceCombobox({ choices, value, choose, ...given }: ComboboxGiven) {
  const t = useTranslations('recordForm')
  return (
    <I18nProvider locale={useLocale()}>
      <ComboBox
        {...{ id: given.id, name: given.name, 'aria-label': given.label, isInvalid: given.isInvalid }}
        {...(given.description ? { 'aria-describedby': given.description } : {})}
        defaultItems={choices}
        defaultFilter={fits}
        value={value || null}
        onChange={(key) => choose(key === null ? '' : String(key))}
        autoFocus={given.takesFocus}
        allowsEmptyCollection
        className="flex gap-2"
      >
        <Input className="field" placeholder={t('find')} autoComplete="off" />
        {value ? (
          <button type="button" className="cursor-pointer px-2 text-sm text-quiet underline" onClick={() => choose('')}>
            {t('clear')} <span className="sr-only">{given.label}</span>
          </button>
        ) : null}
        <Button
          aria-label={t('openList')}
          className="min-w-11 cursor-pointer rounded-small border border-edge bg-paper text-ink hover:border-ink hover:bg-wash"
        >
          <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="w-(--trigger-width) min-w-72 max-w-[calc(100vw-2rem)] border border-edge bg-paper shadow-lg">
          <ListBox
            className="max-h-80 overflow-y-auto outline-none"
            renderEmptyState={() => <p className="px-3 py-2 text-quiet">{t('nothingFound')}</p>}
          >
            {(one: Choice) => (
              <ListBoxItem id={one.value} textValue={one.label} className={itemLooks}>
                {one.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}

const itemLooks =
  'cursor-pointer border-s-2 border-transparent px-3 py-2 outline-none data-[focused]:border-accent data-[focused]:bg-wash data-[hovered]:bg-wash data-[selected]:font-strong'

const fits = (label: string, typed: string) =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(label).includes(word))
