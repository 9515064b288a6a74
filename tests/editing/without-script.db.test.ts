import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { startSession } from '@/lib/auth/session'
import { saveRecord } from '@/lib/editing/actions'
import { loadFormValues } from '@/lib/editing/queries'
import { type Clashing, openForm, saveForm } from '@/lib/editing/saving'
import { type FormState, type FormValue, type FormValues, idle } from '@/lib/form-state'
import { resetDatabase } from '@/tests/support/database'
import { aMembership } from '@/tests/support/people'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

let anna: Actor
let jan: Actor
let practice: { kind: 'practice'; id: string }
const row = { organisationId: '', nameAsWritten: 'AMIF', programme: '', currency: 'EUR', starts: '', ends: '' }

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  const { host } = await aPlatform(await anAdmin())
  anna = await aMember([{ organisationId: host, role: 'editor' }])
  await aMembership(anna.personId, host, 'editor')
  jan = await aMember([{ organisationId: host, role: 'editor' }])
  const values = { title: 'Klub', summary: 'Raz w tygodniu.', funding: [{ ...row, amount: { min: '', max: '' } }] }
  const { id } = await openForm(anna, 'practice', { language: 'pl', organisationId: host, values })
  practice = { kind: 'practice', id }
  request.cookies.clear()
  request.begin()
  await startSession(anna.personId)
})

const valuesNow = () => loadFormValues(practice, 'pl', 'pl')

async function janSaves(changes: FormValues) {
  const values = { ...(await valuesNow()), ...changes }
  await saveForm(
    jan,
    { ...practice, version: 1, language: 'pl' },
    { values, isAutosave: false, isCurrent: true, seen: 1 },
  )
}

/** What a browser sends for the fields of a form. */
function fieldsOf(value: FormValue, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      typeof one === 'string' ? [[`${name}[]`, one] as [string, string]] : fieldsOf(one, `${name}[${index}]`),
    )
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name === '' ? key : `${name}.${key}`))
}

async function annaSends(values: FormValues, version: number, keep: FormValues[] = []): Promise<FormState> {
  const form = new FormData()
  const saving = { language: 'pl', seen: '1', ...(keep.length > 0 ? { keep } : {}) }
  for (const [name, value] of fieldsOf({ ...values, saving })) form.append(name, value)
  form.append('version', String(version))
  return saveRecord(practice, idle, form)
}

test('a clash comes back with both texts, and what is chosen is saved with all that fitted', async () => {
  const mine = { ...(await valuesNow()), summary: 'Dwa razy w tygodniu.', title: 'Klub rozmów' }
  await janSaves({ summary: 'Co środę.', problem: 'Nikt nie rozmawia.' })
  const state = await annaSends(mine, 1)
  if (state.status !== 'rejected' || !state.theirs) throw new Error(JSON.stringify(state))
  const { clashes, merged, version } = state.theirs as Clashing
  expect(clashes).toMatchObject([{ path: 'summary', mine: 'Dwa razy w tygodniu.', theirs: 'Co środę.' }])
  expect(state.version).toBe(version)
  // The form shows what fitted together, and is sent again with what was chosen.
  const { path = '', theirs = '', both = '' } = clashes[0] ?? {}
  const again = await annaSends(merged, version, [{ path, choice: 'both', theirs, both }])
  expect(again).toMatchObject({ status: 'done' })
  expect(await valuesNow()).toMatchObject({
    title: 'Klub rozmów',
    problem: 'Nikt nie rozmawia.',
    summary: 'Dwa razy w tygodniu.\n\nCo środę.',
  })
})

test('an entry that one took off and the other changed can be let go of', async () => {
  const [first] = (await valuesNow()).funding as FormValues[]
  const mine = { ...(await valuesNow()), funding: [{ ...first, programme: 'SIRA' }] }
  await janSaves({ funding: [] })
  const state = await annaSends(mine, 1)
  if (state.status !== 'rejected' || !state.theirs) throw new Error(JSON.stringify(state))
  const { clashes, merged, version } = state.theirs as Clashing
  expect(clashes).toMatchObject([{ kind: 'row', path: 'funding[0]', theirs: '' }])
  const choice = { path: 'funding[0]', choice: 'gone', theirs: '', both: '' }
  expect(await annaSends(merged, version, [choice])).toMatchObject({ status: 'done' })
  expect((await valuesNow()).funding).toEqual([])
})

test('a form that was refused stays made from the version it was made from', async () => {
  const mine = { ...(await valuesNow()), title: '' }
  await janSaves({ problem: 'Nikt nie rozmawia.' })
  const state = await annaSends(mine, 1)
  expect(state).toMatchObject({ message: 'invalid', fieldErrors: { title: 'required' }, version: 1 })
  expect(await annaSends({ ...mine, title: 'Klub rozmów' }, 1)).toMatchObject({ status: 'done' })
  expect(await valuesNow()).toMatchObject({ title: 'Klub rozmów', problem: 'Nikt nie rozmawia.' })
})

test('what is far too long is said beside its field, and nothing that was typed is lost', async () => {
  const summary = 'x'.repeat(200_001)
  const state = await annaSends({ ...(await valuesNow()), summary }, 1)
  expect(state).toMatchObject({ status: 'rejected', fieldErrors: { summary: expect.any(String) }, values: { summary } })
})
