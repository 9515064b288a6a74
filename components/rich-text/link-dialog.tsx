'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import type { DocumentKind } from '@/lib/publishing/document'
import { linkAddress, linkedRecord, recordLink } from '@/lib/rich-text/link'

/** A record of the portal that a text can link to. */
export type FoundRecord = { kind: DocumentKind; id: string; title: string }
export type FindRecords = (query: string) => Promise<FoundRecord[]>

type Given = {
  /** The address of the link the caret is in; empty for a new link. */
  address: string
  /** Whether words are selected: otherwise the link brings its own. */
  needsWords: boolean
  findRecords: FindRecords | undefined
  onLink: (address: string, words: string) => void
  onRemove: () => void
  onClose: () => void
}

/** What people type for a web address or an e-mail address, as a link; null where it is neither. */
function addressOf(written: string): string | null {
  const text = written.trim()
  const guess = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`
  return linkAddress(text) ?? (/^[^\s:]+\.[^\s:]{2,}/.test(text) ? linkAddress(guess) : null)
}

const withAddress = { label: 'address', hint: 'addressHint', wrong: 'noLink' } as const
const withRecords = { label: 'addressOrRecord', hint: 'addressOrRecordHint', wrong: 'noLinkNoRecord' } as const

// The dialog stands outside the form, but its events would still reach it through React.
const kept = (event: SyntheticEvent) => event.stopPropagation()

/** Asks where a link leads: an address, or a record found by its name. */
export function LinkDialog({ address, needsWords, findRecords, onLink, onRemove, onClose }: Given) {
  const t = useTranslations('textEditor')
  const texts = findRecords ? withRecords : withAddress
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [written, setWritten] = useState(linkedRecord(address) ? '' : address)
  const [isWrong, setWrong] = useState(false)
  const { found, active, setActive, isSearching } = useFound(written, findRecords)
  useEffect(() => dialog.current?.showModal(), [])

  function choose({ kind, id: record, title }: FoundRecord) {
    onLink(recordLink(kind, record), title)
  }
  function accept() {
    const chosen = found[active]
    if (chosen) return choose(chosen)
    const target = addressOf(written)
    if (target) onLink(target, written.trim())
    else setWrong(true)
  }
  function press(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (event.key === 'Enter') {
      event.preventDefault()
      accept()
    } else if (step && found.length > 0) {
      event.preventDefault()
      setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length)
    }
  }

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onChange={kept}
      onInput={kept}
      onKeyDown={kept}
      onBlur={kept}
      onFocus={kept}
      className="m-auto w-full max-w-measure rounded-small border border-edge bg-paper p-6 text-ink"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {t('linkTitle')}
      </h2>
      <div className="mt-4 grid gap-1.5">
        <label htmlFor={id} className="font-strong">
          {t(texts.label)}
        </label>
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {t(texts.hint)}
        </p>
        {isWrong ? (
          <p id={`${id}-error`} role="alert" className="text-sm font-strong text-gap">
            {t(texts.wrong)}
          </p>
        ) : null}
        <input
          id={id}
          type="text"
          className="field"
          autoComplete="off"
          value={written}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
          {...(findRecords ? comboboxOf(id, found, active) : {})}
          onKeyDown={press}
          onChange={(event) => {
            setWritten(event.target.value)
            setWrong(false)
          }}
        />
        {findRecords ? <FoundList {...{ id, found, active, isSearching }} onChoose={choose} /> : null}
        {needsWords ? <p className="text-sm text-quiet">{t('ownWords')}</p> : null}
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="button" weight="main" onClick={accept}>
          {t('setLink')}
        </Button>
        {address ? (
          <Button type="button" onClick={onRemove}>
            {t('removeLink')}
          </Button>
        ) : null}
        <Button type="button" onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}

const comboboxOf = (id: string, found: readonly FoundRecord[], active: number) => ({
  role: 'combobox',
  'aria-expanded': found.length > 0,
  'aria-controls': `${id}-list`,
  'aria-autocomplete': 'list' as const,
  'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
})

type Offered = { id: string; found: readonly FoundRecord[]; active: number; isSearching: boolean }

function FoundList({ id, found, active, isSearching, onChoose }: Offered & { onChoose: (one: FoundRecord) => void }) {
  const t = useTranslations('textEditor')
  return (
    <>
      <ul id={`${id}-list`} role="listbox" aria-label={t('records')} className="max-h-60 overflow-y-auto">
        {found.map((one, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: chosen from the field above, with arrows and Enter
          <li
            key={`${one.kind}/${one.id}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            tabIndex={-1}
            onClick={() => onChoose(one)}
            className="flex cursor-pointer gap-3 border-b border-line px-3 py-2 aria-selected:bg-wash hover:bg-wash"
          >
            <span className="min-w-0 flex-1">{one.title}</span>
            <span className="text-sm text-quiet">{t(`kind.${one.kind}`)}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-quiet">
        {isSearching ? t('searching') : t('found', { count: found.length })}
      </p>
    </>
  )
}

const shortest = 2
const pause = 250

/** Records by what is typed, a moment after the last key; none for what is an address already. */
function useFound(written: string, findRecords: FindRecords | undefined) {
  const [answer, setAnswer] = useState<{ query: string; found: FoundRecord[] }>({ query: '', found: [] })
  const [active, setActive] = useState(-1)
  const query = written.trim()
  const isWanted = findRecords !== undefined && query.length >= shortest && linkAddress(query) === null
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    const timer = setTimeout(async () => {
      const found = await findRecords(query).catch(() => [])
      if (isOver) return
      setAnswer({ query, found })
      setActive(-1)
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isWanted, query, findRecords])
  const found = isWanted && answer.query === query ? answer.found : []
  return { found, active, setActive, isSearching: isWanted && answer.query !== query }
}
