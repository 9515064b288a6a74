import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract as tarExtract } from 'tar-stream'
import {
  fileOfEntry,
  type Head,
  hashesName,
  hashLine,
  headName,
  headShape,
  type Manifest,
  manifestName,
  manifestShape,
  type TableHead,
  type TableSum,
  tableKey,
  tableOfPiece,
} from './contents'
import { BackupProblem } from './problem'
import { unsealer } from './sealing'
import { counting } from './tables'

/** What is done with the parts of a backup, in the order in which they come. */
export type Taker = {
  head: (head: Head) => Promise<unknown>
  /** The rows of a table as COPY wrote them. */
  table: (table: TableHead, rows: AsyncIterable<Buffer>) => Promise<unknown>
  /** A stored file; it is read to its end whatever becomes of it. */
  file: (name: string, content: AsyncIterable<Buffer>) => Promise<unknown>
}

type Entry = Readable & AsyncIterable<Buffer> & { header: { name: string } }

export type Sealed = { content: Readable; identities: readonly string[]; name: string }

/**
 * Reads a backup from its beginning to its end, and holds what it finds against what its manifest says: every table,
 * row and file, each by its hash. Nothing may be trusted before this has returned. Throws `wrong_key`, `not_a_backup`,
 * `damaged`, `cut_short`, and whatever the taker throws.
 */
export async function readBackup(sealed: Sealed, taker: Taker): Promise<{ head: Head; manifest: Manifest }> {
  const extract = tarExtract()
  const unpacking = pipeline(sealed.content, unsealer(sealed), createGunzip(), extract)
  const taking = take(extract[Symbol.asyncIterator]() as AsyncIterator<Entry>, taker, sealed.name).catch(
    (error: Error) => {
      extract.destroy(error)
      throw error
    },
  )
  const [unpacked, taken] = await Promise.allSettled([unpacking, taking])
  if (taken.status === 'fulfilled' && unpacked.status === 'fulfilled') return taken.value
  throw tellingOf(sealed.name, unpacked, taken)
}

/** Of several failures the one that says most: ours before what streams say of each other. */
function tellingOf(name: string, ...results: readonly PromiseSettledResult<unknown>[]): unknown {
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
  const own = reasons.find((reason) => reason instanceof BackupProblem)
  if (own) return own
  const isOfStreams = (error: Error & { code?: string }) =>
    /^Z_|ERR_STREAM|ABORT/.test(error.code ?? '') || /tar|closed|destroyed|end of data|premature/i.test(error.message)
  return reasons.find((reason) => !isOfStreams(reason)) ?? new BackupProblem('damaged', name, { cause: reasons[0] })
}

type Walk = {
  /** Where it stands; undefined behind the end. */
  entry: () => Entry | undefined
  next: () => Promise<void>
  taker: Taker
  /** What to say where something is not as it must be. */
  damaged: () => BackupProblem
}

async function take(entries: AsyncIterator<Entry>, taker: Taker, name: string) {
  let here: Entry | undefined
  const next = async () => {
    const { value, done } = await entries.next()
    here = done ? undefined : (value as Entry)
  }
  const walk: Walk = { entry: () => here, next, taker, damaged: () => new BackupProblem('damaged', name) }
  await next()
  if (here?.header.name !== headName) throw new BackupProblem('not_a_backup', name)
  const head = await parsed(here, headShape, walk.damaged)
  await taker.head(head)
  await next()
  const tables: TableSum[] = []
  for (const table of head.tables) tables.push(await takeTable(walk, table))
  const files = await takeFiles(walk)
  const manifest = await takeEnd(walk)
  if (firstDifference(manifest, { tables, files })) throw walk.damaged()
  return { head, manifest }
}

async function takeTable({ entry, next, taker, damaged }: Walk, table: TableHead): Promise<TableSum> {
  const counted = counting()
  const isOfTable = () => tableOfPiece(entry()?.header.name ?? '') === tableKey(table)
  if (!isOfTable()) throw damaged()
  const rows = (async function* () {
    for (; isOfTable(); await next())
      for await (const chunk of entry() ?? []) {
        counted.add(chunk)
        yield chunk
      }
  })()
  await taker.table(table, rows)
  await passOver(rows)
  return { schema: table.schema, name: table.name, ...counted.sum() }
}

async function takeFiles({ entry, next, taker }: Walk): Promise<Manifest['files']> {
  const list = createHash('sha256')
  const sum = { count: 0, bytes: 0 }
  for (let here = entry(); here; here = entry()) {
    const name = fileOfEntry(here.header.name)
    if (name === undefined) break
    const taken = await takeFile(here, name, taker)
    list.update(hashLine(taken.sha256, name))
    sum.count += 1
    sum.bytes += taken.bytes
    await next()
  }
  return { ...sum, sha256: list.digest('hex') }
}

/** The list of hashes, the manifest, and nothing behind it. */
async function takeEnd({ entry, next, damaged }: Walk): Promise<Manifest> {
  const list = entry()
  if (list?.header.name !== hashesName) throw damaged()
  await passOver(list)
  await next()
  const last = entry()
  if (last?.header.name !== manifestName) throw damaged()
  const manifest = await parsed(last, manifestShape, damaged)
  await next()
  if (entry()) throw damaged()
  return manifest
}

/** What a taker did not want is read all the same, for its hash and for what follows. */
async function passOver(rest: AsyncIterable<unknown>) {
  const all = rest[Symbol.asyncIterator]()
  while (!(await all.next()).done);
}

async function takeFile(entry: Entry, name: string, taker: Taker) {
  const hash = createHash('sha256')
  let bytes = 0
  const content = (async function* () {
    for await (const chunk of entry) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  })()
  await taker.file(name, content)
  await passOver(content)
  return { bytes, sha256: hash.digest('hex') }
}

type Shape<Told> = { safeParse: (value: unknown) => { success: true; data: Told } | { success: false } }

async function parsed<Told>(entry: Entry, shape: Shape<Told>, damaged: () => Error): Promise<Told> {
  const text = (await buffer(entry)).toString('utf8')
  const told = shape.safeParse(jsonIn(text))
  if (!told.success) throw damaged()
  return told.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Sums = Pick<Manifest, 'tables'> & Partial<Pick<Manifest, 'files'>>

/** What of this is not as the manifest says, in words; undefined where everything is. */
export function firstDifference({ tables, files }: Sums, found: Sums): string | undefined {
  if (tables.length !== found.tables.length) return 'not every table'
  const different = tables.map((table, at) => differenceOf(table, found.tables[at])).find((words) => words)
  if (different) return different
  const areOthers = files && found.files && (files.count !== found.files.count || files.sha256 !== found.files.sha256)
  return areOthers ? 'the files are others' : undefined
}

function differenceOf(wanted: TableSum, got: TableSum | undefined): string | undefined {
  const name = tableKey(wanted)
  if (!got || tableKey(got) !== name) return `${name} is missing`
  if (got.rows !== wanted.rows) return `${name} has ${got.rows} rows instead of ${wanted.rows}`
  return got.sha256 === wanted.sha256 ? undefined : `the rows of ${name} are others`
}
