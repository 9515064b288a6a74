import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** What changes by itself, whoever does nothing: counters, times of a visit, the worker's own notes. */
const restless: Record<string, readonly string[] | 'all'> = {
  'desk.RateLimit': 'all',
  'desk.WorkerTask': 'all',
  // What somebody typed whose session had ended is kept for them, for a day.
  'desk.KeptForm': 'all',
  // Who has a form open just now, for a minute.
  'desk.Session': ['lastSeenAt'],
  'desk.OutboxMessage': ['state', 'availableAt', 'attempts', 'doneAt', 'problem'],
}

/** Rows that say that somebody tried, or that something typed was kept. */
const unimportant: Record<string, string> = { 'desk.AuditEvent': `WHERE one.action NOT IN ('person.form_kept')` }

export type State = ReadonlyMap<string, string>

/**
 * Reads the state of every table of both worlds. Every row carries the transaction that wrote it, so the newest of them
 * and the number of rows tell of any change, a row written anew as it was included, without reading what the rows say.
 */
export async function stateReader(client: pg.Client): Promise<() => Promise<State>> {
  const { rows: tables } = await client.query<{ name: string; quoted: string }>(
    `SELECT schemaname || '.' || tablename AS name, format('%I.%I', schemaname, tablename) AS quoted
     FROM pg_tables WHERE schemaname IN ('desk', 'pub') ORDER BY 1`,
  )
  const asked = tables.flatMap(({ name, quoted }) => {
    const volatile = restless[name] ?? []
    if (volatile === 'all') return []
    const said = volatile.length === 0 ? 'max(xmin::text::bigint)::text' : hashWithout(volatile)
    return [
      `SELECT ${pg.escapeLiteral(name)} AS name, count(*) || ' ' || coalesce(${said}, '') AS state
       FROM ${quoted} one ${unimportant[name] ?? ''}`,
    ]
  })
  const sql = asked.join(' UNION ALL ')
  return async () => {
    const { rows } = await client.query<{ name: string; state: string }>(sql)
    return new Map(rows.map(({ name, state }) => [name, state]))
  }
}

const hashWithout = (columns: readonly string[]) => {
  const row = columns.reduce((sql, column) => `${sql} - ${pg.escapeLiteral(column)}`, 'to_jsonb(one)')
  return `md5(string_agg(md5((${row})::text), '' ORDER BY md5((${row})::text)))`
}

/** The tables that are not as they were. */
export const changedTables = (before: State, after: State): string[] =>
  [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name)

/** Waits until the worker has done what a deed left for it: its changes are nobody's of those who try next. */
export async function untilNothingIsLeft(client: pg.Client): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT (SELECT count(*) FROM desk."OutboxMessage" WHERE state = 'waiting' AND "availableAt" <= now())::int
            + (SELECT count(*) FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts)::int
         AS waiting`,
    )
    if (rows[0]?.waiting === 0) return
  }
}
