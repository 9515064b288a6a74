import { wordingOf } from '@/components/desk/form/wording'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { FieldDifference } from '@/lib/editing/differences'
import type { Field, Form } from '@/lib/editing/form'
import type { Comparison } from '@/lib/editing/history'
import { type NamedPlace, namedPlace } from '@/lib/editing/naming'
import { formatPartialDate } from '@/lib/format/dates'
import type { ContentLanguage, Locale } from '@/lib/language/rules'
import { ShownDifference } from './shown-difference'

export type Words = {
  /** What the choices of a list are called. */
  choices: Partial<Record<string, readonly { value: string; label: string }[]>>
  /** Records by their keys, as far as the reader may know them. */
  titles: ReadonlyMap<string, string>
}

type Props = { form: Form; comparison: Comparison; words: Words; language: ContentLanguage; locale: Locale }

/** What changed between two versions, field by field, each under its name. */
export function Changes({ form, comparison: { before, after, differences }, words, language, locale }: Props) {
  const t = translator(locale, 'history')
  const labelOf = labels(form.kind, locale)
  if (differences.length === 0) return <p className="text-quiet">{t('nothingChanged')}</p>
  return (
    <ul className="grid gap-6">
      {differences.map((difference) => {
        const place = namedPlace(form, difference.path, difference.kind === 'removed' ? before.values : after.values)
        return (
          <li key={`${difference.path} ${difference.kind}`} className="border-s-2 border-line ps-4">
            <h3 className="mb-1 flex flex-wrap items-baseline gap-x-3 font-strong">
              {labelOf(place)}
              <Tag>{t(`kind.${difference.kind}`)}</Tag>
            </h3>
            <Content difference={difference} place={place} words={words} language={language} locale={locale} />
          </li>
        )
      })}
    </ul>
  )
}

type ContentProps = {
  difference: FieldDifference
  place: NamedPlace
  words: Words
  language: ContentLanguage
  locale: Locale
}

function Content({ difference: { kind, parts, isList }, place: { field }, words, language, locale }: ContentProps) {
  const t = translator(locale, 'history')
  if (kind === 'moved') return <p className="text-quiet">{t('moved')}</p>
  const wordFor = field && wording(field, words, locale)
  const isProse = field?.isTranslated === true
  return (
    <ShownDifference
      parts={wordFor ? parts.map((part) => ({ ...part, text: wordFor(part.text) })) : parts}
      isList={isList}
      {...(isProse ? { language } : {})}
    />
  )
}

/** How the reader knows what a field holds as a code, a key or a date; undefined for what is text already. */
function wording(field: Field, { choices, titles }: Words, locale: Locale): ((text: string) => string) | undefined {
  const t = translator(locale, 'recordForm')
  if (field.type === 'choice' || field.type === 'choices')
    return (code) => choices[field.from]?.find(({ value }) => value === code)?.label ?? code
  if (field.type === 'record' || field.type === 'records' || field.type === 'party')
    return (id) => titles.get(id) ?? (isKey.test(id) ? t('unknownRecord') : id)
  if (field.type === 'date' || field.type === 'day')
    return (date) => (isDate.test(date) ? formatPartialDate(date, locale) : date)
  if (field.type === 'box') return () => translator(locale, 'history')('yes')
  return undefined
}

const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isDate = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** "Who pays 2 (AMIF), Amount: from". */
function labels(kind: Form['kind'], locale: Locale): (place: NamedPlace) => string {
  const t = translator(locale, 'recordForm')
  const words = wordingOf(translator(locale, 'fields'), kind)
  return ({ steps, end }) => {
    const named = steps.map(({ wording: name, row, rowTitle }) => {
      const label = row === undefined ? words.field(name) : `${words.field(name)} ${row}`
      return rowTitle ? `${label} (${rowTitle})` : label
    })
    const edge = end && t(end === 'min' ? 'least' : 'most')
    return [...named, ...(edge ? [edge] : [])].join(', ')
  }
}
