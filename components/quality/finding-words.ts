import { wordingOf } from '@/components/desk/form/wording'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'
import { type Finding, readKey } from '@/lib/quality/rules'

/** Lists are called by the section they stand in: the words beside them are those of one entry. */
const sectionOfList = new Map([
  ...['hosts', 'agenda', 'sources', 'implementers', 'outcomes', 'partners', 'identifiers'].map(
    (name) => [name, name] as const,
  ),
  ['attendance', 'people'],
])

/** What a field of a kind's form is called. */
export function fieldName(kind: DocumentKind, field: string, locale: Locale): string {
  const words = wordingOf(translator(locale, 'fields'), kind)
  const section = sectionOfList.get(field)
  return section ? words.section(section) : words.field(field)
}

const longestAddress = 60

/** An address as people read it: without its scheme, and no longer than a line. */
function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return bare.length > longestAddress ? `${bare.slice(0, longestAddress - 1)}…` : bare
}

/** What was found, in a sentence. */
export function findingWords(finding: Finding, locale: Locale): string {
  const t = translator(locale, 'quality')
  const { name, language, link, since } = finding
  if (name === 'missing') return ''
  if (name === 'dead' || name === 'moved') return link ? linkWords(link, since, locale) : ''
  const day = since ? formatPartialDate(since, locale) : ''
  return t(`findings.${name}`, { day, language: language ? capital(languageName(language, locale), locale) : '' })
}

function linkWords(
  { url, movedTo, problem, status }: NonNullable<Finding['link']>,
  since: string | null,
  locale: Locale,
) {
  const t = translator(locale, 'quality')
  const address = shortAddress(url)
  if (!problem && movedTo) return t('moved', { address, target: shortAddress(movedTo) })
  const words = t('dead', { address, problem: t(`problems.${problem ?? 'unreachable'}`, { status: `${status}` }) })
  return since ? `${words} ${t('deadSince', { day: formatPartialDate(since, locale) })}` : words
}

const capital = (words: string, locale: Locale) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)

/** What a finding is called in a few words, by its key. */
export function keyWords(key: string, kind: DocumentKind, locale: Locale): string {
  const t = translator(locale, 'quality.asideWords')
  const read = readKey(key)
  if (!read) return key
  const { name, about } = read
  if (name === 'missing') return t('missing', { field: fieldName(kind, about, locale) })
  const what = t(name)
  return /^[a-z]{2,3}$/.test(about) ? t('language', { what, language: languageName(about, locale) }) : what
}
