import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/desk/files/route'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { acceptFindings, attachFile, describeFile, moveFile, putFileBack, removeFile } from '@/lib/file/mutations'
import { filesOf } from '@/lib/file/queries'
import { fileLimits } from '@/lib/file/rules'
import { localStorage, roomFor } from '@/lib/file/storage/local'
import {
  closeDesk,
  folder,
  look,
  nothing,
  openDesk,
  refusalOf,
  send,
  sent,
  signIn,
  stored,
  text,
} from '@/tests/support/file-desk'
import { anOfficeFile, aPdf, aPhoto, formWith, inChunks, upload } from '@/tests/support/files'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)

const key = '5d1f7b60-2f0a-4a8e-9d50-3b8a0f6f0001'
const canary = 'Zofia Canary'

let { editor, outsider, record } = {} as Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  ;({ editor, outsider, record } = await openDesk())
}, 60_000)
afterAll(closeDesk)

describe('a file that is sent', () => {
  test('becomes part of a new version of its record, and only what was drawn anew is kept of a photo', async () => {
    const photo = await aPhoto()
    const answer = await send(photo, '../Zofia Canary.JPG', { record })
    expect(answer.status).toBe(200)
    const { fileId, version } = (await answer.json()) as { fileId: string; version: number }
    expect(version).toBe(2)
    const [file] = (await filesOf(editor, record)).files
    expect(file).toMatchObject({
      id: fileId,
      kind: 'image',
      name: 'Zofia Canary.webp',
      width: 1000,
      height: 1500,
    })
    const names = stored()
    expect(names).toHaveLength(2)
    for (const name of names) {
      expect(name).toMatch(/^files\/[0-9a-f]{2}\/[0-9a-f]{32}(-640)?$/)
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
      const bytes = readFileSync(path.join(folder, name))
      for (const word of [canary, 'Exif', 'GPS']) expect(bytes.includes(word)).toBe(false)
    }
    const revision = await db.revision.findFirstOrThrow({ where: { recordId: record, version: 2 } })
    expect(revision.snapshot).toMatchObject({ files: [{ id: fileId, isCleared: true }] })
  })

  test('twice under one key is there once', async () => {
    const answers = [await send(text, 'a.txt', { record, key }), await send(text, 'a.txt', { record, key })]
    const [one, other] = await Promise.all(answers.map((answer) => answer.json()))
    expect(other).toEqual(one)
    expect(stored()).toHaveLength(1)
    expect(await refusalOf(await send(Buffer.from('another'), 'a.txt', { record, key }))).toEqual([409, 'repeated'])
    expect([stored().length, await db.file.count()]).toEqual([1, 1])
  })

  test('by whoever may not see the record is refused before it is read, as is one for no record', async () => {
    let pulled = 0
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1
          controller.enqueue(new Uint8Array(1000))
        },
      })
    await signIn(outsider)
    expect((await POST(upload(endless(), { record }), nothing)).status).toBe(404)
    expect((await POST(upload(endless(), { record: crypto.randomUUID() }), nothing)).status).toBe(404)
    request.cookies.clear()
    expect((await POST(upload(endless(), { record }), nothing)).status).toBe(401)
    expect(pulled).toBeLessThan(10)
    expect(stored()).toEqual([])
  })

  test('is counted while it comes: one byte too many is refused, whatever it says of its length', async () => {
    const most = 20 * 1024 * 1024
    const large = formWith(Buffer.alloc(most + 1, 'a'), 'a.txt')
    const answer = await POST(upload(large, { record, headers: { 'content-length': '10' } }), nothing)
    expect(await refusalOf(answer)).toEqual([413, 'file_too_large'])
    expect(stored()).toEqual([])
    expect((await send(Buffer.alloc(most, 'a'), 'a.txt', { record })).status).toBe(200)
  }, 30_000)

  test('and broken off leaves nothing behind', async () => {
    const form = formWith(await aPhoto(), 'a.jpg')
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(form.subarray(0, 5000))),
      pull: (controller) => controller.error(new Error('aborted')),
    })
    expect((await POST(upload(broken, { record }), nothing)).status).toBe(422)
    expect((await POST(upload(inChunks(form.subarray(0, -20)), { record }), nothing)).status).toBe(422)
    expect([stored(), await db.file.count()]).toEqual([[], 0])
  })

  test.each([
    ['an SVG named .png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png', 'file_markup'],
    ['macros', anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }), 'a.docx', 'file_macros'],
    [
      'a document that unfolds without end',
      anOfficeFile('xlsx', { 'a.xml': ' '.repeat(60_000_000) }),
      'a.xlsx',
      'file_inflates',
    ],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'file_empty'],
  ])('and is %s is refused, and nothing of it stays', async (...[, content, name, reason]) => {
    expect(await refusalOf(await send(content, name, { record }))).toEqual([422, reason])
    expect([stored(), await db.file.count()]).toEqual([[], 0])
  })

  test('and kills its reader fails alone', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'black' } })
      .png()
      .toBuffer()
    const [refused, good] = await Promise.all([send(bomb, 'a.png', { record }), send(text, 'b.txt', { record })])
    expect(await refusalOf(refused)).toEqual([422, 'file_too_many_pixels'])
    expect(good.status).toBe(200)
  })

  test('is refused where a record has too many, those that were taken off lately counted', async () => {
    const facts = {
      name: 'a.txt',
      mediaType: 'text/plain',
      kind: 'document',
      bytes: 1,
      sha256: 'b'.repeat(64),
    } as const
    const removed = { recordId: record, removedAt: new Date(), addedById: editor.personId }
    const rows = Array.from({ length: 2 * fileLimits.perRecord }, (_, position) => ({
      ...{ ...facts, ...removed, position, storageKey: position.toString(16).padStart(32, '0') },
    }))
    await db.file.createMany({ data: rows })
    expect(await refusalOf(await send(text, 'a.txt', { record }))).toEqual([409, 'too_many_files'])
    expect(stored()).toEqual([])
  })

  test('is refused where the files of the organisation, whichever record they hang on, take all the room they may', async () => {
    const other = await db.record.findFirstOrThrow({ where: { organisationId: record, id: { not: record } } })
    const facts = { name: 'a.mp4', mediaType: 'text/plain', kind: 'document', sha256: 'b'.repeat(64) } as const
    const rows = Array.from({ length: 11 }, (_, position) => ({
      ...{ ...facts, bytes: 2_000_000_000, recordId: other.id, addedById: editor.personId, position },
      storageKey: position.toString(16).padStart(32, '0'),
    }))
    await db.file.createMany({ data: rows })
    expect(await refusalOf(await send(text, 'a.txt', { record }))).toEqual([409, 'organisation_full'])
    await db.file.deleteMany({ where: { position: 10 } })
    expect((await send(text, 'a.txt', { record })).status).toBe(200)
  })

  test('from a plain form leads back to its page, with what was refused', async () => {
    const form = (content: Buffer, from: string) =>
      POST(upload(formWith(content, 'a.txt'), { record, from, headers: { accept: 'text/html' } }), nothing)
    const good = await form(text, '/desk/partners/1')
    expect([good.status, good.headers.get('location')]).toEqual([303, '/desk/partners/1#files'])
    const refused = await form(Buffer.from('<svg'), '/desk/partners/1?language=pl')
    expect(refused.headers.get('location')).toBe('/desk/partners/1?language=pl&refused=file_markup#files')
    const led = await form(text, '//evil.example/desk')
    expect(led.headers.get('location')).toMatch(/^\/desk\?refused=/)
  })

  test('has no place when the disk has none: the refusal says so, and nothing is half there', async () => {
    expect(roomFor(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBeInstanceOf(AppError)
    const name = 'ab'.repeat(16)
    mkdirSync(path.join(folder, 'files', 'ab', name), { recursive: true })
    // A folder stands where the file should: the renaming fails after the bytes were written.
    await expect(localStorage(folder).write(name, text)).rejects.toThrow()
    expect(stored()).toEqual([])
  })
})

describe('the files of a record', () => {
  test('are told, moved, taken off and put back, each as a version', async () => {
    const first = await sent(text, 'a.txt', record)
    const second = await sent(text, 'b.txt', record)
    await describeFile(editor, second, { language: 'pl', alternative: null, caption: 'Podpis', name: 'Notatka' })
    await moveFile(editor, second, 'earlier')
    await moveFile(editor, second, 'earlier')
    let { files, removed } = await filesOf(editor, record)
    expect(files.map(({ id }) => id)).toEqual([second, first])
    expect(files[0]?.texts.pl).toEqual({ alternative: null, caption: 'Podpis', name: 'Notatka' })
    await removeFile(editor, second)
    ;({ files, removed } = await filesOf(editor, record))
    expect([files.map(({ id }) => id), removed.map(({ id }) => id)]).toEqual([[first], [second]])
    await putFileBack(editor, second)
    ;({ files } = await filesOf(editor, record))
    expect(files.map(({ id }) => id)).toEqual([first, second])
    expect((await db.record.findUniqueOrThrow({ where: { id: record } })).version).toBe(8)
  })

  test('are nobody else’s: not to be seen, told, moved, taken off or read', async () => {
    const id = await sent(text, 'a.txt', record)
    const words = { language: 'pl' as const, alternative: null, caption: null, name: 'x' }
    const tries = [
      () => describeFile(outsider, id, words),
      () => moveFile(outsider, id, 'later'),
      () => removeFile(outsider, id),
      () => putFileBack(outsider, id),
      () => acceptFindings(outsider, id),
      () => attachFile(outsider, record, { path: '/dev/null', name: 'a', bytes: 0, sha256: '' }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect(await filesOf(outsider, record)).toEqual({ files: [], removed: [] })
    await signIn(outsider)
    expect((await look(id)).status).toBe(404)
    request.cookies.clear()
    expect((await look(id)).status).toBe(401)
  })

  test('are sent so that nothing in them runs, in whole, in part, or only by their head', async () => {
    const pdf = aPdf()
    const id = await sent(pdf, 'Plan %22Łódź%22.pdf', record)
    const whole = await look(id)
    expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="Plan odz.pdf"; filename*=UTF-8''Plan%20%C5%81%C3%B3d%C5%BA.pdf`,
      'accept-ranges': 'bytes',
    })
    const part = await look(id, '', { range: 'bytes=5-9' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-9/${pdf.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(pdf.subarray(5, 10))).toBe(true)
    const end = await look(id, '', { range: 'bytes=-4' })
    expect(await end.text()).toBe(pdf.subarray(-4).toString())
    expect((await look(id, '', { range: `bytes=${pdf.length}-` })).status).toBe(416)
    expect((await look(id, '', { range: 'bytes=0-1,4-5' })).status).toBe(200)
    expect((await look(id, '', { range: 'bytes=0-1', 'if-range': '"older"' })).status).toBe(200)
    const tag = whole.headers.get('etag') ?? ''
    expect((await look(id, '', { 'if-none-match': tag })).status).toBe(304)
    const head = await look(id, '', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(pdf.length), ''])
  })

  test('show pictures in the size that was asked for', async () => {
    const id = await sent(await aPhoto(), 'a.jpg', record)
    const small = await look(id, '?size=640')
    expect(small.headers.get('content-disposition')).toMatch(/^inline/)
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(640)
    expect((await look(id, '?size=9999')).status).toBe(422)
    expect((await look(id, '?size=../../secrets.json')).status).toBe(422)
  })
})
