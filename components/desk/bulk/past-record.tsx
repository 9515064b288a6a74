import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { ChangedRecord } from '@/lib/bulk/queries'
import type { Locale } from '@/lib/language/rules'
import { changeWords } from './standing-words'

type Props = {
  changed: ChangedRecord
  path: string | null
  nameOf: (organisationId: string) => string
  locale: Locale
}

/** What a change did to one record, and whether it was taken back. */
export function PastRecord({ changed: { record, before, after, isUndone }, path, nameOf, locale }: Props) {
  const t = translator(locale, 'bulk.past')
  const title = record ? record.title || translator(locale, 'work')('untitled') : t('gone')
  return (
    <li className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {path ? <a href={path}>{title}</a> : <span>{title}</span>}
        {isUndone === null ? null : <Tag doubtful={!isUndone}>{t(isUndone ? 'states.back' : 'states.left')}</Tag>}
      </p>
      {changeWords(before, after, { nameOf, locale }).map((words) => (
        <p key={words} className="text-sm text-quiet">
          {words}
        </p>
      ))}
    </li>
  )
}
