import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Head, Manifest, TableHead } from './contents'
import { tableKey } from './contents'
import { BackupProblem } from './problem'
import { firstDifference } from './reading'
import { columnList, quoted, readTables, sumOf } from './tables'

type ForeignKey = { table: string; name: string; definition: string }

/** One transaction that replaces everything in a database; whoever opened it commits it. */
export type Loading = {
  table: (table: TableHead, rows: AsyncIterable<Buffer>) => Promise<void>
  /** Puts the rules back and compares what now stands there with the manifest. Throws `counts_differ`. */
  finish: (manifest: Manifest) => Promise<void>
}

/**
 * Empties every table of a database that is at the schema of the backup, and takes its rules off for as long as rows come
 * in: in any order of tables some would stand on others that are not there yet. The rules are checked when they come back.
 */
export async function beginLoading(client: pg.Client, head: Head): Promise<Loading> {
  await client.query('BEGIN')
  const tables = await readTables(client)
  refuseOtherTables(head, tables)
  const keys = await takeForeignKeysOff(client)
  const protectedTables = await forcedTables(client)
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
  for (const table of protectedTables) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`)
  await client.query(`TRUNCATE ${tables.map(quoted).join(', ')}`)
  return {
    table: async (table, rows) => {
      const into = client.query(copyFrom(`COPY ${quoted(table)} (${columnList(table)}) FROM STDIN`))
      await pipeline(Readable.from(rows), into)
    },
    finish: async ({ tables: wanted, sequences, files }) => {
      for (const { schema, name, value } of sequences)
        await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted({ schema, name }), value])
      for (const { table, name, definition } of keys)
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
      for (const table of protectedTables) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`)
      for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`)
      for (const schema of ['desk', 'pub'] as const)
        await client.query(`COMMENT ON SCHEMA ${schema} IS ${markOf(head.marks[schema])}`)
      const found: Manifest['tables'] = []
      for (const table of tables) found.push(await sumOf(client, table))
      const difference = firstDifference({ tables: wanted, files }, { tables: found })
      if (difference) throw new BackupProblem('counts_differ', difference)
    },
  }
}

const markOf = (mark: string | null) => (mark === null ? 'NULL' : pg.escapeLiteral(mark))

/** The schema is made from the backup's own migrations; if it differs all the same, its rows would go astray. */
function refuseOtherTables(head: Head, tables: readonly TableHead[]) {
  const shapesOf = (all: readonly TableHead[]) => all.map((table) => `${tableKey(table)} ${table.columns.toSorted()}`)
  const here = new Set(shapesOf(tables))
  const strange = shapesOf(head.tables).find((shape) => !here.has(shape))
  if (strange || head.tables.length !== tables.length)
    throw new BackupProblem('counts_differ', `the schema has another ${strange?.split(' ')[0] ?? 'number of tables'}`)
}

async function takeForeignKeysOff(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE c.contype = 'f' AND c.conparentid = 0 AND n.nspname IN ('desk', 'pub')`)
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  return rows
}

async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('desk', 'pub') AND c.relforcerowsecurity`)
  return rows.map(({ table }) => table)
}
