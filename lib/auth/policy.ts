import type { MemberRole, OrganisationRights } from '@/lib/generated/prisma/enums'
import type { Actor } from './actor'

/** Nobody signed in. */
export type Visitor = null

/** What policy needs to know of a record: whose it is. */
export type OwnedRecord = { organisationId: string }

const ranks = { contributor: 1, editor: 2, organisation_admin: 3 } as const satisfies Record<MemberRole, number>

const isActive = (actor: Actor | Visitor): actor is Actor => actor !== null && !actor.isDisabled
const isEverywhere = (actor: Actor) => actor.isPortalAdmin || actor.kind === 'system'

/** Only reads where an organisation is blocked; publishes nothing where a portal admin does that for it. */
type Deed = 'read' | 'write' | 'publish'
const deeds = {
  blocked: ['read'],
  moderated: ['read', 'write'],
  trusted: ['read', 'write', 'publish'],
} as const satisfies Record<OrganisationRights, readonly Deed[]>

function mayDo(actor: Actor | Visitor, organisationId: string, { least, deed }: { least: MemberRole; deed: Deed }) {
  if (!isActive(actor)) return false
  if (isEverywhere(actor)) return true
  return actor.memberships.some(
    (one) =>
      one.organisationId === organisationId &&
      ranks[one.role] >= ranks[least] &&
      (deeds[one.rights] as readonly Deed[]).includes(deed),
  )
}

const mayRead = (actor: Actor | Visitor, organisationId: string, least: MemberRole) =>
  mayDo(actor, organisationId, { least, deed: 'read' })
const mayWrite = (actor: Actor | Visitor, organisationId: string, least: MemberRole) =>
  mayDo(actor, organisationId, { least, deed: 'write' })
const mayPublish = (actor: Actor | Visitor, organisationId: string, least: MemberRole) =>
  mayDo(actor, organisationId, { least, deed: 'publish' })

/** Who may do what, decided on the row that was loaded. The only file that compares roles and owners. */
export const can = {
  /** Open the private side at all. */
  useDesk: (actor: Actor | Visitor) => isActive(actor),
  /** See a record that is not public. */
  seeRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayRead(actor, record.organisationId, 'contributor'),
  /** Write down something new on behalf of an organisation. */
  recordFor: (actor: Actor | Visitor, organisationId: string) => mayWrite(actor, organisationId, 'contributor'),
  /** Record a roundtable of a platform: for an organisation that takes part in the platform's project. */
  recordRoundtableAt: (actor: Actor | Visitor, organisationId: string, platform: { partnerIds: readonly string[] }) =>
    mayWrite(actor, organisationId, 'contributor') && platform.partnerIds.includes(organisationId),
  /** Change a draft; what is public stays as it is until it is published again. */
  reviseRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayWrite(actor, record.organisationId, 'contributor'),
  /** Make the present version public. */
  publishRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayPublish(actor, record.organisationId, 'editor'),
  /** Give back what was submitted for review, with a reason. */
  returnRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayWrite(actor, record.organisationId, 'editor'),
  /** Take a record away from the public. */
  withdrawRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayWrite(actor, record.organisationId, 'editor'),
  /** Put a record among the recently deleted, and bring it back from there. */
  deleteRecord: (actor: Actor | Visitor, record: OwnedRecord) => mayWrite(actor, record.organisationId, 'editor'),
  /** Give somebody without an account a link to a draft, for a time. */
  sharePreview: (actor: Actor | Visitor, record: OwnedRecord) => mayWrite(actor, record.organisationId, 'editor'),
  /** Remove a record and its history for good. */
  eraseRecord: (actor: Actor | Visitor, record: OwnedRecord) =>
    mayWrite(actor, record.organisationId, 'organisation_admin'),
  /** Read what visitors wrote to an organisation, and say what became of it. */
  handleEnquiry: (actor: Actor | Visitor, enquiry: OwnedRecord) =>
    mayWrite(actor, enquiry.organisationId, 'contributor'),
  /** Decide how an organisation works on the portal, such as that nobody publishes what they wrote. */
  governOrganisation: (actor: Actor | Visitor, organisationId: string) =>
    mayWrite(actor, organisationId, 'organisation_admin'),
  /** See who took part in a roundtable, and take the list away: for the roles that the organisation has named. */
  seeParticipants: (actor: Actor | Visitor, { organisationId }: OwnedRecord) =>
    isActive(actor) &&
    actor.memberships.some(
      (one) => one.organisationId === organisationId && ranks[one.role] >= ranks[one.participantsFor],
    ),
  /** See what is found wanting about an organisation's records, and what to do about it. */
  seeQuality: (actor: Actor | Visitor, organisationId: string) => mayRead(actor, organisationId, 'editor'),
  /** Invite people to an organisation, change their roles, and let them go. */
  manageMembers: (actor: Actor | Visitor, organisationId: string) =>
    mayWrite(actor, organisationId, 'organisation_admin'),
  /** See who belongs to an organisation, and its part of the audit log. */
  seeMembers: (actor: Actor | Visitor, organisationId: string) => mayRead(actor, organisationId, 'organisation_admin'),
  /** Keep the portal: people everywhere, rights of organisations, merging, messages, jobs, backups, settings, audit log. */
  keepPortal: (actor: Actor | Visitor) => isActive(actor) && isEverywhere(actor),
  /** Add an organisation to the portal, or a project, region or platform: what everybody builds on. */
  recordFoundation: (actor: Actor | Visitor) => isActive(actor) && isEverywhere(actor),
} as const

const isPublic = { languages: { some: { publishedVersion: { not: null } } } } as const
const owned = (actor: Actor) => ({
  organisationId: { in: isActive(actor) ? actor.memberships.map((one) => one.organisationId) : [] },
})

type Reachable = { organisationId?: { in: string[] } }
const reachable = (actor: Actor): Reachable => (isActive(actor) && isEverywhere(actor) ? {} : owned(actor))

/** What an actor may reach, as a condition for queries: lookup and permission are one. */
export const visible = {
  /** Records of the actor's organisations, or all of them. */
  records: (actor: Actor): Reachable & { deletedAt: null } => ({ ...reachable(actor), deletedAt: null }),
  /** Those of them that wait among the recently deleted. An organisation that another one took in is none of them. */
  deletedRecords: (actor: Actor): Reachable & { deletedAt: { not: null }; isAbsorbed: false } => ({
    ...reachable(actor),
    deletedAt: { not: null },
    isAbsorbed: false,
  }),
  /** Messages to the actor's organisations, or all of them. */
  enquiries: (actor: Actor): Reachable => reachable(actor),
  /** Records that are public, and those the actor's organisations own, or all of them; none that was deleted. */
  recordsOrPublic: (actor: Actor) => ({
    deletedAt: null,
    ...(isActive(actor) && isEverywhere(actor) ? {} : { OR: [owned(actor), isPublic] }),
  }),
} as const

/**
 * Whether this person must show a second factor: portal admins, admins of an organisation, and whoever may take away
 * lists of participants. People of the demonstration are not asked: their passwords stand on a console.
 */
export const needsSecondFactor = (person: Pick<Actor, 'isPortalAdmin' | 'memberships'>): boolean =>
  person.isPortalAdmin ||
  person.memberships.some(
    ({ role, participantsFor }) => role === 'organisation_admin' || ranks[role] >= ranks[participantsFor],
  )

/** The organisations an actor may write for; all of them (undefined) where the actor may write everywhere. */
export const organisationsToWriteFor = (actor: Actor): string[] | undefined =>
  reachable(actor).organisationId?.in.filter((id) => can.recordFor(actor, id))
