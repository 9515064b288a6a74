import { KindMark } from '@/components/record/kind-mark'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { folders, type PageKind } from '@/lib/public/addresses'

const figures = ['partner', 'region', 'roundtable', 'practice', 'gap', 'publication'] as const satisfies PageKind[]

/** How much is recorded here, counted when the page is made; each figure leads to what it counts. */
export function HomeFigures({ counts, locale }: { counts: Record<PageKind, number>; locale: Locale }) {
  const t = translator(locale, 'home')
  const counted = figures.filter((kind) => counts[kind] > 0)
  return counted.length === 0 ? null : (
    <section aria-label={t('figures')} className="border-t border-line py-6">
      <ul className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        {counted.map((kind) => (
          <li key={kind} className="pressable">
            <p className="pressable-title">
              <a href={`/${locale}/${folders[kind]}`} className="title-link block">
                <span className="block font-display text-2xl tabular-nums">{formatNumber(counts[kind], locale)}</span>
                <span className="flex items-center gap-1.5 text-sm text-quiet">
                  <KindMark kind={kind} className="size-4" />
                  {t(`figure.${kind}`, { count: counts[kind] })}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
