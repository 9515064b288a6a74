import { MemberRole } from '@/lib/generated/prisma/enums'

/** How long the link of an invitation works, from when its mail was sent. */
export const invitationLasts = 7 * 24 * 60 * 60 * 1000

/** Roles in an organisation, the least first. */
export const memberRoles = Object.values(MemberRole)

/** How an invitation that nobody accepted or took back stands. */
export type InvitationStanding = 'unsent' | 'open' | 'over'

/** Whether its link was not made yet, works, or has expired. */
export function standingOf({ linkMadeAt }: { linkMadeAt: Date | null }, now = new Date()): InvitationStanding {
  if (!linkMadeAt) return 'unsent'
  return now.getTime() - linkMadeAt.getTime() < invitationLasts ? 'open' : 'over'
}
