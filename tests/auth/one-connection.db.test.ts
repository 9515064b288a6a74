import { expect, test, vi } from 'vitest'
import { makeLink } from '@/lib/auth/one-time-link'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { acceptForAccount } from '@/lib/invitation/mutations'
import { handOverWork } from '@/lib/person/writing/memberships'
import { recogniseIdentity } from '@/lib/single-sign-on/mutations'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'

vi.setConfig({ testTimeout: 60_000 })

// More at once than the pool has connections: where one change needed two, all would wait for one another.
const crowd = Array.from({ length: 24 }, (_, place) => place)

async function crowdOf(work: (place: number) => Promise<unknown>) {
  const told = await Promise.allSettled(crowd.map(work))
  return told.filter((one) => one.status === 'rejected').map((one) => String(one.reason))
}

async function invitations() {
  const organisationId = await anOrganisation('IOM Poland')
  const { id: invitedById } = await aPerson({ isPortalAdmin: true })
  const offer = { organisationId, role: 'editor' as const, locale: 'en', invitedById }
  return (email: string) => db.invitation.create({ data: { email, ...offer } })
}

test('many who accept their invitations at once are all let in', async () => {
  const inviteTo = await invitations()
  const waiting = await Promise.all(
    crowd.map(async () => {
      const { id, email } = await aPerson()
      if (!email) throw new Error('without an address')
      const { id: subjectId } = await inviteTo(email)
      const link = { purpose: 'invitation' as const, subjectId, email, lasts: 60_000 }
      const token = await db.$transaction((tx) => makeLink(tx, link))
      return { actor: await standingActor(id), token }
    }),
  )
  expect(
    await crowdOf(async (place) => waiting[place] && acceptForAccount(waiting[place].actor, waiting[place].token)),
  ).toEqual([])
})

test('many who come from the provider at once are all let in', async () => {
  const inviteTo = await invitations()
  await Promise.all(crowd.map((place) => inviteTo(`${place}@example.org`)))
  const claims = (place: number) => ({
    ...{ issuer: 'https://id.example', subject: `${place}`, name: 'Anna', email: `${place}@example.org` },
    ...{ groups: [], hasShownFactor: false },
  })
  const caller = (place: number) => ({ requestId: crypto.randomUUID(), source: `source ${place}` })
  expect(await crowdOf((place) => recogniseIdentity(caller(place), claims(place), 'en'))).toEqual([])
})

test('work is handed over in many organisations at once', async () => {
  const places = await Promise.all(
    crowd.map(async () => {
      const organisationId = await anOrganisation('IOM Poland')
      const [chief, leaver, heir] = [(await aPerson()).id, (await aPerson()).id, (await aPerson()).id]
      for (const id of [chief, leaver, heir]) await aMembership(id, organisationId, 'organisation_admin')
      return { actor: await standingActor(chief), asked: { organisationId, personId: leaver, colleagueId: heir } }
    }),
  )
  expect(
    await crowdOf(async (place) => places[place] && handOverWork(places[place].actor, places[place].asked)),
  ).toEqual([])
})
