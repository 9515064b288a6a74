import { translator } from '@/i18n/translator'
import { changedLanguages, type Standing } from '@/lib/bulk/rules'
import { formatList, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Around = {
  /** What organisations are called. */
  nameOf: (organisationId: string) => string
  locale: Locale
}

/** What becomes of a record, each change in a few words. */
export function changeWords(before: Standing, after: Standing, { nameOf, locale }: Around): string[] {
  const t = translator(locale, 'bulk')
  const move = (one: string, other: string) => t('move', { before: one, after: other })
  const languages = changedLanguages(before, after).map((language) =>
    t('language', {
      language: languageName(language, locale),
      change: move(stateWords(before, language, locale), stateWords(after, language, locale)),
    }),
  )
  return [
    ...(before.themes.join() === after.themes.join()
      ? []
      : [move(themeWords(before, locale), themeWords(after, locale))]),
    ...(before.organisationId === after.organisationId
      ? []
      : [move(nameOf(before.organisationId), nameOf(after.organisationId))]),
    ...(after.isDeleted && !before.isDeleted ? [t('goes')] : languages),
  ]
}

function themeWords({ themes }: Standing, locale: Locale): string {
  const t = translator(locale, 'theme')
  return themes.length > 0
    ? formatList(
        themes.map((theme) => t(theme as 'housing')),
        locale,
      )
    : translator(locale, 'bulk')('toNothing')
}

function stateWords({ languages }: Standing, language: string, locale: Locale): string {
  const { state, publishedVersion } = languages[language] ?? { state: 'missing', publishedVersion: null }
  const words = translator(locale, 'standing')(state as 'draft')
  return publishedVersion === null
    ? words
    : translator(locale, 'bulk')('version', { state: words, version: publishedVersion })
}
