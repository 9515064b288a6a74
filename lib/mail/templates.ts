import * as z from 'zod'
import { EnquiryKind, OrganisationRights } from '@/lib/generated/prisma/enums'
import { day } from '@/lib/publishing/document'

const title = z.string().max(500)
const reason = z.string().max(2000)
const nothing = z.strictObject({})

const signInChanges = [
  'app_added',
  'app_removed',
  'passkey_added',
  'passkey_removed',
  'recovery_codes_made',
  'recovery_code_used',
  'factors_reset',
  'identity_linked',
  'let_in',
] as const

/**
 * What each mail is told when it is written. It lies in the outbox, so it holds keys, dates and what the record itself
 * says: no address and no name of a person. Whom it goes to is read when it is sent.
 */
export const mailTemplates = {
  review_requested: z.strictObject({ title }),
  review_returned: z.strictObject({ title, reason }),
  record_published: z.strictObject({ title }),
  record_withdrawn: z.strictObject({ title, reason }),
  /** `reason` is a key of the messages' section `refusal`. */
  /** What changed in how the person signs in. */
  sign_in_changed: z.strictObject({ what: z.enum(signInChanges) }),
  publication_failed: z.strictObject({ title, reason }),
  action_point_due: z.strictObject({ title, text: z.string().max(1000), dueOn: day }),
  enquiry_received: z.strictObject({ title, enquiryId: z.uuid(), kind: z.enum(EnquiryKind) }),
  /** An organisation may go further by itself, or less far. */
  organisation_rights: z.strictObject({ title, rights: z.enum(OrganisationRights), reason }),
  /** No backup could be made or proven. */
  backup_alarm: z.strictObject({ state: z.enum(['late', 'failed']), lastProven: day.nullable() }),
  /** To the address of an invitation; the organisation and the role are read when it is sent. */
  invitation: nothing,
  invitation_to_portal: nothing,
  password_reset: nothing,
  password_changed: nothing,
  /** To the new address, which lies with the link that was asked for. */
  email_change: nothing,
  email_change_asked: nothing,
  account_inactive: z.strictObject({ endsOn: day }),
  /** Everything somebody answers for, one title in a line; its link is made when it is sent. */
  heartbeat: z.strictObject({ letterId: z.uuid(), title, titles: z.string().max(20_000) }),
} as const

export type MailTemplate = keyof typeof mailTemplates
export type MailValues<Template extends MailTemplate> = z.input<(typeof mailTemplates)[Template]>
/** A mail as it lies in the outbox, told apart by its template. */
export type Mail = { [Template in MailTemplate]: { template: Template; values: MailValues<Template> } }[MailTemplate]

/** A mail of the outbox; null where it cannot be read, or what it would say was taken away with time. */
export function readMail(template: string, values: unknown): Mail | null {
  const shape = Object.hasOwn(mailTemplates, template) ? mailTemplates[template as MailTemplate] : undefined
  const parsed = shape?.safeParse(values)
  return parsed?.success ? ({ template, values: parsed.data } as Mail) : null
}
