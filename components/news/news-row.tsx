import { KindMark } from '@/components/record/kind-mark'
import { LanguageNote } from '@/components/record/language-note'
import { Period } from '@/components/record/period'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { NewsKind } from '@/lib/public/news'

export type NewsEntry = { [Kind in NewsKind]: Shown<Kind> }[NewsKind]

/** Something the projects said or did in public: when, what it is, and whose. */
export function NewsRow({
  entry,
  project,
  locale,
}: {
  entry: NewsEntry
  /** The short name of its project, where the page does not say it anyway. */
  project?: string | undefined
  locale: Locale
}) {
  const card = asCard(entry)
  return (
    <li className="pressable grid gap-x-6 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm text-quiet sm:pt-1">
        <Period {...periodOf(entry)} locale={locale} />
      </p>
      <div>
        <h3 className="text-lg">
          <RecordLink card={card} locale={locale} className="title-link" />
        </h3>
        {entry.summary ? (
          <p className="mt-1 line-clamp-2 max-w-measure text-quiet" {...wordsIn(card.language, locale)}>
            {entry.summary}
          </p>
        ) : null}
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          <span className="inline-flex items-center gap-2">
            <KindMark kind={entry.kind} />
            {kindName(entry, locale)}
          </span>
          {project ? <span>{project}</span> : null}
          <LanguageNote locale={locale} language={card.titleLanguage ?? card.language} short />
        </p>
      </div>
    </li>
  )
}

function periodOf(entry: NewsEntry): { starts: string | null; ends: string | null } {
  if (entry.kind === 'press') return { starts: entry.body.releasedOn, ends: null }
  if (entry.kind === 'publication') return { starts: entry.body.released, ends: null }
  return { starts: entry.body.starts, ends: entry.body.ends }
}

function kindName(entry: NewsEntry, locale: Locale): string {
  if (entry.kind === 'event') return translator(locale, 'event')(`kind.${entry.body.kind}`)
  return translator(locale, entry.kind)('one')
}
