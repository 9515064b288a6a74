import type { MemberRole } from '@/lib/generated/prisma/enums'

export const mappingLimits = { group: 200 } as const

/** A person as the provider describes them, as far as we listen. */
export type Claims = {
  issuer: string
  subject: string
  /** Lower case; only where the provider says that it was checked. */
  email: string | null
  name: string
  groups: string[]
  /** A second factor was shown there. */
  hasShownFactor: boolean
}

type Mapping = { groupValue: string; organisationId: string; role: MemberRole }

const ranks = { contributor: 1, editor: 2, organisation_admin: 3 } as const satisfies Record<MemberRole, number>

/** The memberships that these groups give: in each organisation the highest role. */
export function membershipsFor(mappings: readonly Mapping[], groups: readonly string[]): Map<string, MemberRole> {
  const wanted = new Map<string, MemberRole>()
  for (const { groupValue, organisationId, role } of mappings) {
    const there = wanted.get(organisationId)
    if (groups.includes(groupValue) && (!there || ranks[role] > ranks[there])) wanted.set(organisationId, role)
  }
  return wanted
}

/** Texts of a claim that is a list, or one text alone; everything else says nothing. */
export function textsOf(claim: unknown): string[] {
  const list = Array.isArray(claim) ? claim : [claim]
  return list.filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 200).slice(0, 500)
}

/** Whether the provider says, in words that were agreed on, that a second factor was shown. */
export const saysSecondFactor = ({ amr, acr }: { amr?: unknown; acr?: unknown }, agreed: readonly string[]): boolean =>
  [...textsOf(amr), ...textsOf(acr)].some((value) => agreed.includes(value))
