import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { waitForLock } from '@/server/lock.mjs'
import { findPlace } from '@/server/postgres-place'
import { fingerprint } from '@/server/sources.mjs'
import { startPortal } from './portal-process'

const folder = '.data/test/first'
const note = path.join(folder, 'made-of')

/**
 * A data folder as the first start leaves it, which enters the first content: made once a day for each state of the portal,
 * by whichever project comes first, and copied for each of them. Answers what the portal then starts with: where the data
 * of PostgreSQL cannot lie in the folder itself, nothing is copied.
 */
export async function copyFirstData(to: string): Promise<'kept' | 'empty'> {
  const release = await waitForLock(`${folder}.lock`, () => undefined)
  try {
    if (!holdsItsDatabase()) return 'empty'
    const today = new Date().toISOString().slice(0, 10)
    const mark = fingerprint(['lib', 'messages', 'prisma', 'server', 'package-lock.json'], today)
    if (!existsSync(note) || readFileSync(note, 'utf8') !== mark) await make(mark)
    rmSync(to, { recursive: true, force: true })
    copy(folder, to)
    return 'kept'
  } finally {
    release()
  }
}

function holdsItsDatabase(): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const data = path.resolve(folder, 'postgres')
  return findPlace(data, process.env.PORTAL_SHELTER ?? '/var/lib/integration-portal').data === data
}

async function make(mark: string) {
  const draft = `${folder}-draft`
  await (await startPortal(draft)).stop()
  const data = path.join(draft, 'postgres')
  if (existsSync(path.join(data, 'postmaster.pid'))) throw new Error('The first start has not ended properly.')
  // Nothing in a copy outlives the run, so nothing needs to reach the disk.
  appendFileSync(
    path.join(data, 'postgresql.auto.conf'),
    'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n',
  )
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  writeFileSync(note, mark)
}

/** With owners and rights: PostgreSQL looks at both. */
function copy(from: string, to: string) {
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The first data cannot be copied.\n${stderr}`)
}
