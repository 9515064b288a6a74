import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartFailure } from './failure'
import { bareEnvironment, identity, initialise } from './postgres-cluster'
import { findPlace, type Place } from './postgres-place'
import { cleanAway, isAlive, runningServer, stopServer } from './postgres-running'

export type Postgres = {
  readonly port: number
  /** True where an earlier start left it running: whoever only visits must not stop it. */
  readonly adopted: boolean
  /** Says where its files are, when they cannot be in the project. */
  readonly notice: string | undefined
  url: (role: string, password: string, database: string) => string
  stop: () => Promise<void>
  restart: () => Promise<void>
  /** Starts it again whenever it ends without being told to, until it is stopped. */
  watch: (onLoss: (failure?: unknown) => void) => void
}

type Options = {
  data: string
  shelter: string
  superuserPassword: string
  /** Further settings, as `name=value`; tests use them to make a throw-away database fast. */
  settings?: string[]
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  'log_checkpoints=off',
  // What people typed must not reach a log: neither statements nor the values that error details quote.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

/** Starts the embedded PostgreSQL, or takes over the one that an earlier, killed start left running. */
export async function startPostgres(options: Options): Promise<Postgres> {
  mkdirSync(path.dirname(options.data), { recursive: true, mode: 0o711 })
  const place = findPlace(options.data, options.shelter)
  await initialise(place, options.superuserPassword)
  const server = { port: 0, pid: 0, adopted: false }
  const url: Postgres['url'] = (role, password, database) =>
    `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`
  const isReady = () => answers(url('postgres', options.superuserPassword, 'postgres'))

  const adopt = async () => {
    const running = runningServer(place.data)
    if (!running) return false
    Object.assign(server, running)
    if (await becomesReady(isReady, { patience: 3_000 })) return true
    await stopServer(running.pid)
    return false
  }
  const launch = async () => {
    // Whoever has connected once comes back to the same port.
    const isKnown = server.port !== 0
    await cleanAway(place.data)
    for (let attempt = 1; ; attempt += 1) {
      server.port ||= await freePort()
      const child = spawnServer(place, server.port, [...settings, ...(options.settings ?? [])])
      server.pid = child.pid
      if (await becomesReady(isReady, { patience: 60_000, stillRuns: child.runs })) return
      await stopServer(server.pid)
      if (!isKnown) server.port = 0
      if (attempt === 5 || !child.mayStartLater()) throw child.failure()
      await sleep(500 * attempt)
    }
  }
  const stop = async () => {
    const { pid } = server
    server.pid = 0
    await stopServer(pid)
  }
  server.adopted = await adopt()
  if (!server.adopted) await launch()
  return {
    get port() {
      return server.port
    },
    adopted: server.adopted,
    notice: place.notice,
    url,
    stop,
    restart: async () => {
      await stop()
      await launch()
    },
    watch: (onLoss) => watchOver(server, { launch, onLoss }),
  }
}

type Watching = { launch: () => Promise<void>; onLoss: (failure?: unknown) => void }

function watchOver(server: { pid: number }, { launch, onLoss }: Watching) {
  const look = async () => {
    if (server.pid === 0) return
    if (!isAlive(server.pid)) {
      onLoss()
      await launch().catch(onLoss)
    }
    setTimeout(look, 500).unref()
  }
  void look()
}

function spawnServer(place: Place, port: number, options: string[]) {
  const logFile = `${place.data}.log`
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(
    path.join(place.programs, 'postgres'),
    ['-D', place.data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    // A group of its own: Ctrl-C must reach Node first, which drains its requests and then stops the database.
    { ...identity(place), env: bareEnvironment(), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  let runs = true
  for (const end of ['error', 'exit'] as const) child.once(end, () => (runs = false))
  const words = () => readFileSync(logFile, 'utf8')
  return {
    pid: child.pid ?? 0,
    runs: () => runs,
    // The port may have been taken meanwhile, or processes of a killed server may still be leaving.
    mayStartLater: () => /could not bind|still in use|lock file/.test(words()),
    failure: () => notStarted(words(), logFile),
  }
}

function notStarted(log: string, logFile: string) {
  if (/password authentication failed/.test(log)) {
    return new StartFailure(
      'The database does not accept the password in secrets.json.',
      'Restore the secrets.json that belongs to this database, or delete the data folder to begin with an empty one.',
    )
  }
  return new StartFailure(
    `PostgreSQL did not start: ${log.trim().split('\n').at(-1) ?? ''}`,
    `Its own words are in ${logFile}.`,
  )
}

type Waiting = { patience: number; stillRuns?: () => boolean }

async function becomesReady(isReady: () => Promise<boolean>, { patience, stillRuns = () => true }: Waiting) {
  for (const end = Date.now() + patience; Date.now() < end && stillRuns(); ) {
    try {
      return await isReady()
    } catch {
      await sleep(20)
    }
  }
  return false
}

/** False where the server refuses our password, which no waiting changes; throws while it is not there yet. */
async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
