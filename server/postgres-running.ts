import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server of exactly this data folder, if it runs; a process that merely inherited its number does not count. */
export function runningServer(data: string): { pid: number; port: number } | undefined {
  const [pid, , , port] = pidFile(data)
  if (!pid || !port || !isAlive(pid) || !isServerOf(pid, data)) return undefined
  return { pid, port }
}

/** Removes the pid file of a dead server where its number now belongs to a stranger, whom PostgreSQL would take for itself. */
export async function cleanAway(data: string): Promise<void> {
  const [pid] = pidFile(data)
  if (!pid || !isAlive(pid)) return
  for (const end = Date.now() + 10_000; Date.now() < end && processesIn(data) > 0; ) await sleep(100)
  if (processesIn(data) === 0 && !isServerOf(pid, data)) rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

/** Fast shutdown; harder after ten seconds, since a frozen or stuck server would otherwise keep the folder for ever. */
export async function stopServer(pid: number): Promise<void> {
  if (!pid) return
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    send(pid, signal)
    // A frozen server hears nothing until it is woken.
    send(pid, 'SIGCONT')
    for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) if (hasGone(pid)) return
  }
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has gone meanwhile.
  }
}

// Our own child stays in the table until Node has noticed its end.
function hasGone(pid: number): boolean {
  if (!isAlive(pid)) return true
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return !isAlive(pid)
  }
}

function pidFile(data: string): number[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number)
  } catch {
    return []
  }
}

function isServerOf(pid: number, data: string): boolean {
  if (existsSync('/proc/self')) return standsIn(String(pid), realpathSync(data))
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(data)
}

function processesIn(data: string): number {
  if (!existsSync('/proc/self') || !existsSync(data)) return 0
  const folder = realpathSync(data)
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && standsIn(entry, folder)).length
}

/** PostgreSQL works inside its data folder, so whoever stands there belongs to it. */
function standsIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}
