import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { Moving } from '@/lib/merge/queries'

/** Everything that moves, with its titles where it has any. */
export function MovingTable({ moving, locale }: { moving: Moving; locale: Locale }) {
  const t = translator(locale, 'merging')
  const kinds = translator(locale, 'work')
  const { records, ...counts } = moving
  const rows = [
    ...records.map(({ kind, count, titles }) => ({ key: kind, what: kinds(`kinds.${kind}`), count, titles })),
    ...(['owned', 'people', 'invitations', 'enquiries', 'participants'] as const).map((key) => ({
      ...{ key, what: t(`rows.${key}`), count: counts[key], titles: [] as string[] },
    })),
  ]
  const moved = rows.filter(({ count }) => count > 0)
  if (moved.length === 0) return <p className="text-quiet">{t('nothingMoves')}</p>
  return (
    <Table
      caption={t('moves')}
      rows={moved}
      keyOf={({ key }) => key}
      columns={[
        { key: 'what', header: t('kind'), cell: ({ what }) => what },
        { key: 'count', header: t('count'), numeric: true, cell: ({ count }) => formatNumber(count, locale) },
        {
          key: 'which',
          header: t('which'),
          cell: ({ titles, count }) => (
            <ul className="grid gap-1">
              {titles.map((title, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two records may be called the same
                <li key={place}>{title}</li>
              ))}
              {titles.length > 0 && count > titles.length ? (
                <li className="text-quiet">{t('more', { count: count - titles.length })}</li>
              ) : null}
            </ul>
          ),
        },
      ]}
    />
  )
}
