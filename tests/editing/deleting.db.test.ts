import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { listDeleted } from '@/lib/editing/deleted'
import { bringBack, deleteRecord, eraseDeleted, eraseNow } from '@/lib/editing/deleting'
import { findStanding } from '@/lib/editing/queries'
import { openForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import { publishRecord } from '@/lib/publishing/mutations'
import { publishRoundtable, recordRoundtable } from '@/lib/roundtable/mutations'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'

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

const aPractice = () =>
  openForm(editor, 'practice', { language: 'pl', organisationId: place.host, values: { title: 'Kawiarnia językowa' } })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? (error.reason ?? error.code) : error),
  )
const documents = async (id: string) => rowsOf('SELECT 1 FROM pub.document WHERE id = $1', [id])
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)

describe('deleting', () => {
  test('takes a record away from readers and lists, with its schedules and preview links, and can be undone', async () => {
    const { id, version } = await aPractice()
    const practice = { kind: 'practice' as const, id }
    await publishRecord(editor, { ...practice, version })
    const by = { createdById: editor.personId }
    await db.scheduledPublication.create({
      data: { recordId: id, languages: ['pl'], version, at: inDays(3), timeZone: 'Europe/Warsaw', ...by },
    })
    await db.previewLink.create({
      data: { recordId: id, secretHash: 'a'.repeat(64), label: 'Ministry', expiresAt: inDays(3), ...by },
    })
    await deleteRecord(editor, { ...practice, version })
    expect(await documents(id)).toEqual([])
    expect(await findStanding(editor, id)).toBeNull()
    expect(await db.scheduledPublication.count({ where: { cancelledAt: null } })).toBe(0)
    expect(await db.previewLink.count({ where: { revokedAt: null } })).toBe(0)
    const [entry] = await listDeleted(contributor)
    expect(entry).toMatchObject({
      id,
      title: 'Kawiarnia językowa',
      deletedBy: editor.name,
      mayBringBack: false,
      mayErase: false,
    })
    expect(await listDeleted(stranger)).toEqual([])

    await bringBack(editor, practice)
    expect(await listDeleted(editor)).toEqual([])
    expect((await findStanding(editor, id))?.languages[0]).toMatchObject({ state: 'withdrawn', publishedVersion: null })
    const actions = await db.auditEvent.findMany({ where: { recordId: id }, orderBy: { at: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual([
      ...['practice.recorded', 'practice.published', 'practice.withdrawn', 'practice.deleted', 'practice.brought_back'],
    ])
  })

  test('is for those who may publish, over the version they saw', async () => {
    const { id, version } = await aPractice()
    const practice = { kind: 'practice' as const, id }
    expect(await refusal(deleteRecord(contributor, { ...practice, version }))).toBe('forbidden')
    expect(await refusal(deleteRecord(stranger, { ...practice, version }))).toBe('not_found')
    expect(await refusal(deleteRecord(editor, { ...practice, version: 7 }))).toBe('conflict')
    await deleteRecord(editor, { ...practice, version })
    expect(await refusal(deleteRecord(editor, { ...practice, version }))).toBe('not_found')
    expect(await refusal(bringBack(contributor, practice))).toBe('forbidden')
    expect(await refusal(bringBack(stranger, practice))).toBe('not_found')
    expect(await refusal(eraseNow(editor, practice))).toBe('forbidden')
  })

  test('is refused where something builds on it, which is named', async () => {
    const { version } = await db.record.findUniqueOrThrow({ where: { id: place.region } })
    const error = await deleteRecord(editor, { kind: 'region', id: place.region, version }).catch((thrown) => thrown)
    expect(error).toMatchObject({ reason: 'referred_to', values: { names: 'Platform of Lower Silesia', others: 0 } })
    expect(await documents(place.region)).not.toEqual([])
  })

  test('of a roundtable takes what it raised along, and brings it back with it', async () => {
    const { id, version } = await recordRoundtable(editor, aRoundtable(place))
    await publishRoundtable(editor, { id, version })
    const raised = await db.gap.findMany({ where: { roundtableId: id } })
    await deleteRecord(editor, { kind: 'roundtable', id, version })
    expect((await listDeleted(editor)).map(({ kind }) => kind).sort()).toEqual(['gap', 'pilot', 'roundtable'])
    const gap = { kind: 'gap' as const, id: raised[0]?.id ?? '' }
    expect(await documents(gap.id)).toEqual([])
    expect(await refusal(bringBack(editor, gap))).toBe('stands_on_deleted')
    await bringBack(editor, { kind: 'roundtable', id })
    expect(await listDeleted(editor)).toEqual([])
  })
})

describe('what was deleted', () => {
  test('by itself is not published together with the roundtable that raised it', async () => {
    const { id, version } = await recordRoundtable(editor, aRoundtable(place))
    const gap = await db.gap.findFirstOrThrow({ where: { roundtableId: id } })
    await deleteRecord(editor, { kind: 'gap', id: gap.id, version: 1 })
    await publishRoundtable(editor, { id, version })
    expect(await documents(id)).not.toEqual([])
    expect(await documents(gap.id)).toEqual([])
    expect(await db.recordLanguage.findMany({ where: { recordId: gap.id } })).toMatchObject([
      { state: 'draft', publishedVersion: null, slug: null },
    ])
    await bringBack(editor, { kind: 'gap', id: gap.id })
    expect(await documents(gap.id)).toEqual([])
  })

  test('is erased for good after thirty days, files included', async () => {
    const { id, version } = await aPractice()
    const roundtable = await recordRoundtable(editor, aRoundtable(place))
    await db.file.create({
      data: {
        ...{
          recordId: id,
          storageKey: 'c'.repeat(32),
          name: 'a.pdf',
          mediaType: 'application/pdf',
          bytes: 1,
          kind: 'document',
          position: 0,
        },
        ...{ sha256: 'b'.repeat(64), addedById: editor.personId },
      },
    })
    await deleteRecord(editor, { kind: 'practice', id, version })
    await deleteRecord(editor, { kind: 'roundtable', ...roundtable })
    expect(await eraseDeleted(inDays(29))).toBe(0)
    expect(await listDeleted(editor)).toHaveLength(4)
    await eraseDeleted(inDays(31))
    expect(await listDeleted(editor)).toEqual([])
    expect(await db.record.count({ where: { id: { in: [id, roundtable.id] } } })).toBe(0)
    expect(await db.outboxMessage.findMany({ where: { topic: 'file.erased' } })).toMatchObject([
      { payload: { storageKey: 'c'.repeat(32) } },
    ])
    const [erasure] = await db.auditEvent.findMany({ where: { action: 'practice.erased' } })
    expect(await db.person.findUnique({ where: { id: erasure?.personId ?? '' } })).toMatchObject({ kind: 'system' })
    expect(await eraseDeleted(inDays(31))).toBe(0)
  })

  test('can be erased before by an admin of the organisation', async () => {
    const { id, version } = await aPractice()
    const head = await aMember([{ organisationId: place.host, role: 'organisation_admin' }])
    await deleteRecord(head, { kind: 'practice', id, version })
    await eraseNow(head, { kind: 'practice', id })
    expect(await db.record.count({ where: { id } })).toBe(0)
  })
})

test('every reference that keeps a record from being erased is known', async () => {
  const keys = await rowsOf<{ table: string; column: string }>(`
    SELECT replace(conrelid::regclass::text, 'desk.', '') AS table, attname AS column
    FROM pg_constraint
    JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND confdeltype = 'r' AND connamespace = 'desk'::regnamespace
      AND confrelid <> 'desk."Person"'::regclass`)
  const [source] = await rowsOf<{ text: string }>(
    `SELECT prosrc AS text FROM pg_proc WHERE proname = 'records_referring_to'`,
  )
  const known = ['Membership.organisationId', 'Organisation.countryCode']
  const parts = (source?.text ?? '').split('UNION')
  const unknown = keys
    .map(({ table, column }) => [table.replaceAll('"', ''), column] as const)
    .filter(
      ([table, column]) => !parts.some((part) => part.includes(`desk."${table}"`) && part.includes(`"${column}"`)),
    )
    .map((names) => names.join('.'))
  expect(unknown.filter((one) => !known.includes(one) && !/country/i.test(one))).toEqual([])
})
