import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'
import { localStorage } from '@/lib/file/storage/local'
import { type Database, openDatabase } from '@/server/database'
import { migrate } from '@/server/migrations'
import { withClient } from '../support/test-postgres'
import type { Figure } from './figures'

type Size = { name: string; databaseMb: number; filesMb: number }

const sizes: Size[] = [
  { name: 'small', databaseMb: 60, filesMb: 100 },
  { name: 'large', databaseMb: 300, filesMb: 700 },
]
const room = '.data/bench-backup'

/** How long backups and restores take and how much memory, for two sizes: memory must not follow the size. */
export async function backups(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) figures.push(...(await measured(size)))
  rmSync(room, { recursive: true, force: true })
  return figures
}

async function measured(size: Size): Promise<Figure[]> {
  rmSync(room, { recursive: true, force: true })
  const folder = path.resolve(room, 'portal')
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const megabytes = await filled(folder, size)
  const made = await run(['backup'], folder)
  const restored = await run(['restore', 'latest', '--into', path.resolve(room, 'fresh')], folder)
  const rate = (seconds: number) => `${seconds.toFixed(0)} s, ${Math.round(megabytes / seconds)} MB/s`
  const name = `${Math.round(megabytes)} MB`
  return [
    { what: `${name}: made and proven`, value: rate(made.seconds) },
    { what: `${name}: restored into a fresh installation`, value: rate(restored.seconds) },
    {
      what: `${name}: most memory, making and proving / restoring`,
      value: `${made.peakMb} MB / ${restored.peakMb} MB`,
      target: '<= 350 MB',
      met: Math.max(made.peakMb, restored.peakMb) <= 350,
    },
  ]
}

/** Public documents with their indexes, audit events, and files that do not compress. Answers how many MB it is. */
async function filled(folder: string, { databaseMb, filesMb }: Size): Promise<number> {
  const database = await openDatabase(readEnvironment({ PORTAL_DATA: folder }))
  try {
    await migrate(database.ownerUrl)
    const bytes = await fillDatabase(database, databaseMb)
    const files = localStorage(folder)
    for (let at = 0; at < filesMb; at += 1) await files.write(randomBytes(16).toString('hex'), randomBytes(1_000_000))
    return bytes / 1e6 + filesMb
  } finally {
    await database.stop()
  }
}

const fillDatabase = ({ ownerUrl }: Database, megabytes: number) =>
  withClient(ownerUrl, async (client) => {
    const rows = megabytes * 150
    await client.query(`
      INSERT INTO pub.document (id, locale, kind, slug, title, summary, body, facets, search, version, published_at)
      SELECT gen_random_uuid(), 'en', 'practice', 'practice-' || n, 'Practice ' || n, words, jsonb_build_object('text', words),
        ARRAY['theme:work', 'region:' || n % 100, 'project:' || n % 7], to_tsvector('simple', words), 1, now()
      FROM generate_series(1, ${rows}) n,
        LATERAL (SELECT string_agg(md5(n::text || m), ' ') AS words FROM generate_series(1, 30) m) w`)
    await client.query(`
      INSERT INTO desk."AuditEvent" (id, action, detail)
      SELECT gen_random_uuid(), 'practice.saved', jsonb_build_object('n', n) FROM generate_series(1, ${rows}) n`)
    const { rows: sizeRows } = await client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database())::text AS bytes',
    )
    return Number(sizeRows[0]?.bytes ?? 0)
  })

async function run(args: string[], folder: string): Promise<{ seconds: number; peakMb: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['server/start.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', PORTAL_DATA: folder, LINK_CHECKS: 'no' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const watching = setInterval(() => peak.look(), 200)
  const peak = peakOf(child)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watching)
  if (code !== 0) throw new Error(output)
  return { seconds: (performance.now() - started) / 1000, peakMb: peak.megabytes() }
}

/** The kernel keeps the most a process ever had; it forgets with the process, so it is looked at now and then. */
function peakOf({ pid }: ChildProcess) {
  let kilobytes = 0
  return {
    look: () => {
      const file = `/proc/${pid}/status`
      const found = existsSync(file) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(file, 'utf8')) : null
      kilobytes = Math.max(kilobytes, Number(found?.[1] ?? 0))
    },
    megabytes: () => Math.round(kilobytes / 1000),
  }
}
