import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { endPresence, notePresence, removeOldPresences } from '@/lib/editing/presence'
import { openForm } from '@/lib/editing/saving'
import { refusalOf } from '@/tests/support/refusals'
import { resetDatabase } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

let anna: Actor
let jan: Actor
let stranger: Actor
let practice: { kind: 'practice'; id: string }

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  const { host, stranger: elsewhere } = await aPlatform(await anAdmin())
  anna = await aMember([{ organisationId: host, role: 'editor' }])
  jan = await aMember([{ organisationId: host, role: 'contributor' }])
  stranger = await aMember([{ organisationId: elsewhere, role: 'organisation_admin' }])
  const { id } = await openForm(anna, 'practice', { language: 'pl', organisationId: host, values: { title: 'Klub' } })
  practice = { kind: 'practice', id }
})

const after = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10) + seconds * 1000)
const open = (actor: Actor, seconds: number, language: 'pl' | 'en' = 'pl') =>
  notePresence(actor, practice, { language, now: after(seconds) })

test('whoever has a form open sees the others, in which language and since when', async () => {
  expect(await open(anna, 0)).toEqual([])
  expect(await open(jan, 10, 'en')).toEqual([{ name: anna.name, language: 'pl', since: after(0).toISOString() }])
  expect(await open(anna, 20)).toEqual([{ name: jan.name, language: 'en', since: after(10).toISOString() }])
})

test('whoever is silent or has left is gone, and comes back as somebody new', async () => {
  await open(anna, 0)
  expect(await open(jan, 46)).toEqual([])
  await open(anna, 50)
  expect(await open(jan, 51)).toMatchObject([{ since: after(50).toISOString() }])
  await endPresence(anna, practice)
  expect(await open(jan, 52)).toEqual([])
})

test('is for those who may see the record, and forgotten after a day', async () => {
  expect(await refusalOf(open(stranger, 0))).toMatchObject({ code: 'not_found' })
  expect(await refusalOf(endPresence(stranger, practice))).toMatchObject({ code: 'not_found' })
  await open(anna, 0)
  await open(jan, 25 * 3600)
  expect(await removeOldPresences(after(25 * 3600))).toBe(1)
  expect(await db.presence.count()).toBe(1)
})
