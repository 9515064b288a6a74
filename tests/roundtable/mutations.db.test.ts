import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { findStanding } from '@/lib/editing/queries'
import { saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { findRedirect } from '@/lib/public/redirects'
import {
  eraseRoundtable,
  publishRoundtable,
  recordRoundtable,
  reviseRoundtable,
  withdrawRoundtable,
} from '@/lib/roundtable/mutations'
import { roundtableInput } from '@/lib/roundtable/schema'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'
import { findRoundtableForm } from '../support/roundtables'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let editor: Actor
let contributor: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  contributor = await aMember([{ organisationId: place.host, role: 'contributor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
})

const documents = () =>
  rowsOf<{ kind: string; locale: string; title: string; version: number }>(
    `SELECT kind, locale, title, version FROM pub.document WHERE kind IN ('roundtable', 'practice', 'gap', 'pilot') ORDER BY kind, locale`,
  )
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  )
const refused = async (work: Promise<unknown>) => (await refusal(work))?.code

/** The saved form, sent again with changes. */
async function again(actor: Actor, id: string, changes: Record<string, unknown> = {}) {
  const form = await findRoundtableForm(actor, id)
  if (!form) throw new Error('no form')
  return roundtableInput.parse({ ...form.values, ...form.around, ...changes })
}

describe('a contributor', () => {
  test('records a roundtable with everything it brought up, and nothing of it is public', async () => {
    const saved = await recordRoundtable(contributor, aRoundtable(place))
    expect(saved.version).toBe(1)
    expect(await documents()).toEqual([])
    const form = await findRoundtableForm(contributor, saved.id)
    expect(form?.values).toMatchObject({
      title: 'Second roundtable',
      hosts: [{ name: 'IOM Poland' }],
      stakeholders: { min: '6', max: '' },
      attendance: [{ name: 'Village school', kind: 'school', people: '2' }],
      practices: [{ title: 'Conversation clubs', theme: 'language', version: '1' }],
      gaps: [{ title: 'Databases are not digitised', kind: 'gap' }],
      pilots: [{ title: 'Woodwork together' }],
      actionPoints: [{ text: 'Write the report', owner: 'IOM Poland', dueOn: '2021-07-01' }],
    })
    const kept = await rowsOf(`SELECT 1 FROM desk."Revision" WHERE "recordId" = $1`, [saved.id])
    expect(kept).toHaveLength(1)
    const events = await rowsOf(`SELECT action FROM desk."AuditEvent" WHERE "recordId" = $1`, [saved.id])
    expect(events).toEqual([{ action: 'roundtable.recorded' }])
  })

  test('may not publish', async () => {
    const saved = await recordRoundtable(contributor, aRoundtable(place))
    expect(await refused(publishRoundtable(contributor, saved))).toBe('forbidden')
    expect(await documents()).toEqual([])
  })

  test('is told that a number in the series is taken, and nothing is half done', async () => {
    await recordRoundtable(contributor, aRoundtable(place))
    const second = await refusal(recordRoundtable(contributor, aRoundtable(place, { title: 'The same again' })))
    expect(second?.fields).toEqual({ sequence: 'sequence_taken' })
    expect(await rowsOf(`SELECT 1 FROM desk."Record" WHERE kind IN ('roundtable', 'gap', 'pilot')`)).toHaveLength(3)
  })

  test('points to a practice that is recorded already, and is told where its description would be lost', async () => {
    await publishRoundtable(editor, await recordRoundtable(editor, aRoundtable(place)))
    const entry = (summary: string) => ({ id: '', version: '', title: 'conversation CLUBS', summary, theme: '' })
    const third = (summary: string) =>
      aRoundtable(place, { sequence: '3', practices: [entry(summary)], gaps: [], pilots: [] })
    expect((await refusal(recordRoundtable(contributor, third('My own words'))))?.fields).toEqual({
      'practices[0].summary': 'already_described',
    })
    const saved = await recordRoundtable(contributor, third(''))
    expect((await findRoundtableForm(contributor, saved.id))?.values.practices).toMatchObject([
      { title: 'Conversation clubs', summary: 'People talk.' },
    ])
    expect(await rowsOf(`SELECT 1 FROM desk."Record" WHERE kind = 'practice'`)).toHaveLength(1)
  })

  test('is told which host the portal does not know', async () => {
    const unknown = aRoundtable(place, { hosts: [{ name: 'IOM Poland' }, { name: 'Nobody' }] })
    expect((await refusal(recordRoundtable(contributor, unknown)))?.fields).toEqual({
      'hosts[1].name': 'unknown_organisation',
    })
  })
})

describe('another organisation', () => {
  test('sees nothing of a draft and can do nothing with it', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    expect(await findRoundtableForm(stranger, saved.id)).toBeNull()
    expect(await findStanding(stranger, saved.id)).toBeNull()
    expect(await refused(reviseRoundtable(stranger, saved, aRoundtable(place)))).toBe('not_found')
    expect(await refused(publishRoundtable(stranger, saved))).toBe('not_found')
    const withdrawal = { reason: 'mine', withContributions: true }
    expect(await refused(withdrawRoundtable(stranger, saved, withdrawal))).toBe('not_found')
    expect(await refused(eraseRoundtable(stranger, saved, true))).toBe('not_found')
  })

  test('cannot record for somebody else, nor at a platform of a project it is not in', async () => {
    expect(await refused(recordRoundtable(stranger, aRoundtable(place)))).toBe('forbidden')
    const own = { ...place, host: place.stranger }
    expect((await refusal(recordRoundtable(stranger, aRoundtable(own))))?.fields).toEqual({
      platformId: 'platform_of_another_project',
    })
  })
})

describe('an editor', () => {
  test('publishes a roundtable with what it brought up, in every interface language', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    await publishRoundtable(editor, saved)
    expect((await documents()).map(({ kind, locale }) => `${kind} ${locale}`)).toEqual([
      'gap en',
      'gap pl',
      'pilot en',
      'pilot pl',
      'practice en',
      'practice pl',
      'roundtable en',
      'roundtable pl',
    ])
  })

  test('changes a draft without changing what is public, then publishes again', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    await publishRoundtable(editor, saved)
    const revised = await reviseRoundtable(editor, saved, await again(editor, saved.id, { title: 'Corrected' }))
    const titles = async () => (await documents()).filter(({ kind }) => kind === 'roundtable').map(({ title }) => title)
    expect(await titles()).toEqual(['Second roundtable', 'Second roundtable'])
    await publishRoundtable(editor, revised)
    expect(await titles()).toEqual(['Corrected', 'Corrected'])
  })

  test('writes a second language onto the same record; the first stays', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const polish = await again(editor, saved.id, { language: 'pl', title: 'Drugie spotkanie' })
    const both = await reviseRoundtable(editor, saved, polish)
    await publishRoundtable(editor, both)
    const titles = (await documents())
      .filter(({ kind }) => kind === 'roundtable')
      .map(({ locale, title }) => [locale, title])
    expect(titles).toEqual([
      ['en', 'Second roundtable'],
      ['pl', 'Drugie spotkanie'],
    ])
  })

  test('drops a gap: a draft is deleted, a public one leaves with the next publishing', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const without = await reviseRoundtable(editor, saved, await again(editor, saved.id, { pilots: [] }))
    expect(await rowsOf(`SELECT 1 FROM desk."Record" WHERE kind = 'pilot' AND "deletedAt" IS NULL`)).toEqual([])
    await publishRoundtable(editor, without)
    const fewer = await reviseRoundtable(editor, without, await again(editor, saved.id, { gaps: [] }))
    expect((await documents()).filter(({ kind }) => kind === 'gap')).toHaveLength(2)
    await publishRoundtable(editor, fewer)
    expect((await documents()).filter(({ kind }) => kind === 'gap')).toEqual([])
  })

  test('withdraws it: gone from every table of the public world, its address answers gone, and it can come back', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    await publishRoundtable(editor, saved)
    const before = await rowsOf<{ emptied: string }>('SELECT emptied FROM pub.generation')
    await withdrawRoundtable(editor, saved, { reason: 'wrong date', withContributions: true })
    expect(await documents()).toEqual([])
    const after = await rowsOf<{ seq: string; emptied: string }>('SELECT seq, emptied FROM pub.generation')
    expect(after[0]?.emptied).toBe(after[0]?.seq)
    expect(Number(after[0]?.emptied)).toBeGreaterThan(Number(before[0]?.emptied))
    expect(await findRedirect('en', '/en/roundtables/second-roundtable')).toEqual({ status: 410 })
    expect(await refused(withdrawRoundtable(editor, saved, { reason: 'again', withContributions: true }))).toBe(
      'not_allowed_now',
    )
    await publishRoundtable(editor, saved)
    expect(await findRedirect('en', '/en/roundtables/second-roundtable')).toBeUndefined()
    expect(await documents()).toHaveLength(8)
  })

  test('cannot erase; an admin can, and nothing is left on either side', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    await publishRoundtable(editor, saved)
    expect(await refused(eraseRoundtable(editor, saved, true))).toBe('forbidden')
    await eraseRoundtable(admin, saved, true)
    expect(await documents()).toEqual([])
    expect(await findRedirect('en', '/en/roundtables/second-roundtable')).toBeUndefined()
    expect(
      await rowsOf(`SELECT 1 FROM desk."Record" WHERE kind IN ('roundtable', 'gap', 'pilot', 'practice')`),
    ).toEqual([])
    expect(await rowsOf(`SELECT 1 FROM pub.change WHERE kind = 'roundtable' AND slug IS NOT NULL`)).toEqual([])
  })
})

test('erasing what was withdrawn before empties the caches too: its address no longer says that it was there', async () => {
  const saved = await recordRoundtable(editor, aRoundtable(place))
  await publishRoundtable(editor, saved)
  await withdrawRoundtable(editor, saved, { reason: 'wrong', withContributions: true })
  const emptied = async () =>
    Number((await rowsOf<{ emptied: string }>('SELECT emptied FROM pub.generation'))[0]?.emptied)
  const before = await emptied()
  await eraseRoundtable(admin, saved, true)
  expect(await emptied()).toBeGreaterThan(before)
  const actions = await rowsOf(
    `SELECT DISTINCT action FROM pub.change WHERE document_id = $1 AND slug IS NULL AND action = 'erased'`,
    [saved.id],
  )
  expect(actions).toHaveLength(1)
  expect(await findRedirect('en', '/en/roundtables/second-roundtable')).toBeUndefined()
})

/** Sends the form as a person would who read it at this version. */
async function send(actor: Actor, { id, version }: { id: string; version: number }, values: FormValues) {
  const target = { kind: 'roundtable', id, version, language: 'en' } as const
  return saveForm(actor, target, { values, isAutosave: false, isCurrent: true, seen: version })
}

describe('two people at once', () => {
  test('the second is shown what the first saved, and saves nothing', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const read = (await findRoundtableForm(editor, saved.id))?.values ?? {}
    await send(contributor, saved, { ...read, title: 'First was quicker' })
    const late = await refusal(send(editor, saved, { ...read, title: 'Second' }))
    expect(late?.code).toBe('conflict')
    expect(late?.theirs).toMatchObject({ version: 2, by: contributor.name, values: { title: 'First was quicker' } })
    expect((await findRoundtableForm(editor, saved.id))?.values.title).toBe('First was quicker')
  })

  test('of twenty simultaneous saves of one version exactly one is kept', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const read = (await findRoundtableForm(editor, saved.id))?.values ?? {}
    const results = await Promise.all(
      // No title goes on from another: that would be one person typing on.
      Array.from('abcdefghijklmnopqrst', (letter) => refused(send(editor, saved, { ...read, title: `Try ${letter}` }))),
    )
    expect(results.filter((code) => code === undefined)).toHaveLength(1)
    expect(results.every((code) => code === undefined || code === 'conflict' || code === 'busy')).toBe(true)
    expect(
      await rowsOf(`SELECT version FROM desk."Revision" WHERE "recordId" = $1 ORDER BY version`, [saved.id]),
    ).toEqual([{ version: 1 }, { version: 2 }])
  })
})

describe('the same request again', () => {
  test('has one effect and one answer, fifty times at once', async () => {
    const once = { ...editor, request: { id: crypto.randomUUID(), idempotency: { key: 'k', hash: 'a'.repeat(64) } } }
    const input = aRoundtable(place)
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => recordRoundtable(once, input)))
    const ids = new Set(answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : [])))
    expect(ids.size).toBe(1)
    expect(await rowsOf(`SELECT 1 FROM desk."Record" WHERE kind = 'roundtable'`)).toHaveLength(1)
    const late = await recordRoundtable(once, input)
    expect(ids).toContain(late.id)
  })

  test('is refused when it asks for something else under the same key', async () => {
    const request = (hash: string) => ({ id: crypto.randomUUID(), idempotency: { key: 'k', hash: hash.repeat(64) } })
    await recordRoundtable({ ...editor, request: request('a') }, aRoundtable(place))
    const other = recordRoundtable({ ...editor, request: request('b') }, aRoundtable(place, { sequence: '3' }))
    expect(await refused(other)).toBe('repeated')
  })
})
