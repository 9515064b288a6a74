import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { submitForReview } from '@/lib/editing/review'
import { openForm, saveForm } from '@/lib/editing/saving'
import type { FormValues } from '@/lib/form-state'
import { publishRecord } from '@/lib/publishing/mutations'
import { confirmRecord, setAside, takeUp } from '@/lib/quality/mutations'
import { countFindings, countWanting, listExemptions, qualityEverywhere, qualityOf } from '@/lib/quality/queries'
import { type FindingName, keyOf, type QualityFilter } from '@/lib/quality/rules'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)

const all: QualityFilter = { organisation: null, group: null, kind: null, page: 1 }
const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day)

let admin: Actor
let editor: Actor
let host: string
let stranger: string
let region: string

beforeEach(async () => {
  admin = await anAdmin()
  const world = await aPlatform(admin)
  ;({ host, stranger, region } = world)
  editor = await aMember([{ organisationId: host, role: 'editor' }])
})

const sources = [{ label: 'Report', url: 'https://example.org/report', kind: 'page', concerns: '', verified: 'on' }]

async function aPractice(values: FormValues = {}, { isPublic = true } = {}) {
  const { id, version } = await openForm(editor, 'practice', {
    language: 'en',
    organisationId: host,
    values: { title: 'Open house', ...values },
  })
  if (isPublic) await publishRecord(editor, { kind: 'practice', id, version })
  return { id, version }
}

async function findingsOf(id: string, filter: Partial<QualityFilter> = {}) {
  const { page } = await qualityOf(editor, host, { ...all, ...filter })
  return page.find((one) => one.id === id)?.findings ?? []
}
const namesOf = async (id: string): Promise<FindingName[]> => (await findingsOf(id)).map(({ name }) => name)
const missingOf = async (id: string) =>
  (await findingsOf(id)).filter(({ name }) => name === 'missing').map(({ field }) => field)

describe('what is missing', () => {
  test('is what the form wants and the record does not have; of several that do, the first', {
    timeout: 60_000,
  }, async () => {
    const { id } = await aPractice()
    const found = await missingOf(id)
    expect(found.toSorted()).toEqual(
      [
        ...['carriedOutById', 'evidence', 'funding', 'regionId', 'results', 'sources', 'started', 'summary'],
        ...['targetGroups', 'themes', 'whatIsDone'],
      ].toSorted(),
    )
  })

  test('goes as soon as it is written, also before it is published again', async () => {
    const { id, version } = await aPractice()
    const values = {
      ...{ title: 'Open house', summary: 'Neighbours meet.', place: 'Wrocław', themes: ['housing'], sources },
      ...{ funding: [{ nameAsWritten: 'The city', organisationId: '', currency: 'EUR', starts: '2024', ends: '' }] },
      whatIsDone: 'They cook **together**.',
    }
    await saveForm(
      editor,
      { kind: 'practice', id, version, language: 'en' },
      { values, isAutosave: false, isCurrent: true, seen: 0 },
    )
    const found = await missingOf(id)
    for (const field of ['summary', 'regionId', 'themes', 'sources', 'funding', 'whatIsDone'])
      expect(found).not.toContain(field)
    expect(found).toContain('funding.ends')
  })

  test('of a draft nothing is missed, nor of an idea what comes later', async () => {
    const draft = await aPractice({}, { isPublic: false })
    expect(await findingsOf(draft.id)).toEqual([])
    const idea = async (stage: string) => {
      const { id, version } = await openForm(editor, 'pilot', {
        ...{ language: 'en', organisationId: host, values: { title: 'Woodwork', stage, regionId: region } },
      })
      await publishRecord(editor, { kind: 'pilot', id, version })
      return missingOf(id)
    }
    const later = ['starts', 'implementers', 'funding', 'outcomes']
    expect((await idea('idea')).filter((field) => later.includes(field))).toEqual([])
    expect((await idea('running')).filter((field) => later.includes(field)).toSorted()).toEqual(
      ['funding', 'implementers', 'starts'].toSorted(),
    )
  })
})

describe('what may not be true any more', () => {
  test('a practice nobody touched for a year, until somebody says that it is still right', async () => {
    const { id } = await aPractice()
    await db.record.update({ where: { id }, data: { updatedAt: ago(400) } })
    expect(await namesOf(id)).toContain('untouched')
    await confirmRecord(editor, id)
    expect(await namesOf(id)).not.toContain('untouched')
    expect(await rowsOf('SELECT confirmed_on::text FROM pub.confirmation')).toEqual([
      { confirmed_on: new Date().toISOString().slice(0, 10) },
    ])
    expect(await db.auditEvent.count({ where: { action: 'record.confirmed', recordId: id } })).toBe(1)
  })

  test('what letters asked about in vain, which confirming ends', async () => {
    const { id } = await aPractice()
    await db.record.update({ where: { id }, data: { unconfirmedSince: ago(200), updatedAt: ago(500) } })
    expect((await namesOf(id)).filter((name) => name !== 'missing')).toEqual(['unconfirmed', 'untranslated'])
    await confirmRecord(editor, id)
    expect(await namesOf(id)).not.toContain('unconfirmed')
    expect(await db.record.findUniqueOrThrow({ where: { id } })).toMatchObject({ unconfirmedSince: null })
  })

  test('money that has ended, but not of what has ended itself', async () => {
    const funding = [{ nameAsWritten: 'The city', organisationId: '', currency: 'EUR', starts: '', ends: '2019' }]
    const running = await aPractice({ funding })
    const over = await aPractice({ funding, ended: '2020' })
    expect(await namesOf(running.id)).toContain('funding_ended')
    expect(await namesOf(over.id)).not.toContain('funding_ended')
  })

  test('a pilot that still runs though its end is past', async () => {
    const { id, version } = await openForm(editor, 'pilot', {
      ...{ language: 'en', organisationId: host },
      values: { title: 'Woodwork', stage: 'running', regionId: region, ends: '2021-05' },
    })
    await publishRecord(editor, { kind: 'pilot', id, version })
    expect((await findingsOf(id)).find(({ name }) => name === 'over')).toMatchObject({
      field: 'stage',
      since: '2021-05',
    })
  })

  test('only what is public can be confirmed', async () => {
    const { id } = await aPractice({}, { isPublic: false })
    expect(await refusalOf(confirmRecord(editor, id))).toMatchObject({ code: 'not_allowed_now' })
  })
})

describe('what was left lying', () => {
  test('a draft for a month, a text in review for two weeks, changes that nobody published', async () => {
    const draft = await aPractice({}, { isPublic: false })
    const waiting = await aPractice({}, { isPublic: false })
    await submitForReview(editor, { kind: 'practice', ...waiting }, { languages: ['en'] })
    const changed = await aPractice()
    await saveForm(
      editor,
      { kind: 'practice', ...changed, language: 'en' },
      {
        ...{ values: { title: 'Open houses' }, isAutosave: false, isCurrent: true, seen: 0 },
      },
    )
    for (const { id } of [draft, waiting, changed]) expect(await namesOf(id)).not.toContain('draft')
    const ids = [draft.id, waiting.id, changed.id]
    await db.record.updateMany({ where: { id: { in: ids } }, data: { updatedAt: ago(40) } })
    await db.recordLanguage.updateMany({ where: { recordId: waiting.id }, data: { submittedAt: ago(20) } })
    const { page } = await qualityOf(editor, host, { ...all, group: 'forgotten' })
    const found = new Map(page.map((one) => [one.id, one.findings.map(({ name }) => name)]))
    expect(ids.map((id) => found.get(id))).toEqual([['draft'], ['in_review'], ['changed']])
  })
})

describe('translations', () => {
  test('those that are missing, and those that say less than the original', async () => {
    const { id, version } = await aPractice({ summary: 'Neighbours meet.' })
    const languages = async () =>
      (await findingsOf(id, { group: 'translations' })).map(({ name, language }) => `${name} ${language}`)
    expect(await languages()).toEqual(['untranslated pl'])
    const kept = { isAutosave: false, isCurrent: true }
    const polish = await saveForm(
      editor,
      { kind: 'practice', id, version, language: 'pl' },
      {
        ...{ values: { title: 'Dom otwarty', summary: 'Sąsiedzi.' }, ...kept, seen: version },
      },
    )
    expect(await languages()).toEqual([])
    await saveForm(
      editor,
      { kind: 'practice', id, version: polish.version, language: 'en' },
      {
        ...{ values: { title: 'Open house', summary: 'Neighbours meet and cook.' }, ...kept, seen: polish.version },
      },
    )
    expect(await languages()).toEqual(['behind pl'])
  })
})

describe('a page of findings', () => {
  test('counts honestly, and narrows by group and kind', async () => {
    await aPractice()
    const whole = await qualityOf(editor, host, all)
    expect(whole.records).toBe(await db.record.count({ where: { organisationId: host, deletedAt: null } }))
    expect(whole.wanting).toBe(whole.fitting)
    expect(whole.page.length).toBe(whole.fitting)
    const practices = await qualityOf(editor, host, { ...all, kind: 'practice' })
    expect(practices.page.map(({ kind }) => kind)).toEqual(['practice'])
    expect(practices.kinds).toEqual(whole.kinds)
    expect(practices.groups).toEqual({ missing: 1, translations: 1 })
    const missing = await qualityOf(editor, host, { ...all, group: 'missing' })
    expect(new Set(missing.page.flatMap(({ findings }) => findings.map(({ name }) => name)))).toEqual(
      new Set(['missing']),
    )
    expect((await qualityOf(editor, host, { ...all, page: 9 })).page).toEqual([])
  })

  test('is for editors and admins of that organisation and of the portal', async () => {
    const { id } = await aPractice()
    const contributor = await aMember([{ organisationId: host, role: 'contributor' }])
    const other = await aMember([{ organisationId: stranger, role: 'organisation_admin' }])
    const disabled = { ...editor, isDisabled: true }
    for (const actor of [contributor, other, disabled]) {
      expect(await refusalOf(qualityOf(actor, host, all))).toMatchObject({ code: 'forbidden' })
      expect(await refusalOf(listExemptions(actor, host))).toMatchObject({ code: 'forbidden' })
      expect(await refusalOf(qualityEverywhere(actor, all))).toMatchObject({ code: 'forbidden' })
    }
    for (const actor of [other, disabled]) {
      expect(await refusalOf(confirmRecord(actor, id))).toMatchObject({ code: 'not_found' })
      expect(await refusalOf(setAside(actor, id, { finding: 'missing:funding', reason: 'x' }))).toMatchObject({
        code: 'not_found',
      })
    }
    const blocked = await aMember([{ organisationId: host, role: 'editor', rights: 'blocked' }])
    expect((await qualityOf(blocked, host, all)).records).toBeGreaterThan(0)
    expect(await refusalOf(confirmRecord(blocked, id))).toMatchObject({ code: 'forbidden' })
    expect(await countWanting(contributor)).toEqual([])
    expect((await countWanting(editor)).map((one) => one.id)).toEqual([host])
    expect(await db.exemption.count()).toBe(0)
  })

  test('of the whole portal names organisations, those with the most first, and all their records', async () => {
    await aPractice()
    const everywhere = await qualityEverywhere(admin, all)
    expect(everywhere.organisations.map(({ id }) => id)).toEqual([host, stranger])
    const [first] = everywhere.organisations
    expect(first).toMatchObject({ name: 'IOM Poland', wanting: (await qualityOf(admin, host, all)).wanting })
    expect(everywhere.records).toBe(await db.record.count({ where: { deletedAt: null } }))
    expect((await qualityEverywhere(admin, { ...all, group: 'links' })).organisations).toEqual([])
    expect(await countFindings()).toBe(everywhere.wanting)
  })
})

test('what is right as it is can be set aside, and taken up again', async () => {
  const { id } = await aPractice()
  const finding = (await findingsOf(id)).find(({ field }) => field === 'funding')
  if (!finding) throw new Error('nothing to set aside')
  await setAside(editor, id, { finding: keyOf(finding), reason: 'Nobody pays: all are volunteers.' })
  expect(await missingOf(id)).not.toContain('funding')
  expect(await listExemptions(editor, host)).toMatchObject([
    {
      recordId: id,
      title: 'Open house',
      finding: 'missing:funding',
      reason: 'Nobody pays: all are volunteers.',
      by: 'Anna Test',
    },
  ])
  await takeUp(editor, id, 'missing:funding')
  expect(await missingOf(id)).toContain('funding')
  expect(await listExemptions(editor, host)).toEqual([])
  const actions = await db.auditEvent.findMany({ where: { recordId: id, action: { startsWith: 'finding' } } })
  expect(actions.map(({ action }) => action).toSorted()).toEqual(['finding.set_aside', 'finding.taken_up'])
  expect(JSON.stringify(actions)).not.toContain('volunteers')
})
