import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure'
import type { Place } from './postgres-place'

export const identity = ({ account }: Place) => (account ? { uid: account.uid, gid: account.gid } : {})

/** Nothing of the caller's environment: PGDATA, PGPORT or a locale there would change what we start. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
})

/** Creates the data folder on the first start; refuses data that another release of PostgreSQL made. */
export async function initialise(place: Place, password: string): Promise<void> {
  const version = madeBy(place.data)
  if (version !== undefined) return checkVersion(version, place)
  // Made beside and moved at the end: half a cluster, left by a kill, would be taken for a whole one next time.
  const draft = `${place.data}.new`
  const passwordFile = `${place.data}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const entry of [draft, passwordFile]) {
    if (place.account) chownSync(entry, place.account.uid, place.account.gid)
  }
  try {
    await runInitdb(place, draft, passwordFile)
    renameSync(draft, place.data)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

async function runInitdb(place: Place, data: string, passwordFile: string) {
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(
    path.join(place.programs, 'initdb'),
    ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--locale=C', ...options],
    { ...identity(place), env: bareEnvironment(), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      complaint += error.message
      resolve(null)
    })
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new StartFailure(
    `The database could not be created in ${place.data}: ${complaint.trim().split('\n').at(-1)}`,
    'Is there room on the disk, and may this user write there?',
  )
}

function madeBy(data: string): string | undefined {
  try {
    return readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new StartFailure(
      `The database in ${data} belongs to another user.`,
      'Start as the user who made it, as root, or set PORTAL_DATA to a folder of your own.',
    )
  }
}

function checkVersion(version: string, { programs, data }: Place) {
  const catalogue = readFileSync(path.join(programs, '../share/postgresql/postgres.bki'), 'utf8')
  const ours = /^# PostgreSQL (\d+)/.exec(catalogue)?.[1]
  if (!ours || ours === version) return
  throw new StartFailure(
    `The data in ${data} were made by PostgreSQL ${version}; this release of the portal brings ${ours}.`,
    'Dump them with the earlier release, move the folder away, start this one and restore.',
  )
}
