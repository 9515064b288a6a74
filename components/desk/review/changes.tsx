'use client'

import { useTranslations } from 'next-intl'
import { Difference } from '@/components/desk/difference'
import type { Part } from '@/lib/editing/sentences'

/** One field that would change, with its name and its words for codes. */
export type ShownChange = {
  path: string
  label: string
  kind: 'added' | 'removed' | 'changed' | 'moved'
  isList: boolean
  parts: Part[]
  /** What codes and keys are called. */
  words: Readonly<Record<string, string>>
}

/** What would change for readers of one language, field by field. */
export function Changes({ changes, language }: { changes: readonly ShownChange[]; language: string }) {
  const t = useTranslations('review')
  if (changes.length === 0) return <p className="text-quiet">{t('changes.none')}</p>
  return (
    <dl className="grid gap-4">
      {changes.map(({ path, label, kind, isList, parts, words }) => (
        <div key={`${kind} ${path}`}>
          <dt className="text-sm font-strong text-quiet">{label}</dt>
          <dd>
            {kind === 'moved' ? (
              t('changes.moved')
            ) : (
              <Difference parts={parts} language={language} isList={isList} wordFor={(text) => words[text] ?? text} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
