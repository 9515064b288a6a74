import type { MemberRole, OrganisationRights } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'

/** What a person is in an organisation, and what the organisation may do on the portal. */
export type ActorMembership = {
  organisationId: string
  role: MemberRole
  rights: OrganisationRights
  /** The least role that sees the organisation's lists of participants. */
  participantsFor: MemberRole
}

/**
 * Who is acting. Made only by the session reader and by the portal itself (first content, scripts), never from
 * what a client sends; every private query and mutation takes it first.
 */
export type Actor = {
  personId: string
  name: string
  locale: Locale
  /** `system` acts for the portal itself and can never sign in. */
  kind: 'human' | 'system'
  isPortalAdmin: boolean
  isDisabled: boolean
  memberships: readonly ActorMembership[]
  /** The session they act in; absent for the system and for work done later on somebody's behalf. */
  session?: { id: string; provenAt: Date; secondFactorAt: Date | null }
  /** The request being carried out; with a key, carrying it out again has no second effect. */
  request?: { id: string; source?: string; idempotency?: { key: string; hash: string } }
}
