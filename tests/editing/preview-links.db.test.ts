import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/link-token'
import { db } from '@/lib/db'
import { loadPreview } from '@/lib/editing/preview'
import { endPreview, openPreview, sharePreview } from '@/lib/editing/preview-links'
import { recordEvent, reviseEvent } from '@/lib/event/mutations'
import type { Saved } from '@/lib/publishing/records'
import { resetDatabase, rowsOf } from '../support/database'
import { aMembership } from '../support/people'
import { projectInputs } from '../support/project-inputs'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let place: Awaited<ReturnType<typeof aPlatform>>
let editor: Actor
let saved: Saved
const inputs = projectInputs(() => place)
const target = () => ({ kind: 'event' as const, id: saved.id })
const caller = { requestId: '7f9b3c1e-0000-4000-8000-000000000000' }

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  place = await aPlatform(await anAdmin())
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  // A link asks each time what whoever gave it may do now.
  await aMembership(editor.personId, place.host, 'editor')
  saved = await recordEvent(editor, inputs.event('A day'))
})

const share = (days = 7) => sharePreview(editor, target(), { label: 'Jane', days })
const onlyLink = () => db.previewLink.findFirstOrThrow({ where: { recordId: saved.id }, include: { visits: true } })

test('a link shows the draft as it stands, and every visit is written down', async () => {
  const { secret } = await share()
  await reviseEvent(editor, saved, inputs.event('A day, changed'))
  const record = await openPreview(secret, caller)
  expect(record).toMatchObject({ id: saved.id, version: 2 })
  const preview = record && (await loadPreview(record, { locale: 'en', isInside: false }))
  expect(preview?.document).toMatchObject({ title: 'A day, changed', publishedAt: null, slug: '' })
  expect((await onlyLink()).visits).toMatchObject([{ version: 2 }])
  const events = await rowsOf(`SELECT action FROM desk."AuditEvent" WHERE action LIKE 'event.preview%' ORDER BY at, id`)
  expect(events).toEqual([{ action: 'event.preview_shared' }, { action: 'event.preview_visited' }])
})

test('only the hash of its secret is kept, in no table anything else', async () => {
  const { secret } = await share()
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect((await onlyLink()).secretHash).toBe(tokenHash(secret))
  const kept = await rowsOf<{ all: string }>(
    `SELECT (SELECT coalesce(json_agg(e), '[]') FROM desk."AuditEvent" e)::text
       || (SELECT coalesce(json_agg(k), '[]') FROM desk."IdempotencyKey" k)::text
       || (SELECT coalesce(json_agg(l), '[]') FROM desk."PreviewLink" l)::text AS all`,
  )
  expect(kept[0]?.all).not.toContain(secret)
})

test('a lost answer is not answered again with another secret', async () => {
  const request = { id: caller.requestId, idempotency: { key: crypto.randomUUID(), hash: 'a'.repeat(64) } }
  const asked = { ...editor, request }
  await sharePreview(asked, target(), { label: 'Jane', days: 1 })
  expect(await refusalOf(sharePreview(asked, target(), { label: 'Jane', days: 1 }))).toMatchObject({ code: 'repeated' })
  expect(await db.previewLink.count()).toBe(1)
})

test('it works until its last second and not after', async () => {
  const { secret } = await share(1)
  const { expiresAt, createdAt } = await onlyLink()
  expect(expiresAt.getTime() - createdAt.getTime()).toBe(24 * 60 * 60 * 1_000)
  const around = (seconds: number) => new Date(expiresAt.getTime() + seconds * 1_000)
  expect(await openPreview(secret, { ...caller, now: around(-1) })).not.toBeNull()
  expect(await openPreview(secret, { ...caller, now: around(0) })).toBeNull()
  expect(await openPreview(secret, { ...caller, now: around(1) })).toBeNull()
  expect((await onlyLink()).visits).toHaveLength(1)
})

test('ended, unknown and deleted look the same', async () => {
  const { secret } = await share()
  for (const other of ['', 'x', 'A'.repeat(43), `${secret}A`, secret.slice(1), encodeURIComponent("' OR 1=1")])
    expect(await openPreview(other, caller)).toBeNull()
  await db.record.update({ where: { id: saved.id }, data: { deletedAt: new Date(), deletedById: editor.personId } })
  expect(await openPreview(secret, caller)).toBeNull()
  await db.record.update({ where: { id: saved.id }, data: { deletedAt: null, deletedById: null } })
  expect(await openPreview(secret, caller)).not.toBeNull()
  await endPreview(editor, target(), (await onlyLink()).id)
  expect(await openPreview(secret, caller)).toBeNull()
  await db.record.delete({ where: { id: saved.id } })
  expect(await openPreview(secret, caller)).toBeNull()
})

test('it shows nothing once whoever gave it was let go, or may write there no more', async () => {
  const { secret } = await share()
  const opens = async () => (await openPreview(secret, caller)) !== null
  const { personId } = editor
  const { host: id } = place
  expect(await opens()).toBe(true)
  await db.organisation.update({ where: { id }, data: { rights: 'blocked' } })
  expect(await opens()).toBe(false)
  await db.organisation.update({ where: { id }, data: { rights: 'moderated' } })
  expect(await opens()).toBe(true)
  await db.person.update({ where: { id: personId }, data: { disabledAt: new Date(), disabledBecause: 'admin' } })
  expect(await opens()).toBe(false)
  await db.person.update({ where: { id: personId }, data: { disabledAt: null, disabledBecause: null } })
  await db.membership.deleteMany({ where: { personId } })
  expect(await opens()).toBe(false)
  expect((await onlyLink()).visits).toHaveLength(2)
})

test('only editors of its organisation make and end links, of their own record', async () => {
  await share()
  const { id } = await onlyLink()
  const writer = await aMember([{ organisationId: place.host, role: 'contributor' }])
  const stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
  const asked = { label: 'Me', days: 1 }
  expect(await refusalOf(sharePreview(writer, target(), asked))).toMatchObject({ code: 'forbidden' })
  expect(await refusalOf(sharePreview(stranger, target(), asked))).toMatchObject({ code: 'not_found' })
  expect(await refusalOf(endPreview(writer, target(), id))).toMatchObject({ code: 'forbidden' })
  expect(await refusalOf(endPreview(stranger, target(), id))).toMatchObject({ code: 'not_found' })
  const another = await recordEvent(editor, inputs.event('Another day'))
  const wrong = { kind: 'event' as const, id: another.id }
  expect(await refusalOf(endPreview(editor, wrong, id))).toMatchObject({ code: 'not_found' })
})
