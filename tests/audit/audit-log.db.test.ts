import { beforeEach, expect, test } from 'vitest'
import { noteExport } from '@/lib/audit/mutations'
import { allOfAuditLog, readAuditLog } from '@/lib/audit/queries'
import { fileOf } from '@/lib/audit/reading/file'
import { type AuditFilter, auditFilter } from '@/lib/audit/schema'
import { db } from '@/lib/db'
import { deleteRecord } from '@/lib/editing/deleting'
import { resetDatabase } from '@/tests/support/database'
import { aMembership } from '@/tests/support/people'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)

const filter = (more: Partial<AuditFilter> = {}): AuditFilter => ({ ...auditFilter.parse({}), ...more })

async function events(count: number, more: Record<string, unknown> = {}) {
  const start = Date.parse('2026-11-01T00:00:00Z')
  await db.auditEvent.createMany({
    data: Array.from({ length: count }, (_, place) => ({
      // Several in the same moment.
      at: new Date(start + Math.floor(place / 7) * 1000),
      action: 'person.signed_in',
      ...more,
    })),
  })
}

test('every entry is on exactly one page, also those of the same moment', async () => {
  const admin = await anAdmin()
  await events(180)
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readAuditLog>> = await readAuditLog(
      admin,
      filter({ before, what: 'person.signed_in' }),
    )
    seen.push(...page.entries.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(seen).toHaveLength(180)
  expect(new Set(seen).size).toBe(180)
})

test('filters narrow: who, what, record, organisation, time, from where', async () => {
  const admin = await anAdmin()
  const { host, platform } = await aPlatform(admin)
  const { personId } = await aMember([])
  await db.person.update({ where: { id: personId }, data: { name: 'Zofia Nowak' } })
  await events(3, { personId, source: '192.0.2.0/24' })
  await events(2, { action: 'person.sign_in_failed' })
  const counted = async (more: Partial<AuditFilter>) => (await readAuditLog(admin, filter(more))).entries.length
  expect(await counted({ who: 'nowak' })).toBe(3)
  expect(await counted({ who: 'nowak', what: 'person.sign_in_failed' })).toBe(0)
  expect(await counted({ what: 'person.sign_in_failed' })).toBe(2)
  expect(await counted({ source: '192.0.2.0/24' })).toBe(3)
  expect(await counted({ from: '2026-11-01', to: '2026-11-01' })).toBe(5)
  expect(await counted({ record: platform })).toBe(2)
  expect(await counted({ what: 'published', kind: 'platform' })).toBe(1)
  expect(await counted({ what: 'published' })).toBe(5)
  expect(await counted({ kind: 'platform' })).toBe(2)
  // Whose record it is stands in the log without anybody having written it there.
  expect(await counted({ organisation: host })).toBe(8)
  expect(await readAuditLog(admin, filter({ who: 'nobody of that name' }))).toMatchObject({
    entries: [],
    isNobody: true,
  })
  const [entry] = (await readAuditLog(admin, filter({ record: platform }))).entries
  expect(entry).toMatchObject({
    action: 'platform.published',
    record: { title: 'Platform of Lower Silesia' },
    who: 'Anna Test',
  })
})

test('an organisation’s admins read their part, and nothing of where people were', async () => {
  const admin = await anAdmin()
  const { host, stranger } = await aPlatform(admin)
  await events(1, { organisationId: host, source: '192.0.2.0/24' })
  const own = await aMember([{ organisationId: host, role: 'organisation_admin' }])
  const editor = await aMember([{ organisationId: host, role: 'editor' }])
  const { entries } = await readAuditLog(own, filter({ organisation: host }))
  expect(entries).toHaveLength(9)
  expect(new Set(entries.map(({ source }) => source))).toEqual(new Set([null]))
  for (const [actor, organisation] of [
    [own, stranger],
    [own, null],
    [editor, host],
  ] as const)
    expect(await refusalOf(readAuditLog(actor, filter({ organisation })))).toMatchObject({ code: 'forbidden' })
})

test('an organisation’s admins take nothing away of where people were, and learn of nobody else’s account', async () => {
  const admin = await anAdmin()
  const { host } = await aPlatform(admin)
  await events(3, { organisationId: host, source: '192.0.2.0/24' })
  const own = await aMember([{ organisationId: host, role: 'organisation_admin' }])
  let text = ''
  for await (const piece of fileOf(allOfAuditLog(own, filter({ organisation: host })), 'csv')) text += piece
  expect(text).toContain('person.signed_in')
  expect(text).not.toContain('192.0.2.0')
  const isNobody = async (who: string) => (await readAuditLog(own, filter({ organisation: host, who }))).isNobody
  const stranger = await aMember([])
  await db.person.update({ where: { id: stranger.personId }, data: { email: 'secret@example.org' } })
  expect(await isNobody('secret@example.org')).toBe(true)
  // Who left is found by their name; the address they have by now is not to be guessed letter by letter.
  await db.person.update({ where: { id: stranger.personId }, data: { formerOf: [host], name: 'Zofia Nowak' } })
  expect([await isNobody('nowak'), await isNobody('secret@example.org'), await isNobody('secr')]).toEqual([
    false,
    true,
    true,
  ])
  await aMembership(stranger.personId, host, 'editor')
  expect(await isNobody('secret@example.org')).toBe(false)
})

test('a filter that no page sends narrows nothing and breaks nothing', async () => {
  const admin = await anAdmin()
  const hostile = {
    who: '\u0000',
    source: 'a\u0000',
    from: '0000-01-01',
    to: '0001-01-01',
    before: '0',
    record: '\u0000',
  }
  expect(auditFilter.parse(hostile)).toEqual(auditFilter.parse({}))
  expect((await readAuditLog(admin, auditFilter.parse(hostile))).isNobody).toBe(false)
})

test('what is taken away is noted first, names people by number, and holds no formula', async () => {
  const admin = await anAdmin()
  const { host, project } = await aPlatform(admin)
  await events(2500, { source: '=cmd()' })
  await noteExport(admin, 'csv', filter({ who: 'Anna' }))
  const [noted] = await db.auditEvent.findMany({ where: { action: 'audit.exported' } })
  expect(noted?.detail).toEqual({ format: 'csv', conditions: ['who'] })
  const whole = async (format: 'csv' | 'json') => {
    let text = ''
    for await (const piece of fileOf(allOfAuditLog(admin, filter()), format)) text += piece
    return text
  }
  const csv = await whole('csv')
  expect(csv.startsWith('﻿at,action,person')).toBe(true)
  expect(csv.trimEnd().split('\n')).toHaveLength(1 + (await db.auditEvent.count()))
  expect(csv).toContain("'=cmd()")
  expect(csv).not.toContain('Anna Test')
  const rows = JSON.parse(await whole('json')) as { organisation: string | null; record: string | null }[]
  expect(rows).toHaveLength(await db.auditEvent.count())
  expect(rows.find(({ record }) => record === project)?.organisation).toBe(host)
  expect(await refusalOf(noteExport(await aMember([]), 'csv', filter()))).toMatchObject({ code: 'forbidden' })
})

test('what was erased is still known to be somebody’s', async () => {
  const admin = await anAdmin()
  const { host, stranger } = await aPlatform(admin)
  expect(await refusalOf(deleteRecord(admin, { kind: 'partner', id: host, version: 1 }))).toMatchObject({
    code: 'not_allowed_now',
  })
  await deleteRecord(admin, { kind: 'partner', id: stranger, version: 1 })
  const [entry] = (await readAuditLog(admin, filter({ record: stranger }))).entries
  expect(entry).toMatchObject({ action: 'partner.deleted', organisationId: stranger })
})
