import { translator } from '@/i18n/translator'
import { keyOfAction, stepOf } from '@/lib/audit/rules'
import { formatList, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** What an action is, in words. */
export function deedOf(action: string, locale: Locale): string {
  const t = translator(locale, 'audit')
  const step = stepOf(action)
  if (step) return t(`steps.${step}`)
  const key = `actions.${keyOfAction(action)}`
  type Key = Parameters<typeof t.has>[0]
  return t.has(key as Key) ? t(key as 'actions.person__signed_in') : t('unknown', { action })
}

/** What else an entry says, in a few words; it holds names of fields and numbers, never what somebody wrote. */
export function detailOf({ detail }: { detail: Record<string, unknown> }, locale: Locale): string[] {
  const t = translator(locale, 'audit.details')
  const { languages, days, count } = detail
  return [
    ...(isTexts(languages) && languages.length > 0
      ? [
          t('languages', {
            languages: formatList(
              languages.map((one) => languageName(one, locale)),
              locale,
            ),
          }),
        ]
      : []),
    ...(typeof days === 'number' ? [t('days', { count: days })] : []),
    ...(typeof count === 'number' ? [t('count', { count })] : []),
  ]
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
