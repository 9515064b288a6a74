import { db } from '@/lib/db'
import type { MemberRole } from '@/lib/generated/prisma/enums'

type Facts = {
  email?: string
  passwordHash?: string
  isPortalAdmin?: boolean
  disabledAt?: Date
  isDemo?: boolean
}

/** A person, nobody's member. */
export async function aPerson({ email = `${crypto.randomUUID()}@example.org`, ...facts }: Facts = {}) {
  return db.person.create({ data: { name: 'Anna Test', email, ...facts } })
}

/** An organisation with an official name, without anything else. */
export async function anOrganisation(name: string) {
  const id = crypto.randomUUID()
  const author = await db.person.create({ data: { kind: 'system', name: 'Test' } })
  return db.$transaction(async (tx) => {
    const by = { createdById: author.id, updatedById: author.id }
    await tx.record.create({ data: { id, kind: 'partner', organisationId: id, originalLanguage: 'en', ...by } })
    await tx.organisation.create({ data: { id, kind: 'ngo' } })
    await tx.organisationName.create({ data: { organisationId: id, position: 0, kind: 'official', name } })
    return id
  })
}

export const aMembership = (personId: string, organisationId: string, role: MemberRole) =>
  db.membership.create({ data: { personId, organisationId, role } })
