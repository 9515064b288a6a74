/** Everything the overview looks for, the most pressing first. Each is a file of `findings` and a sentence in section `attention`. */
export const findingNames = [
  'failed_jobs',
  'backups',
  'room',
  'failed_mails',
  'second_factor',
  'reviews',
  'enquiries',
  'invitations',
  'dead_links',
  'quality',
  'funding',
  'inactive',
  'held_mails',
] as const
export type FindingName = (typeof findingNames)[number]

/** What needs attention: how much of it, since when, and where something can be done about it. */
export type Finding = {
  count: number
  /** Since when the oldest of it waits; null where that means nothing. */
  since: Date | null
  href: string
  /** A few of them by name, the most pressing first. */
  examples?: readonly { title: string; href: string | null; day?: string }[]
}

/** Days after which a message of a visitor has waited too long. */
export const patienceWithEnquiries = 14
/** Months before its end in which funding is called to mind. */
export const monthsBeforeEnd = 6
/** Examples that a finding shows. */
export const shownExamples = 3
