import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { findStanding, loadFormValues } from '@/lib/editing/queries'
import { publishLanguages, returnToAuthor, submitForReview, withdrawLanguages } from '@/lib/editing/review'
import { type Clashing, openForm, saveForm } from '@/lib/editing/saving'
import { countWaiting, listWaiting, loadOriginal } from '@/lib/editing/translating'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let anna: Actor
let jan: Actor
let contributor: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  place = await aPlatform(await anAdmin())
  const here = place.host
  anna = await aMember([{ organisationId: here, role: 'editor' }])
  jan = await aMember([{ organisationId: here, role: 'editor' }])
  contributor = await aMember([{ organisationId: here, role: 'contributor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
})

const opened = (actor: Actor, title = 'Kawiarnia językowa') =>
  openForm(actor, 'practice', { language: 'pl', organisationId: place.host, values: { title } })

type Save = {
  id: string
  version: number
  language?: 'pl' | 'en'
  isAutosave?: boolean
  isCurrent?: boolean
  seen?: number
}

async function save(actor: Actor, { id, version, language = 'pl', ...how }: Save, changes: FormValues) {
  const values = await loadFormValues({ kind: 'practice', id }, language, 'pl')
  const sent = { values: { ...values, ...changes }, isAutosave: false, isCurrent: true, seen: version, ...how }
  return saveForm(actor, { kind: 'practice', id, version, language }, sent)
}

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('a form', () => {
  test('keeps what was typed, and saving it again changes nothing', async () => {
    const { id, version } = await opened(anna)
    const first = await save(
      anna,
      { id, version },
      { summary: 'Raz w tygodniu', themes: ['language'], started: '2021-03' },
    )
    expect(first.version).toBe(2)
    const again = await save(anna, { id, version: 2 }, {})
    expect(again.version).toBe(2)
    const values = await loadFormValues({ kind: 'practice', id }, 'pl', 'pl')
    expect(values).toMatchObject({ title: 'Kawiarnia językowa', summary: 'Raz w tygodniu', themes: ['language'] })
  })

  test('says beside the field what cannot be accepted, in rows where they stand', async () => {
    const { id, version } = await opened(anna)
    const row = { organisationId: '', nameAsWritten: '', programme: '', currency: 'EUR', starts: '', ends: '' }
    const funding = [
      { ...row, amount: { min: '', max: '' } },
      { ...row, nameAsWritten: 'AMIF', amount: { min: '20', max: '10' } },
    ]
    const error = await refusal(save(anna, { id, version }, { title: ' ', funding }))
    expect(error.fields).toEqual({ title: 'required', 'funding[1].amount': 'range_reversed' })
    expect((await findStanding(anna, id))?.version).toBe(1)
  })

  test('belongs to its organisation: nobody else opens, reads or saves it', async () => {
    const { id, version } = await opened(anna)
    expect(await findStanding(stranger, id)).toBeNull()
    expect((await refusal(save(stranger, { id, version }, { title: 'Mine' }))).code).toBe('not_found')
    expect((await refusal(opened(stranger))).code).toBe('forbidden')
  })
})

describe('two people in one form', () => {
  test('both texts stand where they do not overlap', async () => {
    const { id, version } = await opened(anna)
    await save(jan, { id, version }, { summary: 'Jan pisze streszczenie' })
    const values = { ...(await formAt(id)), summary: '', problem: 'Anna opisuje problem' }
    const sent = { values, isAutosave: true, isCurrent: false, seen: version }
    const saved = await saveForm(anna, { kind: 'practice', id, version, language: 'pl' }, sent)
    expect(saved.merged?.fields).toContain('summary')
    expect(await formAt(id)).toMatchObject({ summary: 'Jan pisze streszczenie', problem: 'Anna opisuje problem' })
  })

  test('one paragraph changed by both is saved by neither, and both texts come back', async () => {
    const start = await opened(anna)
    const { id, version } = await save(anna, start, { problem: 'Ludzie nie znają języka.' })
    const before = await formAt(id)
    await save(jan, { id, version }, { problem: 'Ludzie nie znają języka urzędów.' })
    const values = { ...before, problem: 'Nowi mieszkańcy nie znają języka.' }
    const error = await refusal(
      saveForm(
        anna,
        { kind: 'practice', id, version, language: 'pl' },
        { values, isAutosave: true, isCurrent: false, seen: version },
      ),
    )
    expect(error.code).toBe('conflict')
    const { clashes, by } = error.theirs as Clashing
    expect(by).toBe(jan.name)
    expect(clashes).toMatchObject([
      { path: 'problem', mine: 'Nowi mieszkańcy nie znają języka.', theirs: 'Ludzie nie znają języka urzędów.' },
    ])
    expect(clashes[0]?.both).toContain('Nowi mieszkańcy')
    expect(clashes[0]?.both).toContain('urzędów')
  })
})

const formAt = (id: string) => loadFormValues({ kind: 'practice', id }, 'pl', 'pl')

test('of saves in passing one in five minutes is kept, and none that was asked for is lost', async () => {
  const { id, version } = await opened(anna)
  let now = version
  for (const summary of ['a', 'ab', 'abc']) {
    const saved = await save(anna, { id, version: now, isAutosave: true }, { summary })
    now = saved.version
  }
  await save(anna, { id, version: now }, { summary: 'abcd' })
  const kept = await rowsOf<{ version: number; isAutosave: boolean }>(
    `SELECT version, "isAutosave" FROM desk."Revision" WHERE "recordId" = '${id}' ORDER BY version`,
  )
  expect(kept.filter((one) => !one.isAutosave).map((one) => one.version)).toEqual([1, 5])
  expect(kept.filter((one) => one.isAutosave).length).toBeLessThanOrEqual(2)
})

describe('languages', () => {
  const translated = async () => {
    const { id } = await opened(anna)
    await save(anna, { id, version: 1 }, { summary: 'Raz w tygodniu' })
    const { version } = await save(
      anna,
      { id, version: 2, language: 'en' },
      { title: 'Language café', summary: 'Once a week' },
    )
    return { id, version }
  }

  test('a translation changes words, never facts', async () => {
    const { id, version } = await translated()
    await save(anna, { id, version, language: 'en' }, { title: 'Language cafe', started: '1999', themes: ['health'] })
    expect(await formAt(id)).toMatchObject({ started: '', themes: [], title: 'Kawiarnia językowa' })
  })

  test('is behind once the words of the original change, until somebody says it follows again', async () => {
    const { id, version } = await translated()
    const behind = async () => (await findStanding(anna, id))?.languages.map((one) => [one.language, one.isBehind])
    const facts = await save(anna, { id, version }, { started: '2020' })
    expect(await behind()).toEqual([
      ['pl', false],
      ['en', false],
    ])
    const words = await save(anna, { id, version: facts.version }, { summary: 'Dwa razy w tygodniu' })
    expect(await behind()).toEqual([
      ['pl', false],
      ['en', true],
    ])
    const half = await save(
      anna,
      { id, version: words.version, language: 'en', isCurrent: false },
      { summary: 'Twice' },
    )
    expect((await behind())?.[1]).toEqual(['en', true])
    const blind = await save(
      anna,
      { id, version: half.version, language: 'en', seen: facts.version },
      { title: 'Café' },
    )
    expect((await behind())?.[1]).toEqual(['en', true])
    await save(anna, { id, version: blind.version, language: 'en' }, {})
    expect((await behind())?.[1]).toEqual(['en', false])
  })

  test('wait in the queue of their language, nobody else’s, until they follow the original', async () => {
    const { id } = await translated()
    const waiting = async (actor: Actor, language: 'en' | 'pl' | 'de') =>
      (await listWaiting(actor, language)).filter((one) => one.kind === 'practice').map((one) => [one.id, one.why])
    expect(await waiting(anna, 'en')).toEqual([])
    expect(await waiting(anna, 'pl')).toEqual([])
    expect(await waiting(anna, 'de')).toEqual([[id, 'missing']])
    expect(await waiting(stranger, 'de')).toEqual([])
    await save(anna, { id, version: 3 }, { summary: 'Dwa razy w tygodniu' })
    expect(await waiting(anna, 'en')).toEqual([[id, 'behind']])
    expect(await countWaiting(anna)).toContainEqual({ language: 'en', why: 'behind', count: 1 })
    const standing = await findStanding(anna, id)
    if (standing?.kind !== 'practice') throw new Error('not found')
    const beside = await loadOriginal({ ...standing, kind: 'practice' }, 'en')
    expect(beside?.changed.summary).toEqual([{ sentence: 'Dwa razy w tygodniu', isChanged: true }])
  })

  test('are published one by one: the public reads the original until a translation is public', async () => {
    const { id, version } = await translated()
    const shown = () =>
      rowsOf<{ locale: string; title: string; language: string }>(
        `SELECT locale, title, body->>'language' AS language FROM pub.document WHERE id = '${id}' ORDER BY locale`,
      )
    expect(
      (await refusal(publishLanguages(anna, { kind: 'practice', id, version }, { languages: ['en'] }))).reason,
    ).toBe('original_not_public')
    await publishLanguages(anna, { kind: 'practice', id, version }, { languages: ['pl'] })
    expect(await shown()).toEqual([
      { locale: 'en', title: 'Kawiarnia językowa', language: 'pl' },
      { locale: 'pl', title: 'Kawiarnia językowa', language: 'pl' },
    ])
    await publishLanguages(anna, { kind: 'practice', id, version }, { languages: ['en'] })
    expect((await shown())[0]).toMatchObject({ title: 'Language café', language: 'en' })

    const changed = await save(anna, { id, version, language: 'en' }, { title: 'Talking café' })
    const original = await save(anna, { id, version: changed.version }, { title: 'Kawiarnia rozmów' })
    await publishLanguages(anna, { kind: 'practice', id, version: original.version }, { languages: ['pl'] })
    expect((await shown()).map(({ title }) => title)).toEqual(['Language café', 'Kawiarnia rozmów'])

    await withdrawLanguages(
      anna,
      { kind: 'practice', id, version: original.version },
      { languages: ['en'], reason: 'poor' },
    )
    expect((await shown())[0]).toMatchObject({ title: 'Kawiarnia rozmów', language: 'pl' })
    await withdrawLanguages(
      anna,
      { kind: 'practice', id, version: original.version },
      { languages: ['pl'], reason: 'ended' },
    )
    expect(await shown()).toEqual([])
  })
})

describe('review', () => {
  const languages = ['pl'] as const

  test('goes from who writes to who publishes and back, with the reason kept', async () => {
    const { id, version } = await opened(contributor)
    const target = { kind: 'practice', id, version } as const
    expect((await refusal(publishLanguages(contributor, target, { languages }))).code).toBe('forbidden')
    await submitForReview(contributor, target, { languages })
    expect((await refusal(submitForReview(contributor, target, { languages }))).reason).toBe('state_changed')
    await returnToAuthor(anna, target, { languages, reason: 'Say who benefits.' })
    expect((await findStanding(contributor, id))?.languages[0]).toMatchObject({
      state: 'draft',
      returnedReason: 'Say who benefits.',
    })
    const better = await save(contributor, { id, version }, { whoBenefits: 'Rodziny' })
    await submitForReview(contributor, { ...target, version: better.version }, { languages })
    await publishLanguages(anna, { ...target, version: better.version }, { languages })
    const steps = await db.reviewStep.findMany({ where: { recordId: id }, orderBy: { at: 'asc' } })
    expect(steps.map(({ before, after }) => `${before} ${after}`)).toEqual([
      'draft in_review',
      'in_review draft',
      'draft in_review',
      'in_review published',
    ])
  })

  test('is done by somebody else where the organisation asks for four eyes', async () => {
    await db.organisation.update({ where: { id: place.host }, data: { fourEyes: true } })
    const { id, version } = await opened(anna)
    const target = { kind: 'practice', id, version } as const
    expect((await refusal(publishLanguages(anna, target, { languages }))).reason).toBe('four_eyes')
    const own = db.recordLanguage.updateMany({
      where: { recordId: id },
      data: {
        state: 'published',
        slug: 'a',
        publishedVersion: 1,
        publishedAt: new Date(),
        publishedById: anna.personId,
      },
    })
    await expect(own).rejects.toThrow()
    await publishLanguages(jan, target, { languages })
    expect((await findStanding(anna, id))?.languages[0]?.state).toBe('published')
  })
})
