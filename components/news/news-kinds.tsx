import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { NewsKind } from '@/lib/public/news'

/** Everything, or one kind of news: plain links, each with how many there are. */
export function NewsKinds({
  kinds,
  here,
  counts,
  path,
  locale,
}: {
  kinds: readonly NewsKind[]
  here: NewsKind | null
  counts: Record<NewsKind, number>
  path: string
  locale: Locale
}) {
  const t = translator(locale, 'press')
  return (
    <nav aria-label={t('show')} className="print-none -mt-3 pb-6">
      <ul className="flex flex-wrap gap-x-7 gap-y-1">
        {[null, ...kinds.filter((kind) => counts[kind] > 0 || kind === here)].map((kind) => (
          <li key={kind}>
            <a
              href={kind ? `${path}?kind=${kind}` : path}
              aria-current={kind === here ? 'page' : undefined}
              className="inline-block py-1.5 text-ink decoration-transparent hover:decoration-current aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {t(`kinds.${kind ?? 'all'}`)}
              {kind ? <span className="ms-1.5 text-sm text-quiet">{formatNumber(counts[kind], locale)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
