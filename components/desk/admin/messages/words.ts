import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** What a mail is called in lists. */
export function templateName(template: string | null, locale: Locale): string {
  const t = translator(locale, 'outbox')
  const key = `templates.${template}`
  type Key = Parameters<typeof t.has>[0]
  return template && t.has(key as Key) ? t(key as 'templates.review_requested') : t('unknownTemplate')
}

/** Why a message was not sent, in plain words: what the portal noted, or what the mail server answered. */
export function problemWords(problem: string, locale: Locale): string {
  const t = translator(locale, 'outbox.problems')
  const unexpected = /^unexpected: (.+)$/.exec(problem)
  if (unexpected) return t('unexpected', { name: unexpected[1] ?? '' })
  type Key = Parameters<typeof t.has>[0]
  const isKey = /^[a-z_]+$/.test(problem) && t.has(problem as Key)
  return isKey ? t(problem as 'given_up') : t('server', { answer: problem })
}
