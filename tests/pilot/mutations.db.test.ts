import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import { recordPilot, revisePilot } from '@/lib/pilot/mutations'
import { snapshotPilot } from '@/lib/pilot/queries'
import { pilotInput } from '@/lib/pilot/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { roundtableInput } from '@/lib/roundtable/schema'
import { resetDatabase, rowsOf } from '../support/database'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'
import { findRoundtableForm } from '../support/roundtables'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
})

const basis = () => ({ language: 'en', sources: [], organisationId: place.host, regionId: place.region, position: 0 })
const aGap = () =>
  recordGap(
    admin,
    gapInput.parse({ ...basis(), kind: 'gap', roundtableId: null, themes: [], title: 'Only for some', summary: '' }),
  )

const aPilot = (more: object) =>
  pilotInput.parse({
    ...{ ...basis(), stage: 'ended', roundtableId: null, themes: ['health'], title: 'Shared farm', summary: '' },
    ...{ projectId: place.project, starts: '2021-10', ends: '2022', durationMonths: 10, plannedBeneficiaries: 20 },
    implementers: [
      { organisationId: place.stranger, nameAsWritten: null },
      { organisationId: null, nameAsWritten: 'Women of the village' },
    ],
    funding: [
      {
        ...{ organisationId: place.host, nameAsWritten: null, programme: 'AMIF', amount: { min: 12_000, max: 12_000 } },
        ...{ currency: 'EUR', starts: '2021', ends: '2022-12' },
      },
    ],
    outcomes: [{ happened: '2022-09', text: 'Twelve people found work.' }],
    ...more,
  })

describe('a pilot', () => {
  test('says who carries it out, who pays until when, what it answers and what came of it', async () => {
    const gap = await aGap()
    const saved = await recordPilot(admin, aPilot({ answersGapIds: [gap.id] }))
    const pl = { language: 'pl', title: 'Wspólna farma', outcomes: [{ happened: '2022-09', text: 'Praca.' }] }
    const both = await revisePilot(admin, saved, aPilot({ answersGapIds: [gap.id], ...pl }))
    await publishRecord(admin, { kind: 'pilot', ...both })
    const [row] = await rowsOf<{ title: string; body: object; facets: string[] }>(
      `SELECT title, body, facets FROM pub.document WHERE id = $1 AND locale = 'pl'`,
      [saved.id],
    )
    expect(row?.title).toBe('Wspólna farma')
    expect(row?.body).toMatchObject({
      ...{ starts: '2021-10', ends: '2022', durationMonths: 10, plannedBeneficiaries: 20 },
      implementers: [
        { partner: `partner:${place.stranger}`, name: null },
        { partner: null, name: 'Women of the village' },
      ],
      funding: [{ funder: `partner:${place.host}`, amount: { min: 12_000, max: 12_000 }, ends: '2022-12' }],
      answers: [`gap:${gap.id}`],
      outcomes: [{ happened: '2022-09', language: 'pl', text: 'Praca.' }],
    })
    expect(row?.facets).toEqual(
      expect.arrayContaining([`gap:${gap.id}`, `partner:${place.stranger}`, `project:${place.project}`]),
    )
  })

  test('keeps all that when the roundtable that thought of it is saved again', async () => {
    const roundtable = await recordRoundtable(admin, aRoundtable(place, { pilots: [{ title: 'Shared farm' }] }))
    const idea = await db.pilot.findFirstOrThrow({ where: { roundtableId: roundtable.id } })
    await revisePilot(admin, { id: idea.id, version: 1 }, aPilot({ roundtableId: roundtable.id }))
    const form = await findRoundtableForm(admin, roundtable.id)
    const pilots = form?.values.pilots.map((one) => ({ ...one, summary: 'Told at the table.' }))
    await reviseRoundtable(admin, roundtable, roundtableInput.parse({ ...form?.values, ...form?.around, pilots }))
    const after = await snapshotPilot(db, idea.id)
    expect(after).toMatchObject({ stage: 'ended', durationMonths: 10, themes: ['health'] })
    expect([after.implementers.length, after.funding.length, after.outcomes.length]).toEqual([2, 1, 1])
    expect(after.texts.en?.summary).toBe('Told at the table.')
  })

  test('does not end before it begins', () => {
    expect(() => aPilot({ starts: '2022-05', ends: '2022-04' })).toThrow('ends_before_start')
    expect(aPilot({ starts: '2022-05', ends: '2022' }).ends).toBe('2022')
  })
})
