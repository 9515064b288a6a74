import pg from 'pg'

type Once = {
  ownerUrl: string
  /** Whose comment says that it is done: it is changed by the owner only, and stays in dumps. */
  schema: 'desk' | 'pub'
  mark: string
  work: () => Promise<unknown>
}

/** Does a work of the start once for each database; the mark is made after the last of it. Answers whether it was done now. */
export async function once({ ownerUrl, schema, mark, work }: Once): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace WHERE nspname = $1`,
      [schema],
    )
    if (rows[0]?.mark === mark) return false
    await work()
    await client.query(`COMMENT ON SCHEMA ${schema} IS '${mark}'`)
    return true
  } finally {
    await client.end()
  }
}
