import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { EnquiryState } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { enquiryStates } from './rules'
import type { EnquiryFilter } from './schema'

export const enquiriesPerPage = 25

/** What is over its time is not there any more, even before it is deleted. */
const reachable = (actor: Actor): Prisma.EnquiryWhereInput => ({
  keepUntil: { gt: new Date() },
  ...visible.enquiries(actor),
})

const columns = {
  id: true,
  kind: true,
  recordId: true,
  organisationId: true,
  locale: true,
  text: true,
  name: true,
  email: true,
  state: true,
  doubts: true,
  createdAt: true,
  handledAt: true,
  keepUntil: true,
  record: { select: { kind: true } },
  handledBy: { select: { name: true } },
} as const satisfies Prisma.EnquirySelect

type Row = Prisma.EnquiryGetPayload<{ select: typeof columns }>
/** A message as the desk shows it. */
export type Enquiry = Row & {
  organisation: string
  /** Nobody of the receiving organisation has an account: only portal admins see it. */
  isUnattended: boolean
}

/** How many messages there are in each state, of those the actor may see. */
export async function countEnquiries(actor: Actor): Promise<Record<EnquiryState, number>> {
  const found = await db.enquiry.groupBy({ by: ['state'], where: reachable(actor), _count: true })
  const counts = Object.fromEntries(enquiryStates.map((state) => [state, 0])) as Record<EnquiryState, number>
  for (const { state, _count } of found) counts[state] = _count
  return counts
}

/** How many messages wait for an answer. */
export const countOpenEnquiries = (actor: Actor): Promise<number> =>
  db.enquiry.count({ where: { ...reachable(actor), state: 'open' } })

/** Messages in one state, the newest first. */
export async function listEnquiries(actor: Actor, { state, page }: EnquiryFilter): Promise<Enquiry[]> {
  const rows = await db.enquiry.findMany({
    where: { ...reachable(actor), state },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * enquiriesPerPage,
    take: enquiriesPerPage,
  })
  return describe(actor, rows)
}

/** One message; null where it does not exist or the actor may not see it. */
export async function findEnquiry(actor: Actor, id: string): Promise<Enquiry | null> {
  const row = await db.enquiry.findFirst({ where: { ...reachable(actor), id }, select: columns })
  if (!row) return null
  const [enquiry] = await describe(actor, [row])
  return enquiry ?? null
}

async function describe(actor: Actor, rows: readonly Row[]): Promise<Enquiry[]> {
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const [names, attended] = await Promise.all([
    organisationNames(db, ids, actor.locale),
    db.membership.findMany({
      where: { organisationId: { in: ids }, person: { disabledAt: null } },
      select: { organisationId: true },
      distinct: ['organisationId'],
    }),
  ])
  const hasPeople = new Set(attended.map(({ organisationId }) => organisationId))
  return rows.map((row) => ({
    ...row,
    organisation: names.get(row.organisationId) ?? '',
    isUnattended: !hasPeople.has(row.organisationId),
  }))
}
