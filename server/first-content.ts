import pg from 'pg'

const mark = 'first content entered'

/** Fills in the first content of a new installation, once: the mark is made after the last of it, and stays in dumps. */
export async function enterFirstContent(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace WHERE nspname = 'desk'`,
    )
    if (rows[0]?.mark === mark) return false
    // It opens the private client, which a start that has nothing to enter is spared.
    const { seed } = await import('./seed')
    await seed()
    await client.query(`COMMENT ON SCHEMA desk IS '${mark}'`)
    return true
  } finally {
    await client.end()
  }
}
