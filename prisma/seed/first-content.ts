import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { enteringAs, patiently } from './entering'
import { enterNiem } from './niem'
import { enterShare } from './share'

const systemPersonId = '00000000-0000-4000-8000-000000000001'

/**
 * Enters the first content through the mutations staff use, as a system person of its own. Every step carries an
 * idempotency key: entering it again, or going on after an interruption, changes nothing that is there.
 */
export async function firstContent(): Promise<void> {
  const entering = enteringAs(await systemActor())
  // In this order: the fund that pays for both projects comes with the first.
  await enterShare(entering)
  await enterNiem(entering)
}

async function systemActor(): Promise<Actor> {
  const person = await patiently(() =>
    db.person.upsert({
      where: { id: systemPersonId },
      create: { id: systemPersonId, kind: 'system', name: 'First content' },
      update: {},
    }),
  )
  return {
    personId: person.id,
    name: person.name,
    locale: 'en',
    kind: 'system',
    isPortalAdmin: false,
    isDisabled: false,
    memberships: [],
  }
}
