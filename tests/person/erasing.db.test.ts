import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ownData } from '@/lib/account/reading/own-data'
import { keepForm } from '@/lib/auth/kept-forms'
import { makeLink } from '@/lib/auth/one-time-link'
import { openSession } from '@/lib/auth/open-sessions'
import { standingActor } from '@/lib/auth/standing-actor'
import { countSignInTry } from '@/lib/auth/throttle'
import { db } from '@/lib/db'
import { loadHistory } from '@/lib/editing/history'
import { notePresence } from '@/lib/editing/presence'
import { findStanding } from '@/lib/editing/queries'
import { invite } from '@/lib/invitation/mutations'
import { writeMail } from '@/lib/mail/outbox'
import { authorNames } from '@/lib/person/reading/authors'
import { findPerson, listPeople } from '@/lib/person/reading/people'
import { readPeopleFilter } from '@/lib/person/rules'
import { erasePerson, erasePersonInChange, eraseSelf } from '@/lib/person/writing/erasing'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { asLogin, resetDatabase, rowsOf } from '@/tests/support/database'
import { caller, reasonOf } from '@/tests/support/enquiries'
import { aMembership, aPerson } from '@/tests/support/people'
import { anAdmin, aPlatform } from '@/tests/support/records'

beforeEach(resetDatabase)
// Much is written before each of them.
vi.setConfig({ testTimeout: 60_000 })

const email = 'canary-address@example.org'
const name = 'Canary Name'

/** Somebody who has used all there is. */
async function aBusyPerson() {
  const admin = await anAdmin()
  const { host } = await aPlatform(admin)
  const person = await aPerson({ email, passwordHash: '$argon2id$canary' })
  await db.person.update({ where: { id: person.id }, data: { name } })
  await aMembership(person.id, host, 'organisation_admin')
  const actor = await standingActor(person.id)
  const empty = { problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' }
  const practice = await recordPractice(
    { ...actor, request: { id: crypto.randomUUID(), idempotency: { key: crypto.randomUUID(), hash: 'a'.repeat(64) } } },
    practiceInput.parse({
      ...{ organisationId: host, language: 'en', title: 'Open house', summary: 'Doors open.', sources: [], themes: [] },
      ...{ carriedOutById: null, regionId: null, place: null, started: null },
      ...empty,
    }),
  )
  await openSession({ personId: person.id, requestId: caller.requestId, replaces: null })
  await keepForm({
    personId: person.id,
    requestId: caller.requestId,
    address: `/desk/practices/${practice.id}`,
    typed: { values: { summary: 'canary typed' }, version: 1, idempotencyKey: undefined },
  })
  await notePresence(actor, { kind: 'practice', id: practice.id }, { language: 'en' })
  await countSignInTry({ email, source: caller.source })
  await db.$transaction((tx) => makeLink(tx, { purpose: 'password_reset', personId: person.id, email, lasts: 60_000 }))
  await invite(actor, { email: 'guest@example.org', locale: 'en', organisationId: host, role: 'editor' })
  await db.$transaction((tx) =>
    writeMail(
      { tx, at: new Date() },
      { personId: person.id, template: 'review_requested', values: { title: 'canary title' } },
    ),
  )
  return { admin, host, id: person.id, practice }
}

/** Tables whose rows would go with a person's own row, and those that may stay nevertheless. */
const stays: Record<string, string> = {
  HeartbeatLetter: 'what was answered about a record belongs to the record; the row names nobody',
}

describe('erasing a person', () => {
  test('leaves nothing that says who they are, and every count as it was', async () => {
    const { admin, id } = await aBusyPerson()
    const counts = async () => ({
      records: await db.record.count({ where: { createdById: id } }),
      revisions: await db.revision.count({ where: { personId: id } }),
      people: await db.person.count(),
      events: await db.auditEvent.count({ where: { personId: id } }),
    })
    const before = await counts()
    await erasePerson(admin, id)
    expect(await counts()).toEqual(before)
    const tables = await rowsOf<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname IN ('desk', 'pub')`,
    )
    const canaries = await asLogin('admin', async (client) => {
      const found: string[] = []
      for (const { name: table } of tables) {
        const { rows } = await client.query<{ row: string }>(
          `SELECT t::text AS row FROM ${table} t WHERE t::text ~* 'canary'`,
        )
        found.push(...rows.map(({ row }) => `${table}: ${row}`))
      }
      return found
    })
    expect(canaries).toEqual([])
    expect(await db.rateLimit.count({ where: { key: { startsWith: 'sign-in-account' } } })).toBe(0)
  })

  test('empties every table whose rows are about the person alone, also those made later', async () => {
    const { admin, id } = await aBusyPerson()
    await erasePerson(admin, id)
    const tables = await rowsOf<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'desk."Person"'::regclass AND c.confdeltype = 'c'`,
    )
    expect(tables.length).toBeGreaterThan(5)
    const source = await import('node:fs').then(({ readFileSync }) =>
      readFileSync('lib/person/writing/erasing.ts', 'utf8'),
    )
    const forgotten = tables.filter(({ table }) => {
      const model = table.replace(/^desk\./, '').replaceAll('"', '')
      return !stays[model] && !source.includes(`tx.${model[0]?.toLowerCase()}${model.slice(1)}.deleteMany`)
    })
    expect(forgotten).toEqual([])
    for (const { table, column } of tables.filter((one) => !stays[one.table.replace(/^desk\.|"/g, '')]))
      expect(await rowsOf(`SELECT 1 FROM ${table} WHERE ${column} = '${id}'`)).toEqual([])
  })

  test('lets what they wrote be the work of a former member, in the reader’s language', async () => {
    const { admin, id, practice } = await aBusyPerson()
    await erasePerson(admin, id)
    const standing = await findStanding(admin, practice.id)
    expect(standing?.updatedBy).toBe('a former member of IOM Poland')
    const { sittings } = await loadHistory(practice.id, 1, 'pl')
    expect(sittings.flatMap(({ versions }) => versions.map(({ by }) => by))).toEqual([
      'były członek zespołu: IOM Poland',
    ])
    const nameOf = await authorNames(db, [{ name: '', formerOf: [] }], 'en')
    expect(nameOf({ name: '', formerOf: [] })).toBe('a former member')
    expect(await findPerson(admin, id)).toMatchObject({ name: '', email: null, state: 'erased', memberships: [] })
    const shown = await listPeople(admin, readPeopleFilter({}))
    expect(shown.people.map((one) => one.id)).not.toContain(id)
    const erased = await listPeople(admin, readPeopleFilter({ state: 'erased' }))
    expect(erased.people.map((one) => one.id)).toEqual([id])
  })

  test('is announced by its id, and can be done again after a restore without any change', async () => {
    const { admin, id } = await aBusyPerson()
    await erasePerson(admin, id)
    const told = await db.outboxMessage.findFirstOrThrow({ where: { topic: 'person.erased' } })
    expect(told.payload).toEqual({ personId: id })
    const before = await db.person.findUniqueOrThrow({ where: { id } })
    await db.$transaction((tx) => erasePersonInChange({ tx, at: new Date() }, id))
    const after = await db.person.findUniqueOrThrow({ where: { id } })
    expect(after).toMatchObject({ erasedAt: before.erasedAt, formerOf: before.formerOf, name: '' })
    expect(await db.auditEvent.count({ where: { action: 'person.erased', aboutPersonId: id } })).toBe(1)
  })

  test('is for who keeps the portal, and for the person themself; the last admin stays', async () => {
    const { admin, id } = await aBusyPerson()
    expect(await reasonOf(erasePerson(await standingActor(id), admin.personId))).toBe('forbidden')
    expect(await reasonOf(erasePerson(admin, admin.personId))).toBe('not_allowed_now own_right')
    expect(await reasonOf(eraseSelf(await standingActor(admin.personId)))).toBe('not_allowed_now last_portal_admin')
    await eraseSelf(await standingActor(id))
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: '', email: null })
  })
})

test('a person gets everything about them in one file, without secrets', async () => {
  const { id, practice } = await aBusyPerson()
  let file = ''
  for await (const piece of ownData(await standingActor(id))) file += piece
  const told = JSON.parse(file) as Record<string, unknown[]> & { person: Record<string, unknown> }
  expect(told.person).toMatchObject({ name, email })
  expect(told.memberships).toMatchObject([{ organisation: 'IOM Poland', role: 'organisation_admin' }])
  expect(told.recordsBegun).toMatchObject([{ id: practice.id, languages: [{ title: 'Open house' }] }])
  for (const part of ['sessions', 'links', 'keptForms', 'openForms', 'versionsSaved', 'auditOwn', 'mails'])
    expect(told[part]?.length, part).toBeGreaterThan(0)
  expect(file).not.toMatch(/argon2id|secretHash|guest@example\.org/)
})

test('who left an organisation learns no title of what goes on there', async () => {
  const { id, practice } = await aBusyPerson()
  await db.membership.deleteMany({ where: { personId: id } })
  await db.recordLanguage.updateMany({ where: { recordId: practice.id }, data: { title: 'Written since' } })
  let file = ''
  for await (const piece of ownData(await standingActor(id))) file += piece
  expect((JSON.parse(file) as { recordsBegun: unknown[] }).recordsBegun).toMatchObject([{ id: practice.id }])
  expect(file).not.toContain('Written since')
})
