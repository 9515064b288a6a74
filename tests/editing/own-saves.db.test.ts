import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { loadFormValues } from '@/lib/editing/queries'
import { type Clashing, openForm, saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

let anna: Actor
let jan: Actor
let host: string

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  ;({ host } = await aPlatform(await anAdmin()))
  anna = await aMember([{ organisationId: host, role: 'editor' }])
  jan = await aMember([{ organisationId: host, role: 'editor' }])
})

const opened = (actor: Actor) =>
  openForm(actor, 'practice', { language: 'pl', organisationId: host, values: { title: 'Kawiarnia' } })

async function save(actor: Actor, { id, version }: { id: string; version: number }, changes: FormValues) {
  const values = { ...(await loadFormValues({ kind: 'practice', id }, 'pl', 'pl')), ...changes }
  const sent = { values, isAutosave: true, isCurrent: true, seen: version }
  return saveForm(actor, { kind: 'practice', id, version, language: 'pl' }, sent)
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('what somebody saved themselves a moment ago', () => {
  const typed = async (id: string, version: number, summary: string) => save(anna, { id, version }, { summary })

  test('is no clash where more was typed after it: the answer was lost', async () => {
    const { id, version } = await opened(anna)
    await typed(id, version, 'Spotykamy')
    await typed(id, version, 'Spotykamy się co środę')
    expect(await loadFormValues({ kind: 'practice', id }, 'pl', 'pl')).toMatchObject({
      summary: 'Spotykamy się co środę',
    })
  })

  test('is one where another tab says something else, and nothing is lost', async () => {
    const { id, version } = await opened(anna)
    await typed(id, version, 'Spotykamy się w bibliotece')
    const error = await refusal(typed(id, version, 'Spotykamy się co środę'))
    expect((error.theirs as Clashing).clashes).toMatchObject([{ theirs: 'Spotykamy się w bibliotece' }])
  })

  test('is one after ten minutes, and where somebody else saved as well', async () => {
    const { id, version } = await opened(anna)
    await typed(id, version, 'Spotykamy')
    await rowsOf(`UPDATE desk."Revision" SET at = at - interval '11 minutes' WHERE version = 2`)
    expect((await refusal(typed(id, version, 'Spotykamy się'))).code).toBe('conflict')
    const other = await opened(anna)
    await save(jan, { id: other.id, version: other.version }, { problem: 'Nikt nie rozmawia.' })
    await typed(other.id, 2, 'Spotykamy')
    expect((await refusal(typed(other.id, 1, 'Spotykamy się'))).code).toBe('conflict')
  })
})
