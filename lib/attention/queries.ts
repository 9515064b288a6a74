import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import { findBackupTrouble } from './findings/backups'
import { findDeadLinks } from './findings/dead-links'
import { findLateEnquiries } from './findings/enquiries'
import { findFailedJobs } from './findings/failed-jobs'
import { findFailedMails } from './findings/failed-mails'
import { findEndingFunding } from './findings/funding'
import { findHeldMails } from './findings/held-mails'
import { findInactiveAccounts } from './findings/inactive'
import { findExpiredInvitations } from './findings/invitations'
import { findWanting } from './findings/quality'
import { findReviews } from './findings/reviews'
import { findLittleRoom } from './findings/room'
import { findMissingFactors } from './findings/second-factor'
import { type Finding, type FindingName, findingNames } from './rules'

/** Looks for one thing; null where there is nothing of it. */
export type Look = (asked: { actor: Actor; now: Date }) => Promise<Finding | null>

const looks: Partial<Record<FindingName, Look>> = {
  failed_jobs: findFailedJobs,
  backups: findBackupTrouble,
  room: findLittleRoom,
  failed_mails: findFailedMails,
  second_factor: findMissingFactors,
  reviews: findReviews,
  enquiries: findLateEnquiries,
  invitations: findExpiredInvitations,
  dead_links: findDeadLinks,
  quality: findWanting,
  funding: findEndingFunding,
  inactive: findInactiveAccounts,
  held_mails: findHeldMails,
}

export type Attention = {
  findings: (Finding & { name: FindingName })[]
  /** What could not be looked at just now. */
  unknown: FindingName[]
}

/** What needs whoever keeps the portal, the most pressing first. One that cannot be found out does not hide the others. Throws `forbidden`. */
export async function attention(actor: Actor, now = new Date()): Promise<Attention> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const all = await Promise.all(
    findingNames.map(async (name) => {
      try {
        return { name, found: (await looks[name]?.({ actor, now })) ?? null, isKnown: true }
      } catch (err) {
        portalProcess().log?.error({ err, finding: name }, 'the overview could not find something out')
        return { name, found: null, isKnown: false }
      }
    }),
  )
  return {
    findings: all.flatMap(({ name, found }) => (found ? [{ name, ...found }] : [])),
    unknown: all.flatMap(({ name, isKnown }) => (isKnown ? [] : [name])),
  }
}
