import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPartner, revisePartner } from '@/lib/partner/mutations'
import { partnerInput } from '@/lib/partner/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { asLogin } from './database'
import { aMembership, aPerson } from './people'

/** Numbers that look random and are the same in every run. */
export function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export const source = (label: string) => ({
  ...{ kind: 'document' as const, label, url: null, verified: true, concerns: null },
})

/** An organisation that is like every other one in some way. */
export async function anOrganisationNumbered(admin: Actor, place: number): Promise<string> {
  const name = `Organisation ${place}`
  const facts = (language: 'en' | 'pl', more = '') =>
    partnerInput.parse({
      ...{ language, kind: place % 2 ? 'ngo' : 'university', countryCode: place % 3 ? 'PL' : null, description: '' },
      ...{
        website: place % 4 ? `https://example.org/${place}` : null,
        summary: `About ${name}${more}`,
        sources: [source(name)],
      },
      names: [
        { kind: 'official', language: null, name },
        { kind: 'short', language: null, name: `O${place % 7}` },
      ],
    })
  let saved = await recordPartner(admin, facts('en'))
  if (place % 3 === 0) saved = await revisePartner(admin, saved, facts('pl'))
  if (place % 8 !== 3) await publishRecord(admin, { kind: 'partner', ...saved })
  // Some have a draft that nobody has published.
  if (place % 4 === 1) await revisePartner(admin, saved, facts('en', ', soon'))
  return saved.id
}

/** Somebody in the room, whom nobody may read. */
export const aParticipant = (roundtableId: string, organisationId: string) =>
  asLogin('admin', (client) =>
    client.query(
      `INSERT INTO desk."Participant" (id, "roundtableId", "organisationId", name, "keepUntil")
       VALUES (gen_random_uuid(), $1, $2, 'Canary', '2030-01-01')`,
      [roundtableId, organisationId],
    ),
  )

/** People of several organisations, and what visitors wrote to them. */
export async function peopleOf({ organisations, next }: { organisations: string[]; next: (below: number) => number }) {
  const roles = ['contributor', 'editor', 'organisation_admin'] as const
  for (let place = 0; place < organisations.length; place += 1) {
    const { id } = await aPerson()
    const ids = new Set([0, 1, 2].map(() => organisations[next(organisations.length)] ?? ''))
    for (const organisationId of ids) await aMembership(id, organisationId, roles[next(3)] ?? 'editor')
    await db.person.update({ where: { id }, data: { formerOf: [...ids] } })
    const [organisationId = '', recordId = ''] = [...ids, organisations[0]]
    await db.enquiry.create({
      data: {
        ...{
          kind: 'question',
          recordId,
          organisationId,
          locale: 'en',
          text: 'Canary',
          state: 'open',
          doubts: [],
          email: 'canary@example.org',
        },
        ...{ submissionHash: String(place).padStart(64, '0'), keepUntil: new Date(Date.now() + 300 * 86_400_000) },
      },
    })
  }
}
