'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { descriptionOf, FieldFrame, type FieldProps } from '@/components/ui/field-frame'
import type { FindRecords } from './link-dialog'
import type { EditorGiven } from './rich-text-editor'

type Given = FieldProps & {
  name: string
  id?: string
  /** Markdown. */
  value: string
  onChange: (markdown: string) => void
  /** Characters of the text itself. */
  maxLength?: number | undefined
  /** Offers records of the portal to link to, by what is typed. */
  findRecords?: FindRecords | undefined
  /** The language that is written. */
  lang?: string | undefined
}

/**
 * A text with headings, lists, links and tables. Without JavaScript, and until the editor is there, it is a textarea for
 * Markdown; the form always gets Markdown under `name`.
 */
export function RichTextField({ name, id = name, value, onChange, maxLength, findRecords, lang, ...frame }: Given) {
  const t = useTranslations('textEditor')
  const [Editor, setEditor] = useState<ComponentType<EditorGiven> | null>(null)
  const [isPlain, setPlain] = useState(false)
  const [isInUse, setInUse] = useState(false)
  const [isBack, setBack] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  }, [value, onChange])

  useEffect(() => {
    // What was typed before the page came alive is not to be lost.
    const typed = area.current?.value
    if (typed !== undefined && typed !== latest.current.value) latest.current.onChange(typed)
    setInUse(document.activeElement === area.current)
    // What may only be read stays a field that says so.
    if (area.current?.matches(':disabled')) return
    let isOver = false
    import('./rich-text-editor').then(
      ({ RichTextEditor }) => (isOver ? undefined : setEditor(() => RichTextEditor)),
      // Without it the textarea stays, which does the same.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])

  const isEditor = Editor !== null && !isPlain && !isInUse
  const hint = isEditor ? frame.hint : [frame.hint, t('markdownHint')].filter(Boolean).join(' ')
  const description = descriptionOf(id, { hint, error: frame.error })
  return (
    <FieldFrame {...frame} id={id} hint={hint}>
      {isEditor ? (
        <Editor
          {...{ id, name, value, onChange, findRecords, lang, description }}
          label={frame.label}
          isInvalid={Boolean(frame.error)}
          takesFocus={isBack}
          onMarkdown={() => {
            setPlain(true)
            requestAnimationFrame(() => area.current?.focus())
          }}
        />
      ) : (
        <>
          <textarea
            ref={area}
            id={id}
            name={name}
            lang={lang}
            rows={6}
            className="field field-sizing-content"
            // Signs and addresses come on top of what is counted; the server counts.
            maxLength={maxLength === undefined ? undefined : maxLength * 2 + 20_000}
            aria-invalid={frame.error ? true : undefined}
            aria-describedby={description}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onFocus={() => setInUse(true)}
            onBlur={() => setInUse(false)}
          />
          {isPlain ? (
            <button
              type="button"
              className="min-h-9 cursor-pointer justify-self-end px-2 text-sm text-quiet underline"
              onClick={() => {
                setBack(true)
                setPlain(false)
              }}
            >
              {t('writeInEditor')}
            </button>
          ) : null}
        </>
      )}
    </FieldFrame>
  )
}
