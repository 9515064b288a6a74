import type { MailTemplate, MailValues } from './templates'

/** What a preview of each mail is told: a template without an example does not compile. */
export const mailExamples: { readonly [Template in MailTemplate]: MailValues<Template> } = {
  review_requested: { title: 'Conversation clubs' },
  review_returned: { title: 'Conversation clubs', reason: 'Please say when it began.' },
  record_published: { title: 'Conversation clubs' },
  record_withdrawn: { title: 'Conversation clubs', reason: 'The figures are being checked again.' },
  publication_failed: { title: 'Conversation clubs', reason: 'platform_not_public' },
  action_point_due: { title: 'Second roundtable', text: 'Write the report', dueOn: '2027-01-15' },
  enquiry_received: {
    title: 'Conversation clubs',
    enquiryId: '00000000-0000-4000-8000-000000000000',
    kind: 'correction',
  },
  organisation_rights: { title: 'IOM Poland', rights: 'moderated', reason: 'Let us look together first.' },
  backup_alarm: { state: 'late', lastProven: '2026-11-20' },
  sign_in_changed: { what: 'passkey_added' },
  invitation: {},
  invitation_to_portal: {},
  password_reset: {},
  password_changed: {},
  email_change: {},
  email_change_asked: {},
  account_inactive: { endsOn: '2027-01-15' },
  heartbeat: {
    letterId: '00000000-0000-4000-8000-000000000000',
    title: 'Conversation clubs',
    titles: '– Conversation clubs\n– Open house',
  },
}

/** Words that a mail is told when it is sent, beside those it was written with. */
export const wordsWhenSent: { readonly [Template in MailTemplate]?: Record<string, string> } = {
  invitation: { organisation: 'IOM Poland', role: '…' },
}
