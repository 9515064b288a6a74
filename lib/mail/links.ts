import { deskPathOf } from '@/lib/editing/editable'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import type { Mail, MailTemplate } from './templates'

type Linked = {
  id: string
  kind: RecordKind
  originalLanguage: string
  languages: readonly { language: string; slug: string | null; publishedVersion: number | null }[]
}

type Leading = {
  record: Linked | null
  locale: Locale /** The secret of a link that works once. */
  token?: string | undefined
}

/** Where a mail leads: always this portal as it is configured, whatever request made the mail be written. */
export function linkFor(mail: Mail, { record, locale, token }: Leading, publicUrl: URL) {
  const url = new URL(pathFor(mail, record, locale), publicUrl.origin)
  if (token !== undefined) url.searchParams.set('token', token)
  return url.href
}

/** Mails whose link lets their reader in. */
const secretMails: readonly MailTemplate[] = [
  'invitation',
  'invitation_to_portal',
  'password_reset',
  'email_change',
  'heartbeat',
]

/**
 * The same for whoever looks after the mails: what would let its reader in is made only when the mail is sent, and kept
 * nowhere; here an ellipsis stands for it.
 */
export const shownLinkFor = (mail: Mail, leading: Omit<Leading, 'token'>, publicUrl: URL) =>
  linkFor(mail, { ...leading, ...(secretMails.includes(mail.template) ? { token: '…' } : {}) }, publicUrl)

/** Mails that are about no record, or about many. */
const accountPaths: Partial<Record<MailTemplate, string>> = {
  invitation: '/sign-in/invitation',
  invitation_to_portal: '/sign-in/invitation',
  password_reset: '/sign-in/reset',
  password_changed: '/sign-in/forgot',
  email_change: '/sign-in/email',
  email_change_asked: '/desk/account',
  account_inactive: '/sign-in',
  heartbeat: '/heartbeat',
}

function pathFor(mail: Mail, record: Linked | null, locale: Locale): string {
  const accountPath = accountPaths[mail.template]
  if (accountPath) return accountPath
  if (mail.template === 'enquiry_received') return `/desk/enquiries/${mail.values.enquiryId}`
  if (mail.template === 'organisation_rights') return '/desk/organisation'
  if (mail.template === 'backup_alarm') return '/desk/admin/storage'
  if (mail.template === 'sign_in_changed') return '/desk/account'
  if (!record) return '/desk'
  if (mail.template === 'record_published') return publicPathOf(record, locale) ?? formPathOf(record)
  return formPathOf(record)
}

/** Roundtables have a form of their own, apart from those of other records. */
const formPathOf = (record: Linked) =>
  record.kind === 'roundtable' ? `/desk/roundtables/${record.id}` : deskPathOf(record)

function publicPathOf({ kind, languages, originalLanguage }: Linked, locale: Locale): string | undefined {
  const published = languages.filter(({ publishedVersion }) => publishedVersion !== null)
  const slugIn = (wanted: string) => published.find(({ language }) => language === wanted)?.slug
  const slug = slugIn(locale) ?? slugIn(originalLanguage)
  return slug && hasPage(kind) ? pathOf({ kind, slug }, locale) : undefined
}
