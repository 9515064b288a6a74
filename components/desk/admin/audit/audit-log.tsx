import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { exportFormats } from '@/lib/audit/rules'
import type { AuditFilter as Filter } from '@/lib/audit/schema'
import type { Locale } from '@/lib/language/rules'
import { AuditFilter } from './audit-filter'
import { AuditList, type ShownEntry } from './audit-list'

type Props = {
  path: string
  filter: Filter
  /** The query of an address that describes a filter. */
  queryOf: (filter: Partial<Filter>) => string
  page: { entries: readonly ShownEntry[]; next: string | null; isNobody: boolean }
  organisations: readonly { value: string; label: string }[]
  showsSource: boolean
  locale: Locale
}

/** The audit log, or an organisation's part of it: filter, entries, and the way to take them away. */
export function AuditLog({ path, filter, queryOf, page, organisations, showsSource, locale }: Props) {
  const t = translator(locale, 'audit')
  const { entries, next, isNobody } = page
  const own = organisations.length === 0 ? { organisation: filter.organisation } : {}
  return (
    <>
      <AuditFilter {...{ path, filter, organisations, locale }} asksSource={showsSource} />
      {entries.length === 0 ? (
        <EmptyState>{t(isNobody ? 'nobody' : 'none')}</EmptyState>
      ) : (
        <AuditList
          entries={entries}
          showsSource={showsSource}
          linkTo={(to) => `${path}${queryOf({ ...own, ...to })}`}
          locale={locale}
        />
      )}
      {next || filter.before ? (
        <Pagination
          label={t('pages')}
          position={t('position')}
          earlier={
            filter.before ? { href: `${path}${queryOf({ ...filter, before: null })}`, label: t('newest') } : undefined
          }
          later={next ? { href: `${path}${queryOf({ ...filter, before: next })}`, label: t('earlier') } : undefined}
        />
      ) : null}
      <Section id="export" title={t('export.title')}>
        <p className="mb-4 max-w-measure text-quiet">{t('export.help')}</p>
        <div className="flex flex-wrap gap-3">
          {exportFormats.map((format) => (
            <form
              key={format}
              method="post"
              action={`${path}/export${withFormat(queryOf({ ...filter, before: null }), format)}`}
            >
              <Button>{t(`export.${format}`)}</Button>
            </form>
          ))}
        </div>
      </Section>
    </>
  )
}

const withFormat = (query: string, format: string) => `${query}${query ? '&' : '?'}format=${format}`
