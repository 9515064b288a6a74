import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { compareVersions, loadHistory, titlesIn, versionBefore } from '@/lib/editing/history'
import { findStanding, loadFormValues } from '@/lib/editing/queries'
import { restoreVersion } from '@/lib/editing/restoring'
import { publishLanguages, withdrawLanguages } from '@/lib/editing/review'
import { openForm, saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { eraseRecord } from '@/lib/publishing/mutations'
import { recordRegion } from '@/lib/region/mutations'
import { regionInput } from '@/lib/region/schema'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let anna: Actor
let jan: Actor
let admin: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  anna = await aMember([{ organisationId: place.host, role: 'editor' }])
  jan = await aMember([{ organisationId: place.host, role: 'contributor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
})

const opened = async () => {
  const values = { title: 'Kawiarnia językowa' }
  return (await openForm(anna, 'practice', { language: 'pl', organisationId: place.host, values })).id
}
const versionOf = async (id: string) => (await findStanding(anna, id))?.version ?? 0
const valuesOf = (id: string, language: 'pl' | 'en' = 'pl') => loadFormValues({ kind: 'practice', id }, language, 'pl')

async function save(
  actor: Actor,
  id: string,
  { language = 'pl', ...changes }: FormValues & { language?: 'pl' | 'en' },
) {
  const values = { ...(await valuesOf(id, language)), ...changes }
  const target = { kind: 'practice' as const, id, version: await versionOf(id), language }
  return saveForm(actor, target, { values, isAutosave: false, isCurrent: true, seen: target.version })
}

const restore = async (actor: Actor, id: string, from: number) =>
  restoreVersion(actor, { kind: 'practice', id, version: await versionOf(id) }, from)

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) =>
      error instanceof AppError ? { code: error.code, reason: error.reason, fields: error.fields } : error,
  )

describe('the history of a record', () => {
  test('says who wrote and what was published and withdrawn, newest first', async () => {
    const id = await opened()
    await save(jan, id, { summary: 'Raz w tygodniu.' })
    await publishLanguages(anna, { kind: 'practice', id, version: 2 }, { languages: ['pl'] })
    await withdrawLanguages(anna, { kind: 'practice', id, version: 2 }, { languages: ['pl'], reason: 'Za wcześnie' })
    const { sittings, versions } = await loadHistory(id, 1)
    expect(versions).toEqual([2, 1])
    expect(sittings.map(({ versions: [one] }) => [one.version, one.personId])).toEqual([
      [2, jan.personId],
      [1, anna.personId],
    ])
    expect(sittings[0]?.versions[0].marks.map(({ step, reason }) => [step, reason])).toEqual([
      ['published', null],
      ['withdrawn', 'Za wcześnie'],
    ])
    expect(await versionBefore(id, 2)).toBe(1)
    expect(await versionBefore(id, 1)).toBeNull()
  })

  test('compares any two versions sentence by sentence, with what they name', async () => {
    const id = await opened()
    await save(jan, id, { problem: 'Nikt nie rozmawia. Sąsiedzi się nie znają.', regionId: place.region })
    await save(anna, id, { problem: 'Nikt nie rozmawia. Sąsiedzi znają się z widzenia.', themes: ['language'] })
    const compared = await compareVersions({ kind: 'practice', id }, { from: 2, to: 3, language: 'pl', original: 'pl' })
    expect(compared?.differences.map(({ path, kind }) => [path, kind])).toEqual([
      ['themes', 'added'],
      ['problem', 'changed'],
    ])
    expect(compared?.differences[1]?.parts[0]).toMatchObject({ text: expect.stringContaining('Nikt'), state: 'same' })
    const all = await compareVersions({ kind: 'practice', id }, { from: 1, to: 3, language: 'pl', original: 'pl' })
    expect(all && (await titlesIn(anna, 'practice', all)).get(place.region)).toBe('Lower Silesia')
    expect(
      await compareVersions({ kind: 'practice', id }, { from: 1, to: 9, language: 'pl', original: 'pl' }),
    ).toBeNull()
  })

  test('does not break over versions of a time when records knew less', async () => {
    const id = await opened()
    await save(jan, id, { summary: 'Raz w tygodniu.' })
    await rowsOf(
      `UPDATE desk."Revision" SET snapshot = snapshot - 'funding' - 'answersGapIds' - 'ended' - 'claims' WHERE version = 1`,
    )
    const compared = await compareVersions({ kind: 'practice', id }, { from: 1, to: 2, language: 'pl', original: 'pl' })
    expect(compared?.differences.map(({ path }) => path)).toEqual(['summary'])
    await restore(jan, id, 1)
    expect((await valuesOf(id)).summary).toBe('')
  })
})

describe('a version that is brought back', () => {
  test('becomes one new version in all its languages, and later languages stay', async () => {
    const id = await opened()
    await save(anna, id, { summary: 'Raz w tygodniu.', themes: ['language'] })
    await save(anna, id, { title: 'Klub rozmów', summary: 'Dwa razy.', themes: ['data'] })
    await save(jan, id, { title: 'Conversation club', summary: 'Twice.', language: 'en' })
    const { version } = await restore(jan, id, 2)
    expect(version).toBe(5)
    expect(await valuesOf(id)).toMatchObject({
      title: 'Kawiarnia językowa',
      summary: 'Raz w tygodniu.',
      themes: ['language'],
    })
    expect(await valuesOf(id, 'en')).toMatchObject({ title: 'Conversation club', summary: 'Twice.' })
    const kept = await db.revision.findMany({ where: { recordId: id }, orderBy: { version: 'asc' } })
    expect(kept.map((one) => [one.version, one.restoredFrom])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, null],
      [5, 2],
    ])
    const standing = await findStanding(anna, id)
    expect(standing?.languages.map(({ language, isBehind }) => [language, isBehind])).toEqual([
      ['pl', false],
      ['en', true],
    ])
  })

  test('brings its translations back as what they were: made from its own words', async () => {
    const id = await opened()
    await save(jan, id, { title: 'Language café', summary: '', language: 'en' })
    await save(anna, id, { title: 'Klub rozmów' })
    await save(jan, id, { title: 'Conversation club', language: 'en' })
    await restore(anna, id, 2)
    expect(await valuesOf(id, 'en')).toMatchObject({ title: 'Language café' })
    expect((await findStanding(anna, id))?.languages.map(({ isBehind }) => isBehind)).toEqual([false, false])
    // In version 3 the translation was behind: brought back, it is so again.
    await restore(anna, id, 3)
    expect((await findStanding(anna, id))?.languages.map(({ isBehind }) => isBehind)).toEqual([false, true])
  })

  test('keeps the languages of an entry together, also from a time when entries had no keys', async () => {
    const values = { title: 'Farma', stage: 'running', regionId: place.region }
    const { id } = await openForm(anna, 'pilot', { language: 'pl', organisationId: place.host, values })
    const write = async (language: 'pl' | 'en', text: string, more: FormValues = {}) => {
      const { version = 0 } = (await findStanding(anna, id)) ?? {}
      const before = await loadFormValues({ kind: 'pilot', id }, language, 'pl')
      const [row = { id: crypto.randomUUID(), happened: '' }] = before.outcomes as FormValues[]
      const outcomes = [{ ...row, text }]
      const sent = { values: { ...before, ...more, outcomes }, isAutosave: false, isCurrent: true, seen: version }
      await saveForm(anna, { kind: 'pilot', id, version, language }, sent)
    }
    await write('pl', 'Dwanaście osób')
    await write('en', 'Twelve people', { title: 'Farm' })
    await rowsOf(`UPDATE desk."Revision" SET snapshot = snapshot #- '{outcomes,0,id}' WHERE version = 3`)
    await write('pl', 'Trzynaście osób')
    await restoreVersion(anna, { kind: 'pilot', id, version: 4 }, 3)
    const textIn = async (language: 'pl' | 'en') =>
      ((await loadFormValues({ kind: 'pilot', id }, language, 'pl')).outcomes as FormValues[]).map(({ text }) => text)
    expect(await textIn('pl')).toEqual(['Dwanaście osób'])
    expect(await textIn('en')).toEqual(['Twelve people'])
  })

  test('leaves what is public as it is', async () => {
    const id = await opened()
    await publishLanguages(anna, { kind: 'practice', id, version: 1 }, { languages: ['pl'] })
    await save(anna, id, { title: 'Klub rozmów' })
    await restore(jan, id, 1)
    const [document] = await rowsOf<{ version: number }>('SELECT version FROM pub.document WHERE id = $1', [id])
    expect(document?.version).toBe(1)
  })

  test('is refused to strangers, over a newer save, and where it was never kept', async () => {
    const id = await opened()
    await save(anna, id, { title: 'Klub rozmów' })
    expect(await refusal(restoreVersion(stranger, { kind: 'practice', id, version: 2 }, 1))).toMatchObject({
      code: 'not_found',
    })
    expect(await refusal(restoreVersion(jan, { kind: 'practice', id, version: 1 }, 1))).toMatchObject({
      code: 'conflict',
    })
    expect(await refusal(restoreVersion(jan, { kind: 'practice', id, version: 2 }, 7))).toMatchObject({
      code: 'not_found',
    })
    expect(await versionOf(id)).toBe(2)
  })

  test('names the fields that point to what is gone', async () => {
    const id = await opened()
    const input = {
      language: 'en',
      sources: [],
      organisationId: place.host,
      countryCode: 'PL',
      setting: null,
      nutsCodes: [],
    }
    const region = await recordRegion(admin, regionInput.parse({ ...input, name: 'Gone', summary: '' }))
    await save(anna, id, { regionId: region.id })
    await save(anna, id, { regionId: '' })
    await eraseRecord(admin, { kind: 'region', ...region })
    expect(await refusal(restore(anna, id, 2))).toEqual({
      ...{ code: 'not_allowed_now', reason: 'refers_to_gone' },
      fields: { regionId: 'record_gone' },
    })
    expect(await versionOf(id)).toBe(3)
  })
})
