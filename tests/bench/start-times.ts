import { startPortal } from '../browser/support/portal-process'
import type { Figure } from './figures'
import { median } from './figures'

/** P13: from the command to the first answered request, with an empty database and with one that is there. */
export async function startTimes(folder: string): Promise<Figure[]> {
  const first = await timed(folder, 'empty')
  const again: number[] = []
  for (let round = 0; round < 5; round += 1) again.push(await timed(folder, 'kept'))
  const second = median(again)
  return [
    { what: 'start with an empty database, built before', value: seconds(first) },
    { what: 'start again', value: seconds(second), target: '<= 5 s', met: second <= 5_000 },
  ]
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

async function timed(folder: string, data: 'empty' | 'kept'): Promise<number> {
  const started = performance.now()
  const portal = await startPortal(folder, data)
  const ms = performance.now() - started
  await portal.stop()
  return ms
}
