import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import type { Environment } from '@/lib/env'
import { backupFolder } from './shelf'

const erasureShape = z.discriminatedUnion('what', [
  z.object({ at: z.iso.datetime(), what: z.literal('record'), id: z.uuid() }),
  z.object({ at: z.iso.datetime(), what: z.literal('person'), id: z.uuid() }),
  z.object({ at: z.iso.datetime(), what: z.literal('file'), id: z.string().regex(/^[0-9a-f]{32}$/) }),
])

/** What was erased and when: its id, or the key of a file, and nothing else. */
export type Erasure = z.infer<typeof erasureShape>

type Settings = Pick<Environment, 'dataFolder' | 'backup'>

/** The list lies beside the backups, outside the database: a restored database knows nothing of what was erased later. */
const listFile = (settings: Settings) => path.join(backupFolder(settings), 'erasures.jsonl')
const inBucket = 'erasures/'

/** Adds to the list, on the disk when it returns; the same again does no harm. */
export async function keepErasure(settings: Settings, erasure: Erasure): Promise<void> {
  const line = `${JSON.stringify(erasure)}\n`
  const file = listFile(settings)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await appendFile(file, line, { mode: 0o600, flush: true })
  const { s3 } = settings.backup
  if (!s3) return
  const bucket = (await import('./bucket')).openBucket(s3)
  await bucket.keepText(`${inBucket}${erasure.what}-${erasure.id}.json`, line)
}

/** Everything that was ever erased, from all lists that can be found. A line that cannot be read is left out and counted. */
export async function readErasures(settings: Settings): Promise<{ erasures: Erasure[]; unreadable: number }> {
  const { s3 } = settings.backup
  const texts = [await readFile(listFile(settings), 'utf8').catch(unlessMissing)]
  if (s3) for await (const text of (await import('./bucket')).openBucket(s3).readTexts(inBucket)) texts.push(text)
  const found = new Map<string, Erasure>()
  let unreadable = 0
  for (const line of texts.flatMap((text) => text.split('\n')).filter((one) => one.trim() !== '')) {
    const parsed = erasureShape.safeParse(jsonIn(line))
    if (parsed.success) found.set(`${parsed.data.what} ${parsed.data.id}`, parsed.data)
    else unreadable += 1
  }
  return { erasures: [...found.values()], unreadable }
}

/** Adds what another list holds, so that it is not lost when its folder goes. */
export async function takeErasuresAlong(settings: Settings, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  const file = listFile(settings)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const list = await open(file, 'a', 0o600)
  try {
    await list.write(erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''))
    await list.sync()
  } finally {
    await list.close()
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unlessMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return ''
  throw error
}
