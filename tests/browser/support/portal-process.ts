import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type DemoPerson = 'admin' | 'iomEditor' | 'iomContributor' | 'ipaEditor'
export type Credentials = { email: string; password: string }
export type DemoPeople = Record<DemoPerson, Credentials>

export type Portal = { url: string; people: DemoPeople }
export type RunningPortal = Portal & { pid: number; log: () => string; stop: () => Promise<void> }

// Two that start in one folder prepare one after the other.
const patience = 300_000

type Variables = Record<string, string>
/** Addresses of a database that is there already, for its three logins. */
type Urls = { owner: string; web: string; public: string }

/**
 * Starts the built portal as a person would, with demo people, in a data folder of its own: empty, or as it was left.
 * With a database of its own, or the one that is named.
 */
export async function startPortal(
  folder: string,
  data: 'empty' | 'kept' = 'empty',
  database?: Urls,
): Promise<RunningPortal> {
  if (data === 'empty') rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const peopleFile = path.resolve(folder, 'demo-people.json')
  const child = spawn(process.execPath, ['server/start.mjs', 'demo', ...(database ? ['--yes-this-database'] : [])], {
    env: portalEnvironment({
      ...{ PORT: String(port), PUBLIC_URL: url, PORTAL_DATA: folder, PORTAL_DEMO_FILE: peopleFile },
      ...(database ? variablesOf(database) : {}),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = collect(child)
  await untilReady(child, url, log)
  const people = JSON.parse(readFileSync(peopleFile, 'utf8')) as DemoPeople
  return { url, people, pid: child.pid ?? 0, log, stop: () => stop(child) }
}

/**
 * Starts the built portal for real, without people, under a name instead of a number, as passkeys need it. What it prints
 * holds the link that makes the first admin, and the port of its database.
 */
export async function startEmptyPortal(folder: string, more: (url: string) => Variables): Promise<EmptyPortal> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = portalEnvironment({ PORT: String(port), PUBLIC_URL: url, PORTAL_DATA: folder, ...more(url) })
  const child = spawn(process.execPath, ['server/start.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = collect(child)
  await untilReady(child, `http://127.0.0.1:${port}`, log)
  return { url, env, log, stop: () => stop(child) }
}
export type EmptyPortal = { url: string; env: NodeJS.ProcessEnv; log: () => string; stop: () => Promise<void> }

const variablesOf = (urls: Urls): Variables => ({
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_URL: urls.web,
  DATABASE_PUBLIC_URL: urls.public,
})

/** What this shell happens to name must not decide which database the tests write to. */
function portalEnvironment(own: Variables): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_PUBLIC_URL, NODE_OPTIONS, VITEST, ...rest } = process.env
  // No test asks the web servers of others.
  return { ...rest, NODE_ENV: 'production', LOG_LEVEL: 'warn', LINK_CHECKS: 'no', ...own }
}

function collect(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  return () => output
}

async function untilReady(child: ChildProcess, url: string, log: () => string) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null)
      throw new Error(`The portal ended with ${child.exitCode} before it was ready.\n${log()}`)
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    // It answers a moment before it has said so, with the link of the first admin.
    if (answer?.ok && log().includes('ready at ')) return
  }
  child.kill('SIGKILL')
  throw new Error(`The portal was not ready after ${patience / 1000} s.\n${log()}`)
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([ended, sleep(20_000, undefined, { ref: false })])
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
