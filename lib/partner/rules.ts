import type { OrganisationKind, StakeholderKind } from '@/lib/generated/prisma/enums'

/** What an organisation is at a table; kinds that may be one or the other there are none. */
const seats: Partial<Record<OrganisationKind, StakeholderKind>> = {
  ngo: 'ngo',
  university: 'university',
  intergovernmental: 'international',
  faith_based: 'church',
  ministry: 'national_authority',
  local_authority: 'local_authority',
  company: 'employer',
  social_service: 'social_service',
  school: 'school',
}

/** The kind of stakeholder that an organisation of a kind is; undefined where the kind does not say it. */
export const stakeholderKindOf = (kind: OrganisationKind): StakeholderKind | undefined => seats[kind]
