import autocannon from 'autocannon'
import { cpuUsed } from './cpu'

/** `cpu` is the server's, in milliseconds per request; `faults` says what went wrong, each once. */
export type Load = { perSecond: number; p99: number; failed: number; faults: string[]; cpu: number }
type Target = {
  url: string
  pid: number
  headers?: Record<string, string>
  /** Where every request goes to a path of its own: the next one. */
  nextPath?: () => string
  /** Of one load. Answers that are not complete at its end cost the server something and are not counted. */
  seconds?: number
}

/** Asks one address, or one after the other, as fast as it answers. */
export async function load(
  { url, pid, headers = {}, nextPath, seconds = 2 }: Target,
  connections: number,
): Promise<Load> {
  const before = cpuUsed(pid)
  const varied = nextPath
    ? { requests: [{ setupRequest: (request: { path?: string }) => ({ ...request, path: nextPath() }) }] }
    : {}
  const result = await autocannon({ url, connections, duration: seconds, headers, ...varied })
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
    faults: [
      ...(result.timeouts > 0 ? ['timeouts'] : []),
      ...(result.errors > result.timeouts ? ['errors'] : []),
      ...Object.keys(result.statusCodeStats).filter((status) => !status.startsWith('2')),
    ],
    cpu: (cpuUsed(pid) - before) / result.requests.total,
  }
}
