import pg from 'pg'

/** What changes by itself, whoever does nothing: counters, times of a visit, the worker's own notes. */
const restless: Record<string, readonly string[] | 'all'> = {
  'desk.RateLimit': 'all',
  'desk.WorkerTask': 'all',
  // What somebody typed whose session had ended is kept for them, for a day.
  'desk.KeptForm': 'all',
  'desk.Session': ['lastSeenAt'],
  'desk.OutboxMessage': ['state', 'availableAt', 'attempts', 'doneAt', 'problem'],
}

/** Rows that say that somebody tried, or that something typed was kept. */
const unimportant: Record<string, string> = { 'desk.AuditEvent': `WHERE one.action NOT IN ('person.form_kept')` }

/** Every row of both worlds as one hash for each table, without what is restless. */
export async function stateOfThings(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string; quoted: string }>(
    `SELECT schemaname || '.' || tablename AS name, format('%I.%I', schemaname, tablename) AS quoted
     FROM pg_tables WHERE schemaname IN ('desk', 'pub') ORDER BY 1`,
  )
  const asked = tables.flatMap(({ name, quoted }) => {
    const volatile = restless[name] ?? []
    if (volatile === 'all') return []
    const row = volatile.reduce((sql, column) => `${sql} - ${pg.escapeLiteral(column)}`, 'to_jsonb(one)')
    return [
      `SELECT ${pg.escapeLiteral(name)} AS name, coalesce(md5(string_agg(hash, '' ORDER BY hash)), '') AS hash
       FROM (SELECT md5((${row})::text) AS hash FROM ${quoted} one ${unimportant[name] ?? ''}) hashes`,
    ]
  })
  const { rows } = await client.query<{ name: string; hash: string }>(asked.join(' UNION ALL '))
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

/** The tables that are not as they were. */
export const changedTables = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name)
