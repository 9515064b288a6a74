import { createHash } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/desk/files/route'
import { db } from '@/lib/db'
import { acceptFindings, describeFile, putFileBack, removeFile } from '@/lib/file/mutations'
import { filesOf } from '@/lib/file/queries'
import { removeStored, sweepOrphans } from '@/lib/file/writing/sweep'
import { recordPractice } from '@/lib/practice/mutations'
import { findPublicFile } from '@/lib/public/files'
import { eraseRecord, withdrawRecord } from '@/lib/publishing/mutations'
import { rebuildPublic } from '@/lib/publishing/rebuild'
import { emptyText } from '@/lib/rich-text/nodes'
import { rowsOf } from '@/tests/support/database'
import { closeDesk, folder, nothing, openDesk, publish, sent, stored, text } from '@/tests/support/file-desk'
import { anOfficeFile, aPhoto, formWith, upload } from '@/tests/support/files'
import { anAdmin } from '@/tests/support/records'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)

const canary = 'Zofia Canary'

let { editor, record } = {} as Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  ;({ editor, record } = await openDesk())
}, 60_000)
afterAll(closeDesk)

describe('publishing', () => {
  test('waits until every image is told in the original language', async () => {
    const id = await sent(await aPhoto(), 'a.jpg', record)
    await expect(publish(editor, record)).rejects.toMatchObject({
      code: 'not_allowed_now',
      reason: 'alternative_missing',
    })
    const words = { caption: null, name: null }
    await describeFile(editor, id, { language: 'pl', alternative: 'Stół', ...words })
    await expect(publish(editor, record)).rejects.toMatchObject({ reason: 'alternative_missing' })
    await describeFile(editor, id, { language: 'en', alternative: 'A table', ...words })
    await publish(editor, record)
    const { storageKey } = await db.file.findUniqueOrThrow({ where: { id } })
    const documents = await rowsOf<{ locale: string; files: unknown[]; facets: string[] }>(
      `SELECT locale, body->'files' AS files, facets FROM pub.document WHERE id = '${record}' ORDER BY locale`,
    )
    expect(documents).toMatchObject([
      { locale: 'en', files: [{ key: storageKey, alternative: 'A table', language: 'en', width: 1000 }] },
      { locale: 'pl', files: [{ key: storageKey, alternative: 'A table', language: 'en' }] },
    ])
    // Polish words are public with the Polish record, which this one does not have.
    expect(documents.every(({ facets }) => facets.includes(`file:${storageKey}`))).toBe(true)
    expect(await rebuildPublic()).toMatchObject({ written: 0, removed: 0 })
  })

  test('waits until what was found in a document was accepted, and names nobody in public', async () => {
    const id = await sent(
      anOfficeFile('docx', { 'docProps/core.xml': `<dc:creator>${canary}</dc:creator>` }),
      'a.docx',
      record,
    )
    expect((await filesOf(editor, record)).files[0]?.findings).toEqual([{ kind: 'authors', words: [canary] }])
    await expect(publish(editor, record)).rejects.toMatchObject({ reason: 'findings_open' })
    await acceptFindings(editor, id)
    await publish(editor, record)
    const everywhere = JSON.stringify([
      await rowsOf('SELECT * FROM pub.document'),
      await rowsOf('SELECT * FROM desk."Revision"'),
      await rowsOf('SELECT * FROM desk."AuditEvent"'),
      await rowsOf('SELECT * FROM desk."OutboxMessage"'),
    ])
    expect(everywhere).not.toContain(canary)
  })

  test('shows a file to everybody from then on, and to nobody after it ends', async () => {
    const id = await sent(text, 'a.txt', record)
    const { storageKey } = await db.file.findUniqueOrThrow({ where: { id } })
    expect(await findPublicFile(storageKey)).toBeNull()
    await publish(editor, record)
    expect(await findPublicFile(storageKey)).toMatchObject({ fileName: 'a.txt', mediaType: 'text/plain' })
    await removeFile(editor, id)
    expect(await findPublicFile(storageKey)).not.toBeNull()
    const { version } = await publish(editor, record)
    expect(await findPublicFile(storageKey)).toBeNull()
    await putFileBack(editor, id)
    await publish(editor, record)
    await withdrawRecord(editor, { kind: 'partner', id: record, version: version + 1, reason: 'wrong' })
    expect(await findPublicFile(storageKey)).toBeNull()
  })

  test('leaves to the worker what an erased record had, by its key alone', async () => {
    const admin = await anAdmin()
    const practice = await recordPractice(admin, {
      ...{ organisationId: record, language: 'en', sources: [], carriedOutById: null, regionId: null, place: null },
      ...{
        started: null,
        themes: [],
        funding: [],
        answersGapIds: [],
        ...{ targetGroups: [], stakeholders: [], evidence: [], adoptedFromId: null },
        countryCode: null,
        ended: null,
        problem: emptyText,
        whatIsDone: emptyText,
        whoBenefits: emptyText,
      },
      ...{
        title: 'A practice',
        summary: 'Of ours',
        resources: emptyText,
        results: emptyText,
        lessons: emptyText,
        toCopyIt: emptyText,
      },
    })
    await POST(upload(formWith(text, 'a.txt'), { record: practice.id }), nothing)
    const [{ storageKey } = { storageKey: '' }] = await db.file.findMany()
    await eraseRecord(admin, { kind: 'practice', id: practice.id, version: 2 })
    const told = await db.outboxMessage.findMany({ where: { topic: 'file.erased' } })
    expect(told.map(({ payload }) => payload)).toEqual([{ storageKey }])
    expect(stored()).toHaveLength(1)
    await removeStored(storageKey)
    await removeStored(storageKey)
    expect(stored()).toEqual([])
  })
})

describe('the daily sweep', () => {
  const day = 86_400_000
  const old = (name: string, days: number) => {
    const at = (Date.now() - days * day) / 1000
    utimesSync(path.join(folder, name), at, at)
  }

  test('takes away what belongs to nothing, and leaves what is young or owned', async () => {
    await sent(text, 'owned.txt', record)
    const [owned = ''] = stored()
    old(owned, 3)
    for (const [name, days] of [
      [`files/aa/${'a'.repeat(32)}`, 3],
      [`files/aa/${'a'.repeat(32)}-640`, 3],
      [`files/bb/${'b'.repeat(32)}`, 0.5],
      ['incoming/broken', 1],
    ] as const) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), 'x')
      old(name, days)
    }
    expect(await sweepOrphans()).toEqual({ incoming: 1, removed: 0, orphans: 2, leftAlone: 0 })
    expect(stored().sort()).toEqual([owned, `files/bb/${'b'.repeat(32)}`].sort())
  })

  test('takes a removed file after thirty days, unless a public document still shows it', async () => {
    const shown = await sent(text, 'shown.txt', record)
    await publish(editor, record)
    const hidden = await sent(text, 'hidden.txt', record)
    await removeFile(editor, shown)
    await removeFile(editor, hidden)
    expect((await sweepOrphans()).removed).toBe(0)
    expect((await sweepOrphans(Date.now() + 31 * day)).removed).toBe(1)
    expect((await db.file.findMany()).map(({ id }) => id)).toEqual([shown])
    expect(stored()).toHaveLength(1)
  })

  test('touches nothing where storage and database do not belong together', async () => {
    for (let index = 0; index < 60; index += 1) {
      const name = createHash('md5').update(`${index}`).digest('hex')
      mkdirSync(path.join(folder, 'files', name.slice(0, 2)), { recursive: true })
      writeFileSync(path.join(folder, 'files', name.slice(0, 2), name), 'x')
      old(`files/${name.slice(0, 2)}/${name}`, 3)
    }
    expect(await sweepOrphans()).toMatchObject({ orphans: 0, leftAlone: 60 })
    expect(stored()).toHaveLength(60)
  })
})
