import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { type Pack, pack as tarPack } from 'tar-stream'
import type { Storage } from '@/lib/file/storage/storage'
import {
  filesFolder,
  type Head,
  hashesName,
  hashLine,
  headName,
  type Manifest,
  manifestName,
  pieceName,
} from './contents'
import { problemIn } from './problem'
import { sealer } from './sealing'
import { connectOwner, counting, readHead, readSequences, rowsOf, type Table } from './tables'

type Making = {
  ownerUrl: string
  storage: Pick<Storage, 'list' | 'measure' | 'read'>
  recipients: readonly string[]
  /** Where it lies when it is whole. */
  place: string
  portal: string
  madeAt: Date
  signal?: AbortSignal | undefined
}

export type Made = { bytes: number; manifest: Manifest; schemaVersion: string }

/** Rows are held in memory until they are a piece of this size, whatever the size of the database. */
const pieceBytes = 4_194_304

/**
 * Writes a backup: all rows of one moment, then every stored file. It gets its name only when it lies there whole and on
 * the disk. Throws `disk_full`, `hides_rows`, `interrupted`.
 */
export async function writeBackup(making: Making): Promise<Made> {
  const { place, signal } = making
  const draft = `${place}.${randomUUID()}.part`
  const hashes = `${draft}.hashes`
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  try {
    const pack = tarPack()
    const out = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
    // Fast rather than small: files are compressed already, and rows shrink to a fraction anyway.
    const packing = pipeline(pack, createGzip({ level: 1 }), await sealer(making.recipients), out, { signal })
    const filling = fill(pack, { ...making, hashes }).catch((error: Error) => {
      pack.destroy(error)
      throw error
    })
    const [filled, packed] = await Promise.allSettled([filling, packing])
    // When the disk is full, filling only learns that nobody reads any more.
    if (packed.status === 'rejected') throw await tellingOf(filled, packed.reason)
    if (filled.status === 'rejected') throw filled.reason
    await putInPlace(draft, place)
    return { bytes: (await stat(place)).size, ...filled.value }
  } catch (error) {
    await rm(draft, { force: true })
    throw problemIn(error, path.dirname(place))
  } finally {
    await rm(hashes, { force: true })
  }
}

/** Of two failures the one that caused the other: a stream that was closed early says so, and nothing else. */
async function tellingOf(filled: PromiseSettledResult<unknown>, packed: unknown): Promise<unknown> {
  const isEcho = (error: unknown) => /premature|closed|destroyed/i.test(String((error as Error).message))
  return filled.status === 'rejected' && isEcho(packed) ? filled.reason : packed
}

type Filling = Making & { hashes: string }

async function fill(pack: Pack, { ownerUrl, storage, portal, madeAt, hashes, signal }: Filling) {
  const client = await connectOwner(ownerUrl)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { tables, head } = await readHead(client, { portal, madeAt: madeAt.toISOString() })
    await addJson(pack, headName, head)
    const sums: Manifest['tables'] = []
    for (const table of tables) {
      signal?.throwIfAborted()
      sums.push(await addTable(pack, client, table))
    }
    const sequences = await readSequences(client)
    // Files are never written twice under one name: they need no transaction, and none should wait for them.
    await client.query('COMMIT')
    const files = await addFiles(pack, { storage, hashes, signal })
    const manifest: Manifest = { tables: sums, sequences, files }
    await addJson(pack, manifestName, manifest)
    pack.finalize()
    return { manifest, schemaVersion: lastMigration(head) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

const lastMigration = ({ migrations }: Head) => migrations.at(-1)?.name ?? ''

async function addTable(pack: Pack, client: pg.Client, table: Table): Promise<Manifest['tables'][number]> {
  const counted = counting()
  let held: Buffer[] = []
  let size = 0
  let piece = 0
  const add = async () => {
    piece += 1
    await addBytes(pack, pieceName(table, piece), Buffer.concat(held, size))
    held = []
    size = 0
  }
  for await (const chunk of rowsOf(client, table)) {
    counted.add(chunk as Buffer)
    held.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= pieceBytes) await add()
  }
  // An empty table has one piece as well: what is missing is then never taken for empty.
  if (size > 0 || piece === 0) await add()
  return { schema: table.schema, name: table.name, ...counted.sum() }
}

type Adding = Pick<Filling, 'storage' | 'hashes' | 'signal'>

async function addFiles(pack: Pack, { storage, hashes, signal }: Adding): Promise<Manifest['files']> {
  const list = await open(hashes, 'wx', 0o600)
  const whole = createHash('sha256')
  const sum = { count: 0, bytes: 0 }
  try {
    for await (const { name } of storage.list()) {
      signal?.throwIfAborted()
      const added = await addFile(pack, storage, name)
      if (!added) continue
      const line = hashLine(added.sha256, name)
      whole.update(line)
      await list.write(line)
      sum.count += 1
      sum.bytes += added.bytes
    }
    const { size } = await list.stat()
    await addStream(pack, { name: hashesName, size, content: createReadStream(hashes) })
  } finally {
    await list.close()
  }
  return { ...sum, sha256: whole.digest('hex') }
}

async function addFile(pack: Pack, storage: Adding['storage'], name: string) {
  const size = await storage.measure(name)
  const content = size === null ? null : await storage.read(name)
  // Erased since it was listed.
  if (size === null || !content) return undefined
  const hash = createHash('sha256')
  content.on('data', (chunk: Buffer) => hash.update(chunk))
  await addStream(pack, { name: `${filesFolder}${name}`, size, content })
  return { bytes: size, sha256: hash.digest('hex') }
}

const addJson = (pack: Pack, name: string, told: Head | Manifest) =>
  addBytes(pack, name, Buffer.from(`${JSON.stringify(told, null, 1)}\n`))

const addBytes = (pack: Pack, name: string, bytes: Buffer) =>
  addStream(pack, { name, size: bytes.length, content: Readable.from(bytes.length > 0 ? [bytes] : []) })

type Entry = { name: string; size: number; content: Readable }

/** Waits until whoever packs has taken it, so that no more than a piece is ever held. */
async function addStream(pack: Pack, { name, size, content }: Entry) {
  const entry = pack.entry({ name, size, mode: 0o600, mtime: new Date(0) })
  await pipeline(content, entry)
}

/** On the disk first, then under its name, then the name on the disk. */
async function putInPlace(draft: string, place: string) {
  const file = await open(draft, 'r+')
  await file.sync().finally(() => file.close())
  await rename(draft, place)
  const folder = await open(path.dirname(place)).catch(() => undefined)
  // Windows opens no folders.
  await folder?.sync().finally(() => folder.close())
}
