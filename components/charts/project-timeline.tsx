import { grouped } from '@/components/portal/grouped'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { spanInWords } from './span-words'

export type TimelineEvent = { date: string; title: string; href?: string; kind?: string | undefined }

/** The life of a project as one line: along the page where there is room, downwards on a narrow one. */
export function ProjectTimeline({
  locale,
  title,
  starts,
  ends,
  events,
}: {
  locale: Locale
  title: string
  starts: string | null
  ends: string | null
  events: readonly TimelineEvent[]
}) {
  const t = translator(locale, 'chart')
  const marks = [
    ...(starts ? [{ date: starts, title: t('begins') }] : []),
    ...events,
    ...(ends ? [{ date: ends, title: t('ends') }] : []),
  ]
  const sorted = marks.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  const years = grouped(sorted, ({ date }) => date.slice(0, 4))
  return (
    <div>
      <p className="mb-5 text-quiet">{spanInWords({ starts, ends }, locale)}</p>
      {years.length === 0 ? null : (
        <ol className="timeline" aria-label={title}>
          {years.map(([year, ofYear]) => (
            <li key={year}>
              <p className="timeline-year">{year}</p>
              <ul className="grid gap-2.5">
                {ofYear.map((event) => (
                  <Mark key={`${event.date} ${event.title}`} event={event} locale={locale} />
                ))}
              </ul>
            </li>
          ))}
          {ends ? null : <li className="timeline-open text-sm text-quiet">{t('endUnknown')}</li>}
        </ol>
      )}
    </div>
  )
}

function Mark({ event: { date, title, href, kind }, locale }: { event: TimelineEvent; locale: Locale }) {
  return (
    <li className="leading-tight">
      {date.length > 4 || kind ? (
        <span className="block text-sm text-quiet">
          {[date.length > 4 ? formatPartialDate(date, locale) : null, kind].filter(Boolean).join(' · ')}
        </span>
      ) : null}
      {href ? <a href={href}>{title}</a> : title}
    </li>
  )
}
