import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import type { AuditEntry } from '@/lib/audit/queries'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { deedOf, detailOf } from './deeds'

/** An entry, and where its record is worked on. */
export type ShownEntry = AuditEntry & { path: string | null }

type Props = {
  entries: readonly ShownEntry[]
  showsSource: boolean
  /** The address of everything a person did, and of everything that happened to a record. */
  linkTo: (to: { person: string } | { record: string }) => string
  locale: Locale
}

/** Entries of the audit log, newest first, in sentences. */
export function AuditList({ entries, showsSource, linkTo, locale }: Props) {
  const t = translator(locale, 'audit')
  return (
    <Table
      caption={t('title')}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('columns.at'),
          cell: ({ at }) => (
            <time dateTime={at.toISOString()} className="whitespace-nowrap text-sm">
              {formatMoment(at, locale)}
            </time>
          ),
        },
        {
          key: 'who',
          header: t('columns.who'),
          cell: (entry) => <Who entry={entry} linkTo={linkTo} locale={locale} />,
        },
        {
          key: 'what',
          header: t('columns.what'),
          cell: (entry) => <What entry={entry} linkTo={linkTo} locale={locale} />,
        },
        ...(showsSource
          ? [
              {
                key: 'source',
                header: t('columns.source'),
                cell: ({ source }: ShownEntry) => <span className="text-sm text-quiet">{source}</span>,
              },
            ]
          : []),
      ]}
    />
  )
}

type Part = { entry: ShownEntry; linkTo: Props['linkTo']; locale: Locale }

function Who({ entry: { personId, who, isPortal }, linkTo, locale }: Part) {
  const t = translator(locale, 'audit')
  if (!personId) return <span className="text-quiet">{t('stranger')}</span>
  if (isPortal) return <span className="text-quiet">{t('portal')}</span>
  return <a href={linkTo({ person: personId })}>{who ?? t('former')}</a>
}

function What({ entry, linkTo, locale }: Part) {
  const t = translator(locale, 'audit')
  const { recordId, about, aboutPersonId } = entry
  return (
    <div className="grid gap-0.5">
      <p>
        {deedOf(entry.action, locale)}
        {aboutPersonId ? (
          <>
            {': '}
            <a href={linkTo({ person: aboutPersonId })}>{about ?? t('former')}</a>
          </>
        ) : null}
        {recordId ? (
          <>
            {': '}
            <Title entry={entry} locale={locale} />
          </>
        ) : null}
      </p>
      <More entry={entry} linkTo={linkTo} locale={locale} />
    </div>
  )
}

function Title({ entry: { record, path }, locale }: Omit<Part, 'linkTo'>) {
  const t = translator(locale, 'audit')
  if (!record) return t('gone')
  const title = record.title || t('untitled')
  return path ? <a href={path}>{title}</a> : title
}

function More({ entry, linkTo, locale }: Part) {
  const { recordId, organisation, version } = entry
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
      {version === null || !recordId ? null : (
        <a href={linkTo({ record: recordId })} className="text-quiet">
          {translator(locale, 'audit')('ofRecord', { version })}
        </a>
      )}
      {organisation ? <span>{organisation}</span> : null}
      {detailOf(entry, locale).map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  )
}
