import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { findLink } from '@/lib/auth/one-time-link'
import { can } from '@/lib/auth/policy'
import { standingActor } from '@/lib/auth/standing-actor'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Invitation } from '@/lib/generated/prisma/client'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { organisationNames } from '@/lib/partner/queries'
import { type InvitationStanding, standingOf } from './rules'

/** Neither accepted nor taken back. */
const isUnsettled = { acceptedAt: null, revokedAt: null } as const

/** Whether an actor may give, and take back, an invitation to a place. */
export const mayInvite = (actor: Actor, organisationId: string | null): boolean =>
  organisationId ? can.manageMembers(actor, organisationId) : can.keepPortal(actor)

export type ListedInvitation = {
  id: string
  email: string
  organisationId: string | null
  /** Empty for an invitation to keep the portal. */
  organisation: string
  role: MemberRole | null
  createdAt: Date
  linkMadeAt: Date | null
  standing: InvitationStanding
}

const mostListed = 200

/**
 * Invitations that wait for an answer: to one organisation, or all of them with `organisationId` left out, the latest
 * first. Throws `forbidden`.
 */
export async function listInvitations(actor: Actor, organisationId?: string): Promise<ListedInvitation[]> {
  if (!(organisationId ? can.seeMembers(actor, organisationId) : can.keepPortal(actor))) throw new AppError('forbidden')
  const rows = await db.invitation.findMany({
    where: { ...isUnsettled, ...(organisationId ? { organisationId } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
  })
  const ids = rows.flatMap((row) => row.organisationId ?? [])
  const names = await organisationNames(db, [...new Set(ids)], actor.locale)
  return rows.map((row) => ({
    ...{ id: row.id, email: row.email, organisationId: row.organisationId, role: row.role },
    ...{ createdAt: row.createdAt, linkMadeAt: row.linkMadeAt },
    organisation: (row.organisationId && names.get(row.organisationId)) ?? '',
    standing: standingOf(row),
  }))
}

/** An invitation as its mail tells of it; null once it was accepted, taken back, or may not be given any more. */
export async function findSendableInvitation(id: string) {
  const invitation = await db.invitation.findFirst({ where: { id, ...isUnsettled } })
  if (!invitation || !(await isStillGiven(invitation))) return null
  const { email, role, organisationId } = invitation
  const locale = localeOf(invitation)
  return { email, role, locale, organisation: await nameOf(organisationId, locale) }
}

/** What the reader of an invitation is shown. */
export type OpenInvitation = {
  id: string
  email: string
  role: MemberRole | null
  organisation: string | null
  /** Whether somebody signs in with this address already: only whoever has the link is told. */
  hasAccount: boolean
}

/** The invitation that a link opens; null where it opens none. */
export async function findOpenInvitation(token: string, locale: Locale): Promise<OpenInvitation | null> {
  const link = await findLink({ token, purpose: 'invitation' })
  if (!link?.subjectId) return null
  const invitation = await db.invitation.findFirst({ where: { id: link.subjectId, ...isUnsettled } })
  if (!invitation || invitation.email !== link.email || !(await isStillGiven(invitation))) return null
  const { id, email, role, organisationId } = invitation
  const hasAccount = (await db.person.count({ where: { email } })) > 0
  return { id, email, role, organisation: await nameOf(organisationId, locale), hasAccount }
}

/** An invitation holds as long as whoever gave it could give it again. */
export async function isStillGiven(
  { invitedById, organisationId }: Invitation,
  tx?: Pick<Transaction, 'person'>,
): Promise<boolean> {
  return mayInvite(await standingActor(invitedById, tx), organisationId)
}

const localeOf = ({ locale }: Invitation): Locale => (isInterfaceLocale(locale) ? locale : defaultLocale)

async function nameOf(organisationId: string | null, locale: Locale): Promise<string | null> {
  if (!organisationId) return null
  return (await organisationNames(db, [organisationId], locale)).get(organisationId) ?? null
}
