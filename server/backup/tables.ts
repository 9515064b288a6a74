import { createHash, type Hash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Head, type Manifest, type TableHead, type TableSum, tableKey } from './contents'
import { BackupProblem } from './problem'

/**
 * A connection of the owner for long work. Times, numbers and the order of reading are fixed, so that the same rows are
 * the same bytes wherever they are read.
 */
export async function connectOwner(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'portal backup',
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`
    SET statement_timeout = 0; SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = 0;
    SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex';
    SET extra_float_digits = 1; SET synchronize_seqscans = off; SET client_min_messages = 'warning'`)
  return client
}

/** A table as it is copied: its columns but those that are computed, and the order of its rows. */
export type Table = TableHead & { order: string }

type TableRow = { schema: 'desk' | 'pub'; name: string; columns: string[]; order: string[]; hidesRows: boolean }

// Sorted by bytes: another server may sort words otherwise. A table without a key is sorted by all it has.
const tablesQuestion = `
  SELECT n.nspname AS schema, c.relname AS name,
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    coalesce(
      (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END ORDER BY k.place)
        FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum),
      (SELECT array_agg(quote_ident(a.attname) || '::text COLLATE "C"' ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')) AS order,
    row_security_active(c.oid) AND NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('*', 'r')
        AND p.polroles && ARRAY[0::oid, (SELECT oid FROM pg_roles WHERE rolname = current_user)]
        AND pg_get_expr(p.polqual, p.polrelid) = 'true') AS "hidesRows"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('desk', 'pub') AND c.relkind = 'r'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`

/** Every table of the two worlds. Throws `hides_rows` where the login would not see all of one. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<TableRow>(tablesQuestion)
  const hiding = rows.find(({ hidesRows }) => hidesRows)
  if (hiding) throw new BackupProblem('hides_rows', tableKey(hiding))
  return rows.map(({ schema, name, columns, order }) => ({ schema, name, columns, order: order.join(', ') }))
}

/** A table's name, as SQL reads it. */
export const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

/** Its columns, as SQL reads them. */
export const columnList = ({ columns }: Pick<TableHead, 'columns'>): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')

/** The rows of a table as COPY writes them, in order. */
export const rowsOf = (client: pg.Client, table: Table) =>
  client.query(copyTo(`COPY (SELECT ${columnList(table)} FROM ${quoted(table)} ORDER BY ${table.order}) TO STDOUT`))

/** Counts and hashes what passes: in the text format of COPY every row ends with the one line feed it has. */
export function counting() {
  const hash: Hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add: (chunk: Buffer) => {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    sum: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

/** Reads a whole table, only to count and hash it. */
export async function sumOf(client: pg.Client, table: Table): Promise<TableSum> {
  const counted = counting()
  for await (const chunk of rowsOf(client, table)) counted.add(chunk as Buffer)
  return { schema: table.schema, name: table.name, ...counted.sum() }
}

/** What a backup says about itself before its content. */
export async function readHead(client: pg.Client, { portal, madeAt }: Pick<Head, 'portal' | 'madeAt'>) {
  const tables = await readTables(client)
  const migrations = await client.query<Head['migrations'][number]>(`
    SELECT migration_name AS name, checksum FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`)
  const about = await client.query<{ postgres: string; desk: string | null; pub: string | null }>(`
    SELECT current_setting('server_version') AS postgres,
      obj_description('desk'::regnamespace, 'pg_namespace') AS desk,
      obj_description('pub'::regnamespace, 'pg_namespace') AS pub`)
  const { postgres = '', desk = null, pub = null } = about.rows[0] ?? {}
  const heads = tables.map(({ schema, name, columns }) => ({ schema, name, columns }))
  const head: Head = {
    ...{ format: 1, madeAt, portal, postgres, tables: heads },
    migrations: migrations.rows,
    marks: { desk, pub },
  }
  return { tables, head }
}

/** Where the sequences stand; one that was never asked stands nowhere. */
export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Manifest['sequences'][number]>(`
    SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname IN ('desk', 'pub') AND last_value IS NOT NULL ORDER BY 1, 2`)
  return rows
}
