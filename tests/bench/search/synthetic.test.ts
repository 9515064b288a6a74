import { expect, test } from 'vitest'
import { documentRows } from '@/lib/publishing/door'
import { bodies } from '@/lib/publishing/kinds'
import { addressOf, questionOf } from '@/lib/search/question'
import { growth } from './growth'
import { askedKinds, questionsOf } from './questions'
import { fieldFor, practice } from './synthetic'

const field = fieldFor(1_000)
const some = [
  ...field.partners,
  ...field.regions.slice(0, 20),
  ...Array.from({ length: 40 }, (_, n) => practice(n, field)),
]
const rows = documentRows(some.map((record) => ({ ...record, version: 1 })))

test('synthetic records are documents as the door makes them, each with an address of its own', () => {
  for (const { kind, body } of rows) expect(() => bodies[kind].parse(body)).not.toThrow()
  expect(new Set(rows.map(({ kind, locale, slug }) => `${kind} ${locale} ${slug}`)).size).toBe(rows.length)
  expect(rows.every(({ title }) => title !== '')).toBe(true)
})

test('a synthetic practice is the same whenever it is made', () => {
  expect(practice(7, fieldFor(1_000))).toEqual(practice(7, field))
  expect(practice(8, field).snapshot.texts).not.toEqual(practice(7, field).snapshot.texts)
})

test('a round asks questions of all kinds, each with an address that asks it again', () => {
  const asked = questionsOf(1, 200)
  expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(askedKinds))
  for (const { question } of asked) expect(questionOf(addressOf(question))).toEqual(question)
  expect(questionsOf(1, 200)).toEqual(asked)
})

test('what grows faster than n log n is told apart from what does not', () => {
  const sizes = [
    { practices: 1_000, ms: 1 },
    { practices: 10_000, ms: 13 },
    { practices: 100_000, ms: 13 * 13 },
  ]
  expect(growth('time', sizes).map(({ met }) => met)).toEqual([true, false])
})
