import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { can } from '@/lib/auth/policy'
import type { Caller } from '@/lib/auth/request'
import { db, type Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import type { Invitation } from '@/lib/generated/prisma/client'
import { isStillGiven } from '@/lib/invitation/queries'
import { invitationLasts } from '@/lib/invitation/rules'
import type { Locale } from '@/lib/language/rules'
import { writeMail } from '@/lib/mail/outbox'
import { changing, note } from '@/lib/publishing/changing'
import { type Claims, membershipsFor } from './rules'
import type { Linking, MappingInput } from './schema'
import { callerOf, followGroups, noted, type Work } from './writing/groups'

export type Recognised =
  | { is: 'person'; personId: string }
  /** An account here has the same address: its person must sign in to it once before both are connected. */
  | { is: 'to_link'; email: string }
  | { is: 'refused'; why: 'unknown' | 'disabled' | 'unverified' }

/**
 * Who somebody is here whom the provider has recognised. Memberships that groups give are brought up to date. Nobody is
 * taken for somebody else because of an address alone; who has no account gets one where an invitation waits for their
 * address, or a group means something here.
 */
export async function recogniseIdentity(caller: Caller, claims: Claims, locale: Locale): Promise<Recognised> {
  const { issuer, subject } = claims
  return db.$transaction(async (tx) => {
    // Who comes back twice at once is one person.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${issuer} ${subject}`}))`
    const identity = await tx.externalIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { id: true, person: { select: { id: true, kind: true, disabledAt: true } } },
    })
    if (!identity) return recogniseAddress({ tx, caller }, claims, locale)
    const { person } = identity
    if (person.kind !== 'human' || person.disabledAt) return refusedFor({ tx, caller }, person.id, 'disabled')
    await tx.externalIdentity.update({ where: { id: identity.id }, data: { lastUsedAt: new Date() } })
    await followGroups({ tx, caller }, person.id, claims.groups)
    return { is: 'person', personId: person.id }
  })
}

async function recogniseAddress(work: Work, claims: Claims, locale: Locale): Promise<Recognised> {
  const { tx } = work
  const { email, groups } = claims
  if (!email) return refusedFor(work, null, 'unverified')
  const person = await tx.person.findUnique({ where: { email }, select: { id: true, kind: true, disabledAt: true } })
  if (person?.disabledAt) return refusedFor(work, person.id, 'disabled')
  if (person) return { is: 'to_link', email }
  const [mappings, invitations] = await Promise.all([
    tx.signOnMapping.findMany({ where: { groupValue: { in: groups } } }),
    openInvitations(tx, email),
  ])
  if (membershipsFor(mappings, groups).size === 0 && invitations.length === 0) return refusedFor(work, null, 'unknown')
  const { issuer, subject, name } = claims
  const { id } = await tx.person.create({ data: { name, email, locale }, select: { id: true } })
  await tx.externalIdentity.create({ data: { personId: id, issuer, subject, lastUsedAt: new Date() } })
  await noted(work, { action: 'person.joined', personId: id })
  for (const invitation of invitations) await accept(work, id, invitation)
  await followGroups(work, id, groups)
  return { is: 'person', personId: id }
}

/** Invitations to a checked address; each as long as whoever gave it may still give it. */
async function openInvitations(tx: Transaction, email: string): Promise<Invitation[]> {
  const since = new Date(Date.now() - invitationLasts)
  const open = await tx.invitation.findMany({
    where: {
      email,
      acceptedAt: null,
      revokedAt: null,
      OR: [{ createdAt: { gt: since } }, { linkMadeAt: { gt: since } }],
    },
    orderBy: { createdAt: 'asc' },
  })
  const given: Invitation[] = []
  for (const one of open) if (await isStillGiven(one, tx)) given.push(one)
  return given
}

async function accept(work: Work, personId: string, { id, organisationId, role }: Invitation): Promise<void> {
  const { tx } = work
  const at = new Date()
  await tx.invitation.update({ where: { id }, data: { acceptedAt: at, acceptedById: personId } })
  await tx.oneTimeToken.deleteMany({ where: { purpose: 'invitation', subjectId: id, usedAt: null } })
  if (organisationId && role)
    await tx.membership.createMany({ data: [{ personId, organisationId, role, since: at }], skipDuplicates: true })
  else await tx.person.update({ where: { id: personId }, data: { isPortalAdmin: true } })
  const detail = { invitation: id, account: 'new' }
  await noted(work, { action: 'invitation.accepted', personId, ...(organisationId ? { organisationId } : {}), detail })
}

async function refusedFor(
  work: Work,
  personId: string | null,
  why: Extract<Recognised, { is: 'refused' }>['why'],
): Promise<Recognised> {
  await noted(work, { action: 'person.sign_in_failed', personId, detail: { why } })
  return { is: 'refused', why }
}

/**
 * Connects an account at the provider with the actor's, whose address it has. The actor has just signed in.
 * Throws `not_allowed_now` (`sign_on_over`).
 */
export async function linkIdentity(actor: Actor, { issuer, subject, email, groups }: Linking): Promise<void> {
  const { personId } = actor
  await changing(actor, async (change) => {
    const { tx } = change
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
    const there = await tx.externalIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } })
    if (person.email !== email || (there && there.personId !== personId)) throw linkOver()
    if (there) return {}
    await tx.externalIdentity.create({ data: { personId, issuer, subject } })
    await note(change, { action: 'person.identity_linked', aboutPersonId: personId })
    await writeMail(change, { personId, template: 'sign_in_changed', values: { what: 'identity_linked' } })
    await followGroups({ tx, caller: callerOf(actor) }, personId, groups)
    return {}
  })
}

/** Disconnects one of the actor's accounts at the provider, with what its groups gave. Throws `not_allowed_now`. */
export async function unlinkIdentity(actor: Actor, identityId: string): Promise<void> {
  const { personId, session } = actor
  await changing(actor, async (change) => {
    const { tx, at } = change
    const { passwordHash } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { passwordHash: true },
    })
    if (!passwordHash) throw new AppError('not_allowed_now', { reason: 'identity_needed' })
    const { count } = await tx.externalIdentity.deleteMany({ where: { id: identityId, personId } })
    if (count === 0) throw new AppError('not_found')
    await followGroups({ tx, caller: callerOf(actor) }, personId, [])
    await endSessionsOf(tx, { personId, except: session?.id, at })
    await note(change, { action: 'person.identity_unlinked', aboutPersonId: personId })
    return {}
  })
}

/** Says what belonging to a group means; counts from each person's next sign-in on. Throws `forbidden`, `invalid`. */
export async function addMapping(actor: Actor, { groupValue, organisationId, role }: MappingInput): Promise<void> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  await changing(actor, async (change) => {
    const organisation = await change.tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true },
    })
    if (!organisation) throw new AppError('invalid', { fields: { organisationId: 'unknown_organisation' } })
    try {
      await change.tx.signOnMapping.create({ data: { groupValue, organisationId, role } })
    } catch (error) {
      if (databaseCode(error) !== '23505' && databaseCode(error) !== 'P2002') throw error
      throw new AppError('invalid', { fields: { groupValue: 'group_there_already' } })
    }
    await note(change, { action: 'sign_on.group_added', organisationId, detail: { role } })
    return {}
  })
}

/** A group means nothing any more. Throws `forbidden`, `not_found`. */
export async function removeMapping(actor: Actor, mappingId: string): Promise<void> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  await changing(actor, async (change) => {
    const mapping = await change.tx.signOnMapping.findUnique({ where: { id: mappingId } })
    if (!mapping) throw new AppError('not_found')
    await change.tx.signOnMapping.delete({ where: { id: mappingId } })
    await note(change, { action: 'sign_on.group_removed', organisationId: mapping.organisationId })
    return {}
  })
}

const linkOver = () => new AppError('not_allowed_now', { reason: 'sign_on_over' })
