import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Waiting } from '@/lib/person/reading/waiting'

type Props = { waiting: readonly Waiting[]; name: string; locale: Locale }

/** What waits for somebody, kind by kind, with the titles of the first. */
export function WaitingList({ waiting, name, locale }: Props) {
  const t = translator(locale, 'people.member')
  if (waiting.length === 0) return <p className="mb-6">{t('nothing', { name })}</p>
  return (
    <div className="mb-6 max-w-measure">
      <p>{t('waits', { name })}</p>
      <ul className="mt-2 grid gap-1.5">
        {waiting.map(({ kind, count, titles }) => (
          <li key={kind} className="border-s-2 border-line ps-4">
            {t(`kinds.${kind}`, { count })}
            {titles.length > 0 ? <span className="block text-sm text-quiet">{titles.join(' · ')}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
