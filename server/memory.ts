import { Session } from 'node:inspector/promises'
import { performance } from 'node:perf_hooks'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'

/**
 * Has programs of WebAssembly compiled once, plainly. Prisma's is one large function: making it faster takes 70 MB of working
 * space that the system never gets back, and more time than it saves. To be called before any of them is loaded.
 */
export function compileWebAssemblyPlainly(): void {
  // Set while the process runs, the first of them does not imply the others.
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
}

/**
 * Has each thread collect when half as much again has come together as was in use, not three times as much: what survives a
 * page would else lie about by the hundred megabytes under load. In the whole process, and from its next collection on.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=50')
}

/** How busy a thread may be and still have time, as a share of it. */
const idleBelow = 0.02
/** What is worth a pause of some tens of milliseconds. */
const worthwhile = 12_000_000
/** What this thread kept when it last gave back. */
let kept = 0

/**
 * Has this thread give back what it no longer needs as soon as it has nothing else to do: V8 collects when it allocates, and
 * so an idle process would keep for good what the start or a busy hour has left behind. Returns what ends it.
 */
export function giveBackWhenIdle(everyMs = 5_000): () => void {
  let before = performance.eventLoopUtilization()
  const timer = setInterval(async () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    if (utilization > idleBelow || heapSize() - kept < worthwhile) return
    await giveBack()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const heapSize = () => {
  const { total_heap_size: objects, external_memory: arrays } = getHeapStatistics()
  return objects + arrays
}

/**
 * Has this thread give back at once what it no longer needs, which takes some tens of milliseconds, some hundreds where much
 * is in use. As the system is short of memory: moves what is left together, so that whole pages become free. What `gc()`
 * does leaves more than half of them in use, each for a few objects.
 */
export async function giveBack(): Promise<void> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
    kept = heapSize()
  } finally {
    // Not while it is answering.
    setImmediate(() => session.disconnect())
  }
}
