import 'server-only'
import { db } from '@/lib/db'
import { defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import type { Actor, ActorMembership } from './actor'

/** What is read of each membership, wherever an actor is made. */
export const membershipColumns = {
  select: {
    organisationId: true,
    role: true,
    organisation: { select: { rights: true, participantsFor: true } },
  },
} as const

export type MembershipRow = Pick<ActorMembership, 'organisationId' | 'role'> & {
  organisation: Pick<ActorMembership, 'rights' | 'participantsFor'>
}

/** A membership as policy knows it. */
export const membershipOf = ({ organisationId, role, organisation }: MembershipRow): ActorMembership => ({
  organisationId,
  role,
  ...organisation,
})

/** A person as the database knows them now, for carrying out what they asked for earlier. */
export async function standingActor(personId: string): Promise<Actor> {
  const { name, locale, kind, isPortalAdmin, disabledAt, memberships } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      ...{ name: true, locale: true, kind: true, isPortalAdmin: true, disabledAt: true },
      memberships: membershipColumns,
    },
  })
  return {
    ...{ personId, name, kind, isPortalAdmin },
    memberships: memberships.map(membershipOf),
    locale: isInterfaceLocale(locale) ? locale : defaultLocale,
    isDisabled: disabledAt !== null,
  }
}

const portalPersonId = '00000000-0000-4000-8000-000000000002'

/** The portal itself, for what it does without being asked. */
export async function portalActor(): Promise<Actor> {
  const { id, name } = await db.person.upsert({
    where: { id: portalPersonId },
    create: { id: portalPersonId, kind: 'system', name: 'Portal' },
    update: {},
  })
  return { personId: id, name, locale: 'en', kind: 'system', isPortalAdmin: false, isDisabled: false, memberships: [] }
}
