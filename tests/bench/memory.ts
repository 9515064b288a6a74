import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from './figures'

/** P12: proportional set size of a process: its own pages and its share of those it has in common with others. */
export function memory(pid: number, moment: string, limit: number): Figure[] {
  const size = proportionalSetSize(pid)
  if (size === undefined) return [{ what: `memory ${moment}`, value: 'not Linux' }]
  const megabytes = size / 1024
  return [
    {
      what: `memory ${moment}`,
      value: `${Math.round(megabytes)} MB`,
      target: `<= ${limit} MB`,
      met: megabytes <= limit,
    },
  ]
}

/** In which a portal that has nothing to do gives back what it no longer needs, in milliseconds. */
const quiet = 30_000

/** P12 once nobody has asked for anything for half a minute. */
export async function memoryAtRest(pid: number, moment: string, limit: number): Promise<Figure[]> {
  await sleep(quiet)
  return memory(pid, moment, limit)
}

/** In kilobytes; undefined where the system does not tell. */
export function proportionalSetSize(pid: number): number | undefined {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
