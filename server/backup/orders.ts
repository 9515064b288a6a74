import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod'
import type { Erasure } from './erasures'

/** What the program `backup-task` is told to do. */
export type TaskOrder =
  | { what: 'make' | 'prove'; ownerUrl: string }
  /** Erases again in a database what was erased after `madeAt`. */
  | { what: 'replay'; webUrl: string; publicUrl: string; madeAt: string; erasures: readonly Erasure[] }

const answerShape = z.union([
  z.object({ done: z.object({ erased: z.number(), left: z.array(z.object({ what: z.string(), id: z.string() })) }) }),
  z.object({ problem: z.string(), detail: z.string() }),
])

export type TaskAnswer = z.infer<typeof answerShape>

/**
 * Has it done in a process of its own: what takes long keeps nobody waiting, and what needs another database or a login
 * that nobody else may know has it to itself.
 */
export async function haveDone(order: TaskOrder, signal?: AbortSignal): Promise<TaskAnswer> {
  const child = spawn(process.execPath, [path.resolve('.build/backup-task.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const end = () => child.kill('SIGTERM')
  signal?.addEventListener('abort', end, { once: true })
  process.once('exit', end)
  try {
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(order))
    const answer = answerShape.safeParse(jsonIn(await text(child.stdout)))
    return answer.success ? answer.data : { problem: 'interrupted', detail: '' }
  } finally {
    signal?.removeEventListener('abort', end)
    process.off('exit', end)
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
