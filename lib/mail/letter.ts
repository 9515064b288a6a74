import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { Mail } from './templates'

export type Letter = { subject: string; text: string; html: string }

type Reading = {
  locale: Locale
  url: string
  origin: string
  /** Words that were read when it was sent, such as the name of an organisation. */
  more?: Record<string, string>
}

/** A mail as one person reads it: in their language, with one link. Nothing in it but the link can be pressed. */
export function letterFor(mail: Mail, { locale, url, origin, more = {} }: Reading): Letter {
  const t = translator(locale, 'mail')
  const words = { ...wordsOf(mail, locale), ...readables(more) }
  const body = paragraphsOf(t(`${mail.template}.text`, words))
  const open = t(`open.${mail.template}`)
  const footer = t(mail.template.startsWith('invitation') ? 'footerInvited' : 'footer', { origin })
  return {
    subject: oneLine(t(`${mail.template}.subject`, words)),
    text: `${[...body, `${open}\n${url}`].join('\n\n')}\n\n-- \n${footer}\n`,
    html: page({ locale, body, open, url, footer }),
  }
}

/** What the texts of a template mention, in the reader's language. */
function wordsOf(mail: Mail, locale: Locale): Record<string, string> {
  const words = readables(mail.values)
  if (mail.template === 'account_inactive') words.endsOn = formatDay(mail.values.endsOn, locale)
  if (mail.template === 'action_point_due') words.dueOn = formatDay(mail.values.dueOn, locale)
  if (mail.template === 'organisation_rights')
    words.rights = translator(locale, 'organisations')(`rights.${mail.values.rights}Hint`)
  if (mail.template === 'backup_alarm') words.lastProven = lastProvenIn(mail.values.lastProven, locale)
  if (mail.template === 'publication_failed') words.reason = whyOf(mail.values.reason, locale)
  if (mail.template === 'enquiry_received') words.kind = translator(locale, 'enquiryDesk')(`kinds.${mail.values.kind}`)
  return words
}

const lastProvenIn = (day: string | null, locale: Locale) =>
  day === null ? translator(locale, 'mail')('backup_alarm.never') : formatDay(day, locale)

function whyOf(reason: string, locale: Locale): string {
  const t = translator(locale, 'refusal')
  // Only those that mention nothing: what they would mention is not known here.
  const known = ['platform_not_public', 'not_public', 'not_found', 'forbidden', 'conflict', 'busy'] as const
  return t(known.find((one) => one === reason) ?? 'not_allowed_now')
}

const readables = (values: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(value ?? '')]))

/** Without what could hide or turn round other text, and without control characters but line breaks. */
const readable = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, ' ')

/** A header is one line, and a subject is read at a glance. */
const oneLine = (text: string) => [...text.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 150).join('')

const paragraphsOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)

type Page = { locale: Locale; body: readonly string[]; open: string; url: string; footer: string }

function page({ locale, body, open, url, footer }: Page): string {
  const paragraphs = body.map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title></title></head><body>`,
    ...paragraphs,
    `<p><a href="${escaped(url)}">${escaped(open)}</a></p>`,
    `<hr><p><small>${escaped(footer)}</small></p>`,
    '</body></html>',
  ].join('\n')
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
