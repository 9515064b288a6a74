import 'server-only'
import { Pool, type QueryResultRow } from 'pg'
import { portalProcess } from '@/server/process'

/** Codes after which the same read may succeed at once: the database went away or is coming back. */
const passing = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET'])

/** Opens a pool of the public login: it can read `pub` and nothing else, and gives up within seconds. */
export function openPublicPool(connectionString: string, { most = 8 } = {}): Pool {
  const pool = new Pool({
    connectionString,
    max: most,
    connectionTimeoutMillis: 2000,
    query_timeout: 3000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'portal public',
  })
  // An idle connection that dies would otherwise end the process; the next read opens another.
  pool.on('error', () => undefined)
  return pool
}

/**
 * Reads rows of `pub`. Tried once more when the database has just restarted. What has a name is planned once for each
 * connection: worth it where planning takes a good part of the time and the values change little about the plan.
 */
export async function readPublic<Row extends QueryResultRow>(
  asked: string | { name: string; text: string },
  values: unknown[] = [],
): Promise<Row[]> {
  const process_ = portalProcess()
  process_.publicPool ??= openPublicPool(requiredUrl())
  const pool = process_.publicPool
  const ask = () => (typeof asked === 'string' ? pool.query<Row>(asked, values) : pool.query<Row>({ ...asked, values }))
  try {
    return (await ask()).rows
  } catch (error) {
    if (!isPassing(error)) throw error
    return (await ask()).rows
  }
}

const isPassing = (error: unknown) =>
  error instanceof Error &&
  (passing.has(String((error as Error & { code?: string }).code)) ||
    error.message === 'Connection terminated unexpectedly')

function requiredUrl(): string {
  const url = process.env.DATABASE_PUBLIC_URL
  if (!url) throw new Error('DATABASE_PUBLIC_URL is not set')
  return url
}
