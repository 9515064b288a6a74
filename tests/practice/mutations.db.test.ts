import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { practiceDocument, practiceSnapshot } from '@/lib/practice/publication'
import { snapshotPractice } from '@/lib/practice/queries'
import { practiceInput } from '@/lib/practice/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { roundtableInput } from '@/lib/roundtable/schema'
import { resetDatabase, rowsOf } from '../support/database'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'
import { refusalOf } from '../support/refusals'
import { findRoundtableForm } from '../support/roundtables'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
})

const undescribed = {
  problem: '',
  whatIsDone: '',
  whoBenefits: '',
  resources: '',
  results: '',
  lessons: '',
  toCopyIt: '',
}
const aPractice = (more: object = {}) =>
  practiceInput.parse({
    ...{ language: 'en', organisationId: place.host, carriedOutById: null, regionId: place.region, place: null },
    sources: [{ kind: 'document', label: 'Minutes', url: null, verified: true, concerns: null }],
    ...{ started: '2019-03', themes: ['language'], title: 'Conversation clubs', summary: '', ...undescribed },
    ...more,
  })

const facts = {
  targetGroups: ['refugees', 'women'],
  stakeholders: ['school', 'ngo'],
  results: 'People speak.',
  evidence: [
    { id: null, kind: 'figures', happened: '2021', url: null, statement: 'Forty people took part.' },
    { id: null, kind: 'study', happened: null, url: 'https://example.org/study', statement: 'They speak more.' },
  ],
  funding: [
    {
      ...{ organisationId: null, nameAsWritten: 'A foundation', programme: null, amount: null },
      ...{ currency: 'EUR', starts: null, ends: '2025-06' },
    },
  ],
}

const published = async (id: string, locale: 'en' | 'pl' = 'en') => {
  const [row] = await rowsOf<{ body: Record<string, unknown>; facets: string[] }>(
    'SELECT body, facets FROM pub.document WHERE id = $1 AND locale = $2',
    [id, locale],
  )
  if (!row) throw new Error('it is not public')
  return row
}

describe('a practice', () => {
  test('tells whom it is for, who takes part and what shows that it works, in both languages', async () => {
    const saved = await recordPractice(admin, aPractice(facts))
    const first = await snapshotPractice(db, saved.id)
    const inPolish = first.evidence.map(({ id, kind, happened, url }, at) => ({
      ...{ id, kind, happened, url },
      statement: at === 0 ? 'Czterdzieści osób.' : '',
    }))
    const pl = { language: 'pl', title: 'Kluby rozmów', evidence: inPolish }
    const both = await revisePractice(admin, saved, aPractice({ ...facts, ...pl }))
    await publishRecord(admin, { kind: 'practice', ...both })
    const { body, facets } = await published(saved.id, 'pl')
    expect(body).toMatchObject({
      targetGroups: ['refugees', 'women'],
      stakeholders: ['ngo', 'school'],
      evidence: [
        { kind: 'figures', happened: '2021', url: null, language: 'pl', statement: 'Czterdzieści osób.' },
        { kind: 'study', url: 'https://example.org/study', language: 'en', statement: 'They speak more.' },
      ],
      adoptedFrom: null,
    })
    expect(facets).toEqual(
      expect.arrayContaining([
        ...['group:refugees', 'group:women', 'stakeholder:ngo', 'stakeholder:school', 'evidence:good'],
        ...['year:2019', 'running:yes', 'funded_until:2025', 'country:PL'],
      ]),
    )
  })

  test('runs no more once it has an end, and of one without dates nothing is said', async () => {
    const facetsWith = async (dates: object) => {
      const saved = await recordPractice(admin, aPractice({ ...dates, title: JSON.stringify(dates) }))
      await publishRecord(admin, { kind: 'practice', ...saved })
      return (await published(saved.id)).facets.filter((one) => /^(running|year|funded_until):/.test(one))
    }
    expect(await facetsWith({ started: '2019', ended: '2022-12' })).toEqual(['year:2019', 'running:no'])
    expect(await facetsWith({ started: null })).toEqual([])
  })

  test('names the practice it was modelled on, and is not modelled on itself', async () => {
    const model = await recordPractice(admin, aPractice({ title: 'The first club' }))
    const copy = await recordPractice(admin, aPractice({ adoptedFromId: model.id }))
    await publishRecord(admin, { kind: 'practice', ...copy })
    const { body, facets } = await published(copy.id)
    expect([body.adoptedFrom, facets.includes(`practice:${model.id}`)]).toEqual([`practice:${model.id}`, true])
    const refused = (adoptedFromId: string) => refusalOf(revisePractice(admin, model, aPractice({ adoptedFromId })))
    const itself = { code: 'invalid', fields: { adoptedFromId: 'modelled_on_itself' } }
    expect([await refused(model.id), await refused(copy.id)]).toEqual([itself, itself])
    const nobody = { code: 'invalid', fields: { adoptedFromId: 'unknown_record' } }
    expect(await refused(crypto.randomUUID())).toEqual(nobody)
  })

  test('takes no evidence without words in its original language', async () => {
    const evidence = [{ id: null, kind: 'award', happened: null, url: null, statement: '' }]
    expect(await refusalOf(recordPractice(admin, aPractice({ evidence })))).toEqual({
      code: 'invalid',
      fields: { 'evidence[0].statement': 'required' },
    })
  })

  test('keeps all that when a roundtable that tells of it is saved again', async () => {
    const roundtable = await recordRoundtable(admin, aRoundtable(place))
    const exchanged = await db.practice.findFirstOrThrow({ where: { roundtables: { some: {} } } })
    await revisePractice(admin, { id: exchanged.id, version: 1 }, aPractice(facts))
    const form = await findRoundtableForm(admin, roundtable.id)
    const practices = form?.values.practices.map((one) => ({ ...one, summary: 'Told at the table.' }))
    await reviseRoundtable(admin, roundtable, roundtableInput.parse({ ...form?.values, ...form?.around, practices }))
    const after = await snapshotPractice(db, exchanged.id)
    expect(after.texts.en?.summary).toBe('Told at the table.')
    expect([after.targetGroups, after.stakeholders]).toEqual([facts.targetGroups, ['ngo', 'school']])
    expect(after.evidence.map(({ texts }) => texts.en)).toEqual(facts.evidence.map(({ statement }) => statement))
  })
})

test('versions kept before practices had these facts still give a document', () => {
  const {
    evidence: _,
    targetGroups: __,
    stakeholders: ___,
    adoptedFromId: ____,
    ...old
  } = practiceSnapshot.parse({
    ...{ id: crypto.randomUUID(), organisationId: crypto.randomUUID(), originalLanguage: 'en', sources: [] },
    ...{ carriedOutById: null, regionId: null, countryCode: null, place: null, started: null, themes: [] },
    texts: { en: { title: 'A practice', summary: '', ...undescribed } },
  })
  const { body, facets } = practiceDocument(practiceSnapshot.parse(old), 'en')
  expect([body.evidence, body.targetGroups, body.adoptedFrom]).toEqual([[], [], null])
  expect(facets).toEqual(['evidence:none'])
})
