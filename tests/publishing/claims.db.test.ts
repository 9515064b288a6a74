import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordEvent, reviseEvent } from '@/lib/event/mutations'
import { publishRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { resetDatabase, rowsOf } from '../support/database'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
let place: Awaited<ReturnType<typeof aPlatform>>
const inputs = projectInputs(() => place)
beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
})

const source = (label: string) => ({ kind: 'document' as const, label, url: null, verified: true, concerns: null })
const [minutes, report] = [source('Minutes'), source('Report')]
const dated = (statement: string) => ({ about: 'date' as const, sources: [0], statement })
const costed = (statement: string, sources = [1]) => ({ about: 'budget' as const, sources, statement })
const event = (more: Partial<ReturnType<typeof inputs.event>>) => ({
  ...inputs.event('A day'),
  sources: [minutes, report],
  ...more,
})

/** An event with two claims, in two languages. */
async function disputed(): Promise<Saved> {
  const one = await recordEvent(admin, event({ claims: [dated('It was in 2020.'), costed('It cost 5.')] }))
  const polish = [dated('To było w 2020.'), costed('Kosztowało 5.')]
  return reviseEvent(admin, one, event({ language: 'pl', claims: polish }))
}
async function shown(saved: Saved) {
  await publishRecord(admin, { kind: 'event', ...saved })
  const rows = await rowsOf<{ claims: { about: string; statement: string; sources: number[] }[] }>(
    `SELECT body->'claims' AS claims FROM pub.document WHERE id = $1 ORDER BY locale`,
    [saved.id],
  )
  return rows.map(({ claims }) => claims.map(({ about, statement, sources }) => [about, statement, ...sources]))
}

test('a claim that is taken back takes its words in other languages along, and leaves the others theirs', async () => {
  const fewer = await reviseEvent(admin, await disputed(), event({ claims: [costed('It cost 6.')] }))
  expect(await shown(fewer)).toEqual([[['budget', 'It cost 6.', 1]], [['budget', 'Kosztowało 5.', 1]]])
})

test('a claim stays with its source when the form that moves sources does not speak of it', async () => {
  const moved = await reviseEvent(admin, await disputed(), event({ sources: [source('Letter'), report, minutes] }))
  expect((await shown(moved))[1]).toEqual([
    ['date', 'To było w 2020.', 2],
    ['budget', 'Kosztowało 5.', 1],
  ])
  const corrected = await reviseEvent(
    admin,
    moved,
    event({ sources: [source('Letter'), report, source('The minutes')] }),
  )
  expect((await shown(corrected))[0]).toContainEqual(['date', 'It was in 2020.', 2])
  const fewer = await reviseEvent(admin, corrected, event({ sources: [report] }))
  expect((await shown(fewer))[0]).toEqual([
    ['date', 'It was in 2020.'],
    ['budget', 'It cost 5.', 0],
  ])
})

test('no claim names a source that is not there', async () => {
  expect(await refusalOf(recordEvent(admin, event({ claims: [costed('It cost 5.', [2])] })))).toEqual({
    code: 'invalid',
    fields: { 'claims[0].sources': 'unknown_record' },
  })
})
