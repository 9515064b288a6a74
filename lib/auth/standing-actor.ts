import 'server-only'
import { db, type Transaction } from '@/lib/db'
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

type People = Pick<Transaction, 'person'>

/**
 * A person as the database knows them now, for carrying out what they asked for earlier. Inside a transaction give it: a
 * second connection for each would let all of them wait for one another.
 */
export async function standingActor(personId: string, tx: People = db): Promise<Actor> {
  const { name, locale, kind, isPortalAdmin, disabledAt, memberships } = await tx.person.findUniqueOrThrow({
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

/** The same of several people. */
export async function standingActors(personIds: readonly string[], tx: People = db): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const personId of personIds) actors.push(await standingActor(personId, tx))
  return actors
}

const portalPersonId = '00000000-0000-4000-8000-000000000002'

/** The portal itself, for what it does without being asked; inside a transaction, with that. */
export async function portalActor(tx: People = db): Promise<Actor> {
  const { id, name } = await tx.person.upsert({
    where: { id: portalPersonId },
    create: { id: portalPersonId, kind: 'system', name: 'Portal' },
    update: {},
  })
  return { personId: id, name, locale: 'en', kind: 'system', isPortalAdmin: false, isDisabled: false, memberships: [] }
}
