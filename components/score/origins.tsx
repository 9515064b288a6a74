import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Source } from '@/lib/publishing/document'

/** The sources of a figure, short enough to stand beside it. */
export function Origins({ sources, locale }: { sources: readonly Source[]; locale: Locale }) {
  if (sources.length === 0) return <span className="text-sm text-quiet">{translator(locale, 'score')('noSource')}</span>
  return (
    <ul className="grid gap-0.5 text-sm">
      {sources.map(({ label, url, verified }) => (
        <li key={`${label} ${url}`} className="break-words">
          {url ? <a href={url}>{nameOf(label)}</a> : <span className="text-quiet">{nameOf(label)}</span>}
          {verified ? null : (
            <>
              {' '}
              <Tag doubtful>{translator(locale, 'source')('unverified')}</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A source is labelled `who: what`; beside a figure it is enough to say who. */
const nameOf = (label: string) => label.split(': ')[0] ?? label

/** The sources of several figures, each once. */
export const originsOf = (records: readonly { body: { sources: Source[] } }[]) => [
  ...new Map(
    records.flatMap(({ body }) => body.sources).map((source) => [source.url ?? source.label, source]),
  ).values(),
]
