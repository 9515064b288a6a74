import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import type { LanguageStanding, RecordStanding } from '@/lib/editing/queries'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'

type Props = {
  standing: RecordStanding
  /** Who submitted which language. */
  submitters: Readonly<Record<string, string>>
  locale: Locale
}

/** Each language of a record, and in plain words where it stands. */
export function StandingTable({ standing, submitters, locale }: Props) {
  const t = translator(locale, 'review')
  return (
    <Table
      caption={t('languages')}
      columns={[
        {
          key: 'language',
          header: t('language'),
          cell: ({ language }) => (
            <>
              {languageName(language, locale)}
              {language === standing.originalLanguage ? (
                <span className="block text-sm text-quiet">{t('original')}</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'standing',
          header: t('standing'),
          cell: (one) => (
            <>
              <ul className="grid gap-0.5">
                {sentences(one, { by: submitters[one.language], locale }).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <PublicPage kind={standing.kind} one={one} locale={locale} />
            </>
          ),
        },
      ]}
      rows={standing.languages}
      keyOf={({ language }) => language}
    />
  )
}

/** The way to what the public reads, where it has a page in this language. */
function PublicPage({ kind, one, locale }: { kind: RecordStanding['kind']; one: LanguageStanding; locale: Locale }) {
  const { language, slug, publishedVersion } = one
  if (publishedVersion === null || !slug || !hasPage(kind) || !isInterfaceLocale(language)) return null
  return (
    <a href={pathOf({ kind, slug }, language)}>
      {translator(locale, 'review')('seePublic', { language: languageName(language, locale) })}
    </a>
  )
}

function sentences(one: LanguageStanding, { by, locale }: { by: string | undefined; locale: Locale }): string[] {
  const t = translator(locale, 'review')
  const day = (at: Date | null) => (at ? formatMoment(at, locale) : '')
  const published = one.publishedAt
    ? [t('said.public', { since: day(one.publishedAt) }), ...(one.isChanged ? [t('said.changed')] : [])]
    : []
  const reviewed =
    one.state === 'in_review'
      ? [by ? t('said.inReviewBy', { since: day(one.submittedAt), name: by }) : t('said.inReview')]
      : []
  const resting = one.publishedAt || one.state === 'in_review' ? [] : [restingWords(one, locale)]
  return [
    ...[...published, ...reviewed, ...resting],
    ...(one.returnedReason ? [t('said.returned', { reason: one.returnedReason })] : []),
    ...(one.isBehind ? [t('said.behind')] : []),
  ]
}

function restingWords({ withdrawnReason }: LanguageStanding, locale: Locale): string {
  const t = translator(locale, 'review')
  return withdrawnReason === null ? t('said.draft') : t('said.withdrawn', { reason: withdrawnReason })
}
