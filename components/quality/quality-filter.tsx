import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { translator } from '@/i18n/translator'
import { byName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'
import { type QualityFilter as Filter, type FindingGroup, findingGroups, qualityAddress } from '@/lib/quality/rules'

type Props = {
  path: string
  filter: Filter
  groups: Partial<Record<FindingGroup, number>>
  kinds?: Partial<Record<DocumentKind, number>>
  locale: Locale
}

/** Which findings are shown: groups as links with their counts, kinds as an ordinary form. */
export function QualityFilter({ path, filter, groups, kinds = {}, locale }: Props) {
  const t = translator(locale, 'quality')
  const words = translator(locale, 'work')
  const shown = (Object.keys(kinds) as DocumentKind[])
    .map((value) => {
      const label = t('counted', { label: words(`kinds.${value}`), count: kinds[value] ?? 0 })
      return { value, label }
    })
    .toSorted((one, other) => byName(locale)(one.label, other.label))
  return (
    <search aria-label={t('filter.label')} className="print-none grid gap-4">
      <nav aria-label={t('filter.label')} className="flex flex-wrap gap-x-6">
        {[null, ...findingGroups].map((group) => (
          <GroupLink
            key={group ?? 'all'}
            label={group ? t(`groups.${group}`) : t('filter.all')}
            count={group ? (groups[group] ?? 0) : null}
            href={qualityAddress(path, { ...filter, group, page: 1 })}
            isHere={group === filter.group}
            locale={locale}
          />
        ))}
      </nav>
      {shown.length > 1 || filter.kind ? (
        <form action={path} className="flex flex-wrap items-end gap-4">
          {filter.organisation ? <input type="hidden" name="organisation" value={filter.organisation} /> : null}
          {filter.group ? <input type="hidden" name="group" value={filter.group} /> : null}
          <Select
            name="kind"
            label={t('filter.kind')}
            choices={shown}
            empty={t('filter.any')}
            defaultValue={filter.kind ?? ''}
          />
          <Button>{t('filter.show')}</Button>
        </form>
      ) : null}
    </search>
  )
}

type Group = { label: string; count: number | null; href: string; isHere: boolean; locale: Locale }

/** A group of findings, and the way to it where there are any. */
function GroupLink({ label, count, href, isHere, locale }: Group) {
  const words = (
    <>
      {label}
      {count === null ? null : <span className="ms-1.5 text-quiet tabular-nums">{formatNumber(count, locale)}</span>}
    </>
  )
  if (count === 0 && !isHere) return <span className="inline-block py-1.5 text-quiet">{words}</span>
  return (
    <a
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="inline-block py-1.5 aria-[current]:font-strong aria-[current]:text-ink aria-[current]:no-underline"
    >
      {words}
    </a>
  )
}
