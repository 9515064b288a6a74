import { KindMark } from '@/components/record/kind-mark'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { ListedRecord } from '@/lib/editing/finding'
import { type CareReason, careReasons, type WorkList } from '@/lib/editing/rules'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** A record, and where it is worked on; null where its kind has no form yet. */
export type ShownRecord = ListedRecord & { path: string | null }

type Props = {
  record: ShownRecord
  /** The list it stands in, which says what matters about it. */
  list: WorkList | null
  /** For whoever works for several organisations. */
  showsOwner: boolean
  /** It can be chosen, for doing the same to several. */
  isChoosable?: boolean
  locale: Locale
}

/** A record in a list of the desk: what it is, where it stands, and why it is listed. */
export function RecordRow({ record, list, showsOwner, isChoosable = false, locale }: Props) {
  const t = translator(locale, 'work')
  const { kind, path, language, title, organisation } = record
  return (
    <li className="grid gap-1 border-t border-line py-3.5 first:border-t-0 first:pt-0">
      <p className="flex items-start gap-2.5">
        {isChoosable ? (
          <input
            type="checkbox"
            name="id"
            value={record.id}
            aria-label={translator(locale, 'bulk')('select.one', { title: title || t('untitled') })}
            className="mt-1.5 size-5 shrink-0"
          />
        ) : null}
        <KindMark kind={kind} className="mt-1" />
        <span className="min-w-0">
          <RecordLink path={path} language={language} title={title || t('untitled')} list={list} />
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <span>{t(`kinds.${kind}`)}</span>
        {showsOwner && kind !== 'partner' ? <span>{organisation}</span> : null}
        <LanguageTags record={record} locale={locale} />
        <When record={record} list={list} locale={locale} />
      </p>
      <Why record={record} list={list} locale={locale} />
    </li>
  )
}

type LinkProps = { path: string | null; language: string; title: string; list: WorkList | null }

function RecordLink({ path, language, title, list }: LinkProps) {
  if (!path) return <span lang={language}>{title}</span>
  // What somebody asks for, or gave back, is in this language.
  const asked = list === 'review' || list === 'returned' ? `?language=${language}` : ''
  return (
    <a href={`${path}${asked}`} lang={language} className="font-display text-lg leading-tight">
      {title}
    </a>
  )
}

type Part = Pick<Props, 'record' | 'list' | 'locale'>

/** Every language with its state, in one word where they all stand alike. */
function LanguageTags({ record: { languages }, locale }: Omit<Part, 'list'>) {
  const t = translator(locale, 'work')
  const standing = translator(locale, 'standing')
  const [first, ...others] = languages
  if (first && others.every(({ state, isBehind }) => state === first.state && !isBehind))
    return <Tag doubtful={first.state !== 'published'}>{standing(first.state)}</Tag>
  return languages.map(({ language, state, isBehind }) => (
    <Tag key={language} doubtful={state !== 'published' || isBehind}>
      {t('languageState', {
        language: languageName(language, locale),
        state: isBehind ? t('behind') : standing(state),
      })}
    </Tag>
  ))
}

function When({ record, list, locale }: Part) {
  const t = translator(locale, 'work')
  const { scheduledAt, submittedAt, submittedBy, updatedAt, updatedBy } = record
  if (scheduledAt) return <span>{t('scheduled', { time: formatMoment(scheduledAt, locale) })}</span>
  if (list === 'review' && submittedAt) {
    const time = formatMoment(submittedAt, locale)
    return <span>{submittedBy ? t('submittedBy', { time, name: submittedBy }) : t('submitted', { time })}</span>
  }
  return <span>{t('touched', { time: formatMoment(updatedAt, locale), name: updatedBy })}</span>
}

function Why({ record: { returnedReason, care }, list, locale }: Part) {
  const t = translator(locale, 'work')
  if (list === 'returned' && returnedReason)
    return (
      <p className="max-w-measure border-s-2 border-idea ps-3">
        <span className="font-strong">{t('reason')}</span> <span dir="auto">{returnedReason}</span>
      </p>
    )
  if (care.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm text-idea">
      {careReasons
        .filter((reason) => care.includes(reason))
        .map((reason) => (
          <li key={reason}>{careWords(reason, locale)}</li>
        ))}
    </ul>
  )
}

function careWords(reason: CareReason, locale: Locale): string {
  const t = translator(locale, 'work')
  switch (reason) {
    case 'missing_en':
    case 'missing_pl':
      return t('care.missing', { language: languageName(reason.slice('missing_'.length), locale) })
    default:
      return t(`care.${reason}`)
  }
}
