import { randomInt } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { hashPassword } from '@/lib/auth/password'
import { db, type Transaction } from '@/lib/db'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { bearersOf, onlyBearer } from '@/lib/partner/writing/finding'
import { realPeople } from '@/lib/person/queries'
import { refuseDemoAmongPeople } from './demo-agreement'
import { StartFailure } from './failure'

type DemoPerson = { email: string; name: string; membership?: { organisation: string; role: MemberRole } }

const demoPeople = {
  admin: { email: 'admin@demo.invalid', name: 'Alex Nowak (demo)' },
  iomEditor: {
    email: 'editor.iom@demo.invalid',
    name: 'Maria Kowalska (demo)',
    membership: { organisation: 'IOM Poland', role: 'editor' },
  },
  iomContributor: {
    email: 'contributor.iom@demo.invalid',
    name: 'Piotr Zieliński (demo)',
    membership: { organisation: 'IOM Poland', role: 'contributor' },
  },
  ipaEditor: {
    email: 'editor.ipa@demo.invalid',
    name: 'Jan Wójcik (demo)',
    membership: { organisation: 'Institute of Public Affairs', role: 'editor' },
  },
} as const satisfies Record<string, DemoPerson>

/**
 * Lets the demo people in, with new passwords at every start: they are shown once and kept as hashes. Called before
 * anybody is served; answers what the person who starts it should read. `file` gets the same as JSON.
 */
export async function welcomeDemoPeople(args: readonly string[], file: string | undefined): Promise<string[]> {
  refuseDemoAmongPeople(await db.person.count({ where: realPeople }), args)
  const people = await Promise.all(
    Object.entries<DemoPerson>(demoPeople).map(async ([key, person]) => {
      const password = freshPassword()
      return { key, ...person, password, passwordHash: await hashPassword(password) }
    }),
  )
  await db.$transaction(async (tx) => {
    for (const { email, name, membership, passwordHash } of people) {
      const facts = { name, passwordHash, isDemo: true, isPortalAdmin: !membership, disabledAt: null }
      const { id } = await tx.person.upsert({ where: { email }, create: { email, ...facts }, update: facts })
      await tx.session.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: new Date() } })
      await tx.membership.deleteMany({ where: { personId: id } })
      if (membership) await join(tx, id, membership)
    }
    await tx.auditEvent.create({ data: { action: 'person.demo_admitted', detail: { count: people.length } } })
  })
  const told = people.map(({ key, email, password, membership }) => {
    const { organisation = null, role = 'portal admin' } = membership ?? {}
    return { key, email, password, organisation, role }
  })
  if (file) keepForTests(file, Object.fromEntries(told.map(({ key, ...person }) => [key, person])))
  return [
    'Demo: these people can sign in until the next start. Never put it on a network.',
    ...told.map(
      ({ email, password, organisation, role }) =>
        `${email.padEnd(28)} ${password}  ${[role, organisation].filter(Boolean).join(', ')}`,
    ),
  ]
}

async function join(tx: Transaction, personId: string, { organisation, role }: NonNullable<DemoPerson['membership']>) {
  const organisationId = onlyBearer(await bearersOf(tx, [organisation]))
  if (!organisationId) {
    throw new StartFailure(
      `The demo needs the organisation “${organisation}” of the first content, and there is none of that name.`,
      'Set PORTAL_DATA to a new folder and start the demo there.',
    )
  }
  await tx.membership.create({ data: { personId, organisationId, role } })
}

// Without letters and digits that look alike; 20 of them are 99 bits.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

function freshPassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function keepForTests(file: string, people: object): void {
  // An old file would keep the rights it had.
  rmSync(file, { force: true })
  writeFileSync(file, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
}
