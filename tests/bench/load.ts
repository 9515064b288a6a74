import autocannon from 'autocannon'

export type Load = { perSecond: number; p99: number; failed: number }

/** Asks one address as fast as it answers. */
export async function load(url: string, connections: number, headers: Record<string, string> = {}): Promise<Load> {
  const result = await autocannon({ url, connections, duration: 2, headers })
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  }
}
