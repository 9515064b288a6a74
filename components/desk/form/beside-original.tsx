'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Choice } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import type { OriginalAside, Sentence } from '@/lib/editing/translating'
import type { FormValue } from '@/lib/form-state'
import { languageName } from '@/lib/format/names'
import { directionOf, type Locale } from '@/lib/language/rules'
import { useFormAround } from './form-context'
import { valueAt } from './form-store'

/** A field of a translation, with what the original says there and what of it changed since. */
export function BesideOriginal({ path, children }: { path: string; children: ReactNode }) {
  const { original } = useFormAround()
  const t = useTranslations('translations')
  const locale = useLocale() as Locale
  if (!original) return children
  const text = textOf(valueAt(original.values, path))
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      <div className="min-w-0 border-s-2 border-line ps-3">
        <p className="text-sm text-quiet">{t('aside', { language: languageName(original.language, locale) })}</p>
        {text ? (
          <p lang={original.language} dir={directionOf(original.language)} className="whitespace-pre-line">
            {original.changed[path] ? <Marked sentences={original.changed[path]} /> : text}
          </p>
        ) : (
          <p className="text-quiet">{t('asideEmpty')}</p>
        )}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

const textOf = (value: FormValue | undefined) => (typeof value === 'string' ? value : '')

function Marked({ sentences }: { sentences: readonly Sentence[] }) {
  const t = useTranslations('translations')
  return sentences.map(({ sentence, isChanged }, place) =>
    isChanged ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: sentences have nothing else to be told apart by.
      <mark key={place} className="bg-wash underline decoration-idea decoration-2 underline-offset-4">
        <span className="sr-only">[{t('changed_sentence')}] </span>
        {sentence}
      </mark>
    ) : (
      sentence
    ),
  )
}

/** What a translator has to know before beginning, and, where the original went on, how to say that one has followed. */
export function TranslationHead({
  original,
  language,
  isCurrent,
  choose,
}: {
  original: OriginalAside
  language: string
  isCurrent: boolean
  choose: (isCurrent: boolean) => void
}) {
  const t = useTranslations('translations')
  const locale = useLocale() as Locale
  if (!original.isBehind)
    return (
      <>
        <input type="hidden" name="saving.isCurrent" value="on" />
        <Notice title={t('newTitle', { language: languageName(language, locale) })}>{t('newHelp')}</Notice>
      </>
    )
  return (
    <Notice tone="attention" title={t('behindTitle')}>
      <p>{t('behindHelp')}</p>
      <div className="mt-3">
        <Choice
          name="saving.isCurrent"
          value="on"
          id="saving-is-current"
          label={t('isCurrent')}
          checked={isCurrent}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      </div>
    </Notice>
  )
}
