import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { shownExamples } from '@/lib/attention/rules'
import { needsSecondFactor } from '@/lib/auth/policy'
import { membershipColumns, membershipOf } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'

/** People who must have a second factor by their role, and have none yet. */
export const findMissingFactors: Look = async () => {
  const people = await db.person.findMany({
    where: {
      ...{ kind: 'human', isDemo: false, disabledAt: null },
      OR: [{ isPortalAdmin: true }, { memberships: { some: {} } }],
      passkeys: { none: {} },
      NOT: { authenticatorApp: { is: { confirmedAt: { not: null } } } },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, createdAt: true, isPortalAdmin: true, memberships: membershipColumns },
  })
  const missing = people.filter(({ isPortalAdmin, memberships }) =>
    needsSecondFactor({ isPortalAdmin, memberships: memberships.map(membershipOf) }),
  )
  if (missing.length === 0) return null
  const examples = missing.slice(0, shownExamples).map(({ name }) => ({ title: name, href: null }))
  return { count: missing.length, since: null, href: '/desk/admin/people', examples }
}
