import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPartner, revisePartner } from '@/lib/partner/mutations'
import { snapshotPartner } from '@/lib/partner/queries'
import { type PartnerInput, partnerInput } from '@/lib/partner/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
})

type Change = NonNullable<PartnerInput['changes']>[number]
const input = (name: string, changes?: Change[], language: 'en' | 'pl' = 'en') =>
  partnerInput.parse({
    ...{ language, sources: [], kind: 'ministry', countryCode: 'PL', website: null, summary: '', changes },
    names: [{ kind: 'official', language: null, name }],
  })
const renamed = (successorIds: string[], reason = 'A new government.'): Change => ({
  ...{ id: null, kind: 'renamed', happened: '2019', successorIds, reason },
})

describe('an organisation that became another one', () => {
  test('says so in both languages, with its successor and as exact a time as is known', async () => {
    const later = await recordPartner(admin, input('Ministry of Family'))
    const before = await recordPartner(admin, input('Ministry of Labour', [renamed([later.id])]))
    const both = await revisePartner(
      admin,
      before,
      input('Ministry of Labour', [renamed([later.id], 'Nowy rząd.')], 'pl'),
    )
    await publishRecord(admin, { kind: 'partner', ...both })
    const rows = await rowsOf<{ changes: unknown }>(
      `SELECT body->'changes' AS changes FROM pub.document WHERE id = $1 ORDER BY locale`,
      [before.id],
    )
    const common = { kind: 'renamed', happened: '2019', project: null, successors: [`partner:${later.id}`] }
    expect(rows.map(({ changes }) => changes)).toEqual([
      [{ ...common, language: 'en', reason: 'A new government.' }],
      [{ ...common, language: 'pl', reason: 'Nowy rząd.' }],
    ])
  })

  test('keeps what became of it when a form does not speak of it', async () => {
    const later = await recordPartner(admin, input('Agency'))
    const before = await recordPartner(admin, input('Office', [renamed([later.id])]))
    await revisePartner(admin, before, input('Office of today'))
    expect((await snapshotPartner(db, before.id)).changes).toHaveLength(1)
  })

  test('is not put before another one by its own people; what is told already they leave as it is', async () => {
    const [known, other] = [await recordPartner(admin, input('Known')), await recordPartner(admin, input('Victim'))]
    const before = await recordPartner(admin, input('Upstart', [renamed([known.id])]))
    const own = await aMember([{ organisationId: before.id, role: 'organisation_admin' }])
    const { changes } = await snapshotPartner(db, before.id)
    const as = (successorIds: string[]) => input('Upstart', [{ ...renamed(successorIds), id: changes[0]?.id ?? null }])
    expect(await refusalOf(revisePartner(own, before, as([known.id, other.id])))).toMatchObject({
      fields: { 'changes[0].successorIds': 'forbidden' },
    })
    await revisePartner(own, before, as([known.id]))
    expect((await snapshotPartner(db, before.id)).changes).toHaveLength(1)
  })

  test('cannot succeed itself, not even through others', async () => {
    const first = await recordPartner(admin, input('First'))
    const second = await recordPartner(admin, input('Second', [renamed([first.id])]))
    const third = await recordPartner(admin, input('Third', [renamed([second.id])]))
    const refusal = await refusalOf(revisePartner(admin, first, input('First', [renamed([third.id])])))
    expect(refusal).toEqual({ code: 'invalid', fields: { 'changes[0].successorIds': 'succeeds_itself' } })
    expect((await snapshotPartner(db, first.id)).changes).toEqual([])
  })

  test('and another do not become each other at the same moment', async () => {
    for (let again = 0; again < 4; again += 1) {
      const [one, other] = [await recordPartner(admin, input('One')), await recordPartner(admin, input('Other'))]
      const told = await Promise.allSettled([
        revisePartner(admin, one, input('One', [renamed([other.id])])),
        revisePartner(admin, other, input('Other', [renamed([one.id])])),
      ])
      expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('has no successor that does not exist', async () => {
    const nobody = crypto.randomUUID()
    expect(await refusalOf(recordPartner(admin, input('Alone', [renamed([nobody])])))).toEqual({
      code: 'invalid',
      fields: { 'changes[0].successorIds': 'unknown_organisation' },
    })
  })
})
