import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Has programs of WebAssembly compiled once, plainly. Prisma's is one large function: making it faster takes 70 MB of working
 * space that the system never gets back, and more time than it saves. To be called before any of them is loaded.
 */
export function compileWebAssemblyPlainly(): void {
  // Set while the process runs, the first of them does not imply the others.
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
}

/**
 * Gives back to the system what the start has left behind: an idle process has no reason to look for it by itself. Takes
 * some tenths of a second in which nothing else is done, once.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
