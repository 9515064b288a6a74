import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DisabledBecause, MemberRole } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { type PeopleFilter, type PersonState, stateOf } from '@/lib/person/rules'

const peoplePerPage = 50

export type PersonMembership = { organisationId: string; organisation: string; role: MemberRole }
export type ListedPerson = {
  id: string
  name: string
  email: string | null
  isPortalAdmin: boolean
  state: PersonState
  lastActiveAt: Date
  memberships: PersonMembership[]
}

const columns = {
  ...{ id: true, name: true, email: true, isPortalAdmin: true, disabledAt: true, erasedAt: true, lastActiveAt: true },
  memberships: { select: { organisationId: true, role: true }, orderBy: { since: 'asc' } },
} as const satisfies Prisma.PersonSelect

/** One page of the people that fit, by name, and how many fit altogether. Throws `forbidden`. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
): Promise<{ people: ListedPerson[]; total: number; pages: number }> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const where = fitting(filter)
  const [rows, total] = await Promise.all([
    db.person.findMany({
      where,
      select: columns,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
    db.person.count({ where }),
  ])
  const ids = rows.flatMap(({ memberships }) => memberships.map(({ organisationId }) => organisationId))
  const names = await organisationNames(db, [...new Set(ids)], actor.locale)
  const people = rows.map(({ memberships, disabledAt, erasedAt, ...row }) => ({
    ...row,
    state: stateOf({ disabledAt, erasedAt }),
    memberships: memberships.map((one) => ({ ...one, organisation: names.get(one.organisationId) ?? '' })),
  }))
  return { people, total, pages: Math.max(1, Math.ceil(total / peoplePerPage)) }
}

const states: Record<PersonState, Prisma.PersonWhereInput> = {
  active: { disabledAt: null },
  disabled: { disabledAt: { not: null }, erasedAt: null },
  erased: { erasedAt: { not: null } },
}

function fitting({ q, organisation, role, state }: PeopleFilter): Prisma.PersonWhereInput {
  return {
    kind: 'human',
    ...(state ? states[state] : { erasedAt: null }),
    ...(role === 'portal_admin' ? { isPortalAdmin: true } : {}),
    ...memberOf({ organisation, role: role === 'portal_admin' ? null : role }),
    AND: wordsOf(q).map((word) => ({
      OR: [
        { name: { contains: word, mode: 'insensitive' as const } },
        { email: { contains: word, mode: 'insensitive' as const } },
      ],
    })),
  }
}

type Place = { organisation: string | null; role: MemberRole | null }

function memberOf({ organisation, role }: Place): Prisma.PersonWhereInput {
  if (!organisation && !role) return {}
  return {
    memberships: { some: { ...(organisation ? { organisationId: organisation } : {}), ...(role ? { role } : {}) } },
  }
}

const wordsOf = (q: string) =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    // Prisma leaves these signs their meaning in LIKE.
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))

export type ShownPerson = ListedPerson & {
  locale: string
  createdAt: Date
  disabledAt: Date | null
  disabledBecause: DisabledBecause | null
  isSelf: boolean
}

/** One person; null where there is none. Throws `forbidden`. */
export async function findPerson(actor: Actor, id: string): Promise<ShownPerson | null> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const row = await db.person.findFirst({
    where: { id, kind: 'human' },
    select: { ...columns, locale: true, createdAt: true, disabledBecause: true },
  })
  if (!row) return null
  const { memberships, erasedAt, ...person } = row
  const ids = memberships.map(({ organisationId }) => organisationId)
  const names = await organisationNames(db, ids, actor.locale)
  return {
    ...person,
    state: stateOf({ disabledAt: row.disabledAt, erasedAt }),
    isSelf: id === actor.personId,
    memberships: memberships.map((one) => ({ ...one, organisation: names.get(one.organisationId) ?? '' })),
  }
}

export type Member = {
  id: string
  name: string
  email: string
  role: MemberRole
  since: Date
  lastActiveAt: Date
  isDisabled: boolean
  isSelf: boolean
}

/** Who works for an organisation, by name. Throws `not_found`. */
export async function listMembers(actor: Actor, organisationId: string): Promise<Member[]> {
  if (!can.seeMembers(actor, organisationId)) throw new AppError('not_found')
  const rows = await db.membership.findMany({
    where: { organisationId },
    select: {
      role: true,
      since: true,
      person: { select: { id: true, name: true, email: true, lastActiveAt: true, disabledAt: true } },
    },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(({ role, since, person: { disabledAt, email, ...person } }) => ({
    ...{ ...person, role, since, email: email ?? '' },
    isDisabled: disabledAt !== null,
    isSelf: person.id === actor.personId,
  }))
}

/** Organisations whose people the actor manages as one of them: whoever keeps the portal has a page of all people. */
export async function listManaged(actor: Actor): Promise<{ id: string; name: string }[]> {
  const ids = actor.memberships.map(({ organisationId }) => organisationId).filter((id) => can.manageMembers(actor, id))
  const names = await organisationNames(db, ids, actor.locale)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

/** One member of an organisation whose people the actor manages; null where there is none. */
export async function findMember(
  actor: Actor,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<{ name: string; role: MemberRole; organisation: string } | null> {
  if (!uuid.test(personId) || !uuid.test(organisationId) || !can.manageMembers(actor, organisationId)) return null
  const row = await db.membership.findUnique({
    where: { personId_organisationId: { personId, organisationId } },
    select: { role: true, person: { select: { name: true } } },
  })
  if (!row) return null
  const names = await organisationNames(db, [organisationId], actor.locale)
  return { name: row.person.name, role: row.role, organisation: names.get(organisationId) ?? '' }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
