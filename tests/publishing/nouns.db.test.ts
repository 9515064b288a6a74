import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordCampaign, reviseCampaign } from '@/lib/campaign/mutations'
import { recordCodebook, reviseCodebook } from '@/lib/codebook/mutations'
import { AppError } from '@/lib/errors'
import { recordEvent, reviseEvent } from '@/lib/event/mutations'
import { recordGap, reviseGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { recordPartner, revisePartner } from '@/lib/partner/mutations'
import { recordPilot, revisePilot } from '@/lib/pilot/mutations'
import { pilotInput } from '@/lib/pilot/schema'
import { recordPlatform, revisePlatform } from '@/lib/platform/mutations'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { recordPress, revisePress } from '@/lib/press/mutations'
import { recordProject, reviseProject } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { recordPublication, revisePublication } from '@/lib/publication/mutations'
import { eraseRecord, publishRecord, withdrawRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { recordRegion, reviseRegion } from '@/lib/region/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { recordRound, reviseRound } from '@/lib/round/mutations'
import { recordScore, reviseScore } from '@/lib/score/mutations'
import { resetDatabase, rowsOf } from '../support/database'
import { projectInputs } from '../support/project-inputs'
import { aMember, anAdmin, aPlatform } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
})

const basis = { language: 'en' as const, sources: [] }
const facts = () => ({ ...basis, organisationId: place.host })
const none = { standing: 'took_part' as const, starts: null, ends: null }
const described = {
  ...{ problem: '', whatIsDone: '', whoBenefits: '', resources: '' },
  ...{ results: '', lessons: '', toCopyIt: '' },
}

type Noun = {
  kind: Exclude<RecordKind, 'roundtable'>
  record: (actor: Actor, title: string) => Promise<Saved>
  revise: (actor: Actor, saved: Saved, title: string) => Promise<Saved>
}

const inputs = {
  partner: (title: string) => ({
    ...basis,
    ...{ kind: 'ngo' as const, countryCode: 'FR', website: null, summary: '', description: emptyText },
    names: [{ kind: 'official' as const, language: null, name: title }],
  }),
  project: (title: string) =>
    projectInput.parse({
      ...facts(),
      ...{
        acronym: null,
        starts: '2021',
        ends: '2022-12',
        website: null,
        countryCodes: ['PL'],
        title,
        summary: '',
        description: '',
      },
      partners: [{ organisationId: place.host, role: 'lead' as const, ...none }],
    }),
  region: (name: string) => ({
    ...facts(),
    ...{
      countryCode: 'PL',
      setting: 'rural' as const,
      nutsCodes: ['PL91', 'PL92'],
      name,
      summary: '',
      description: emptyText,
    },
  }),
  practice: (title: string) =>
    practiceInput.parse({
      ...facts(),
      ...{
        carriedOutById: place.host,
        regionId: place.region,
        place: 'Village hall',
        started: '2017-03',
        themes: ['health' as const],
      },
      ...{ title, summary: '', ...described },
    }),
  gap: (title: string) =>
    gapInput.parse({
      ...facts(),
      ...{
        kind: 'gap' as const,
        regionId: place.region,
        roundtableId: null,
        position: 0,
        themes: [],
        title,
        summary: '',
      },
    }),
  pilot: (title: string) =>
    pilotInput.parse({
      ...facts(),
      ...{
        stage: 'planned' as const,
        regionId: place.region,
        roundtableId: null,
        position: 0,
        themes: [],
        title,
        summary: '',
      },
    }),
}

const more = projectInputs(() => place)

/** Every score is of a round of its own: one figure for one thing. */
async function scoreFor(title: string) {
  const round = await recordRound(admin, more.round('Another round'))
  return more.score(title, round.id)
}

/** A second project in the same region: a platform is one project in one region. */
async function platformInput(title: string) {
  const project = await recordProject(admin, inputs.project('Another project'))
  const ids = { projectId: project.id, regionId: place.region, memberIds: [place.host] }
  return { ...facts(), ...ids, roundtablesPlanned: 2, title, summary: '', description: emptyText }
}

const nouns: Noun[] = [
  {
    kind: 'partner',
    record: (actor, title) => recordPartner(actor, inputs.partner(title)),
    revise: (actor, saved, title) => revisePartner(actor, saved, inputs.partner(title)),
  },
  {
    kind: 'project',
    record: (actor, title) => recordProject(actor, inputs.project(title)),
    revise: (actor, saved, title) => reviseProject(actor, saved, inputs.project(title)),
  },
  {
    kind: 'region',
    record: (actor, title) => recordRegion(actor, inputs.region(title)),
    revise: (actor, saved, title) => reviseRegion(actor, saved, inputs.region(title)),
  },
  {
    kind: 'platform',
    record: async (actor, title) => recordPlatform(actor, await platformInput(title)),
    revise: async (actor, saved, title) => revisePlatform(actor, saved, await platformInput(title)),
  },
  {
    kind: 'practice',
    record: (actor, title) => recordPractice(actor, inputs.practice(title)),
    revise: (actor, saved, title) => revisePractice(actor, saved, inputs.practice(title)),
  },
  {
    kind: 'gap',
    record: (actor, title) => recordGap(actor, inputs.gap(title)),
    revise: (actor, saved, title) => reviseGap(actor, saved, inputs.gap(title)),
  },
  {
    kind: 'pilot',
    record: (actor, title) => recordPilot(actor, inputs.pilot(title)),
    revise: (actor, saved, title) => revisePilot(actor, saved, inputs.pilot(title)),
  },
  {
    kind: 'codebook',
    record: (actor, title) => recordCodebook(actor, more.codebook(title)),
    revise: (actor, saved, title) => reviseCodebook(actor, saved, more.codebook(title)),
  },
  {
    kind: 'round',
    record: (actor, title) => recordRound(actor, more.round(title)),
    revise: (actor, saved, title) => reviseRound(actor, saved, more.round(title)),
  },
  {
    kind: 'score',
    record: async (actor, title) => recordScore(actor, await scoreFor(title)),
    revise: async (actor, saved, title) => reviseScore(actor, saved, await scoreFor(title)),
  },
  {
    kind: 'press',
    record: (actor, title) => recordPress(actor, more.press(title)),
    revise: (actor, saved, title) => revisePress(actor, saved, more.press(title)),
  },
  {
    kind: 'campaign',
    record: (actor, title) => recordCampaign(actor, more.campaign(title)),
    revise: (actor, saved, title) => reviseCampaign(actor, saved, more.campaign(title)),
  },
  {
    kind: 'publication',
    record: (actor, title) => recordPublication(actor, more.publication(title)),
    revise: (actor, saved, title) => revisePublication(actor, saved, more.publication(title)),
  },
  {
    kind: 'event',
    record: (actor, title) => recordEvent(actor, more.event(title)),
    revise: (actor, saved, title) => reviseEvent(actor, saved, more.event(title)),
  },
]

const titles = async (id: string) =>
  (await rowsOf<{ title: string }>('SELECT title FROM pub.document WHERE id = $1 ORDER BY locale', [id])).map(
    ({ title }) => title,
  )
const refused = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )

describe.each(nouns)('a $kind', ({ kind, record, revise }) => {
  test('is recorded, published, published again, withdrawn, published once more and erased', async () => {
    const first = await record(admin, 'First title')
    expect(await titles(first.id)).toEqual([])
    await publishRecord(admin, { kind, ...first })
    expect(await titles(first.id)).toEqual(['First title', 'First title'])

    const second = await revise(admin, first, 'Second title')
    expect(await titles(first.id)).toEqual(['First title', 'First title'])
    await publishRecord(admin, { kind, ...second })
    expect(await titles(first.id)).toEqual(['Second title', 'Second title'])

    await withdrawRecord(admin, { kind, ...second, reason: 'not right' })
    expect(await titles(first.id)).toEqual([])
    await publishRecord(admin, { kind, ...second })
    expect(await titles(first.id)).toEqual(['Second title', 'Second title'])

    await eraseRecord(admin, { kind, ...second })
    expect(await titles(first.id)).toEqual([])
    expect(await rowsOf('SELECT 1 FROM desk."Record" WHERE id = $1', [first.id])).toEqual([])
    const events = await rowsOf<{ action: string }>(
      `SELECT action FROM desk."AuditEvent" WHERE "recordId" = $1 ORDER BY at, id`,
      [first.id],
    )
    expect(events.map(({ action }) => action.split('.')[1])).toEqual([
      'recorded',
      'published',
      'revised',
      'published',
      'withdrawn',
      'published',
      'erased',
    ])
  })

  test('is nothing to another organisation', async () => {
    const saved = await record(admin, 'Not theirs')
    expect(await refused(revise(stranger, saved, 'Taken over'))).toBe('not_found')
    expect(await refused(publishRecord(stranger, { kind, ...saved }))).toBe('not_found')
    expect(await refused(withdrawRecord(stranger, { kind, ...saved, reason: 'mine' }))).toBe('not_found')
    expect(await refused(eraseRecord(stranger, { kind, ...saved }))).toBe('not_found')
  })

  test('is published only at the version that was looked at', async () => {
    const first = await record(admin, 'Looked at')
    await revise(admin, first, 'Changed meanwhile')
    expect(await refused(publishRecord(admin, { kind, ...first }))).toBe('conflict')
    expect(await refused(withdrawRecord(admin, { kind, id: first.id, version: 2, reason: 'never public' }))).toBe(
      'not_allowed_now',
    )
  })
})

test('what others stand on cannot be erased', async () => {
  expect(await refused(eraseRecord(admin, { kind: 'region', id: place.region, version: 1 }))).toBe('not_allowed_now')
  expect(await titles(place.region)).toHaveLength(2)
})

const foundations = new Set(['partner', 'project', 'region', 'platform', 'codebook', 'round', 'score'])

test('an editor of an organisation adds what it does, not what everybody stands on', async () => {
  const editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  for (const { kind, record } of nouns)
    expect([kind, await refused(record(editor, 'New'))]).toEqual([
      kind,
      foundations.has(kind) ? 'forbidden' : undefined,
    ])
})

test('nobody adds anything for an organisation they do not belong to', async () => {
  for (const { kind, record } of nouns)
    expect([kind, await refused(record(stranger, 'Not ours'))]).toEqual([kind, 'forbidden'])
})
