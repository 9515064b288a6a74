import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Takes a lock file that names its holder. Returns the release, or the holder where a living process has it.
 * @param {string} file
 * @param {string} [about] what to tell whoever finds the lock taken
 * @returns {Promise<{ release: () => void, holder?: undefined } | { release?: undefined, holder: { pid: number, about: string } }>}
 */
export async function takeLock(file, about = '') {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 })
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid), about })
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = readHolder(file)
      if (holder && bornAt(holder.pid) === holder.born) return { holder }
      rmSync(file, { force: true })
      continue
    }
    // Two starts may remove the same dead lock, the slower one ours: whoever still stands there afterwards has it.
    await sleep(20)
    if (readText(file) === mine) break
  }
  const release = () => readText(file) === mine && rmSync(file, { force: true })
  process.once('exit', release)
  return { release }
}

/** Waits while a living process holds the lock. */
export async function waitForLock(file, whenWaiting) {
  for (let waited = false; ; waited = true) {
    const { release, holder } = await takeLock(file)
    if (release) return release
    if (!waited) whenWaiting(holder)
    await sleep(250)
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readText(file) ?? '')
  } catch {
    return undefined
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** When a process began, so that a number given again is not taken for the one that died; undefined for the dead. */
function bornAt(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return undefined
  }
  const stat = readText(`/proc/${pid}/stat`)
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]) : 0
}
