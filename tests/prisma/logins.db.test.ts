import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { asLogin, rowsOf } from '@/tests/support/database'

type Relation = { schema: string; name: string; quoted: string }
type Login = 'web' | 'public'

const refusedCode = '42501'
let relations: Relation[] = []

beforeAll(async () => {
  // The catalogue, not a list typed here: a table made tomorrow is tried as well.
  const rows = await rowsOf<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
       AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
     ORDER BY 1, 2`,
  )
  relations = rows.map((row) => ({ ...row, quoted: `${row.schema}.${pg.escapeIdentifier(row.name)}` }))
})

const inSchema = (schema: string) => relations.filter((relation) => relation.schema === schema)
const extensionRelations = (relation: Relation) =>
  relation.schema === 'public' && relation.name !== '_prisma_migrations'

/** What each statement is answered: its SQLSTATE, or 'allowed'. Whatever it did is undone. */
function answersTo(login: Login, statements: string[]): Promise<Record<string, string>> {
  return asLogin(login, async (client) => {
    const answers: Record<string, string> = {}
    for (const statement of statements) {
      await client.query('BEGIN')
      // A read-only default is comfort, not a fence: whoever holds the login can switch it off.
      await client.query('SET TRANSACTION READ WRITE')
      answers[statement] = await client.query(statement).then(() => 'allowed', stateOf)
      await client.query('ROLLBACK')
    }
    return answers
  })
}
function stateOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? 'unknown'
  throw error
}
const all = (statements: string[], answer: string) => Object.fromEntries(statements.map((each) => [each, answer]))

const writes = (quoted: string) => [
  `INSERT INTO ${quoted} DEFAULT VALUES`,
  `DELETE FROM ${quoted}`,
  `TRUNCATE ${quoted} CASCADE`,
  `LOCK TABLE ${quoted} IN ACCESS EXCLUSIVE MODE`,
  `DROP TABLE ${quoted}`,
]

test('there are two worlds to tell apart', () => {
  expect(inSchema('desk').length).toBeGreaterThan(20)
  expect(inSchema('pub').map(({ name }) => name)).toEqual(expect.arrayContaining(['change', 'document', 'generation']))
  expect([...new Set(relations.map(({ schema }) => schema))]).toEqual(['desk', 'graphile_worker', 'pub', 'public'])
})

describe('the public login', () => {
  test('is refused on every private table and on the list of migrations', async () => {
    const closed = relations.filter((relation) => relation.schema !== 'pub' && !extensionRelations(relation))
    const statements = closed.map(({ quoted }) => `SELECT * FROM ${quoted} LIMIT 1`)
    expect(await answersTo('public', statements)).toEqual(all(statements, refusedCode))
  })

  test('reads everything in pub', async () => {
    const statements = inSchema('pub').map(({ quoted }) => `SELECT * FROM ${quoted} LIMIT 1`)
    expect(await answersTo('public', statements)).toEqual(all(statements, 'allowed'))
  })

  test('writes, empties, locks and drops nothing', async () => {
    const statements = relations.flatMap(({ quoted }) => writes(quoted))
    const answers = await answersTo('public', statements)
    expect(Object.entries(answers).filter(([, answer]) => answer !== refusedCode)).toEqual([])
  })

  test('makes nothing, not even a temporary table', async () => {
    const statements = [
      'CREATE TABLE pub.mine (id int)',
      'CREATE TABLE public.mine (id int)',
      'CREATE TABLE desk.mine (id int)',
      'CREATE TEMPORARY TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'SET ROLE portal_owner',
      'SET ROLE portal_web',
    ]
    expect(await answersTo('public', statements)).toEqual(all(statements, refusedCode))
  })

  test('cannot give the worker anything to do', async () => {
    const job = `SELECT graphile_worker.add_job('sweep_outbox')`
    expect(await answersTo('public', [job])).toEqual(all([job], refusedCode))
  })

  test('may use the text functions of the extensions', async () => {
    const text = `SELECT public.unaccent('Łódź'), public.similarity('gap', 'gaps')`
    expect(await answersTo('public', [text])).toEqual(all([text], 'allowed'))
  })
})

describe('the login of the web process', () => {
  test('reads and writes desk and pub without changing their shape', async () => {
    const statements = [...inSchema('desk'), ...inSchema('pub')].flatMap(({ quoted }) => [
      `TRUNCATE ${quoted} CASCADE`,
      `ALTER TABLE ${quoted} ADD COLUMN mine int`,
      `DROP TABLE ${quoted}`,
    ])
    expect(await answersTo('web', statements)).toEqual(all(statements, refusedCode))
    const reads = [...inSchema('desk'), ...inSchema('pub')].map(({ quoted }) => `SELECT * FROM ${quoted} LIMIT 1`)
    expect(await answersTo('web', reads)).toEqual(all(reads, 'allowed'))
  })

  test('uses the tables of the worker, and changes neither their shape nor the list of their migrations', async () => {
    const own = inSchema('graphile_worker').filter(({ name }) => !/_seq\d*$/.test(name))
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(['_private_jobs', '_private_known_crontabs']))
    const reads = own.map(({ quoted }) => `SELECT * FROM ${quoted} LIMIT 1`)
    expect(await answersTo('web', reads)).toEqual(all(reads, 'allowed'))
    const refused = [
      'DELETE FROM graphile_worker.migrations',
      'ALTER TABLE graphile_worker._private_jobs ADD COLUMN mine int',
      'DROP POLICY portal_web ON graphile_worker._private_jobs',
      'CREATE TABLE graphile_worker.mine (id int)',
    ]
    expect(await answersTo('web', refused)).toEqual(all(refused, refusedCode))
  })

  test('never rewrites history', async () => {
    const statements = ['AuditEvent', 'Revision'].flatMap((name) => [
      `DELETE FROM desk."${name}"`,
      `UPDATE desk."${name}" SET id = id`,
    ])
    expect(await answersTo('web', statements)).toEqual(all(statements, refusedCode))
  })

  test('makes nothing and sees no list of migrations', async () => {
    const statements = [
      'SELECT * FROM public._prisma_migrations',
      'CREATE TABLE desk.mine (id int)',
      'CREATE TABLE pub.mine (id int)',
      'CREATE TABLE public.mine (id int)',
      'CREATE TEMPORARY TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'CREATE EXTENSION hstore',
      'SET ROLE portal_owner',
    ]
    expect(await answersTo('web', statements)).toEqual(all(statements, refusedCode))
  })
})

describe.each(['web', 'public'] as const)('the login %s', (login) => {
  test('waits for a lock, a statement and a forgotten transaction for a limited time only', async () => {
    const { rows } = await asLogin(login, (client) =>
      client.query<{ name: string; ms: number }>(
        `SELECT name, setting::int AS ms FROM pg_settings
         WHERE name IN ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout')`,
      ),
    )
    const limits = Object.fromEntries(rows.map(({ name, ms }) => [name, ms]))
    expect(limits.lock_timeout).toBe(2_000)
    expect(limits.statement_timeout).toBe(5_000)
    expect(limits.idle_in_transaction_session_timeout).toBeGreaterThan(0)
  })

  test('is no superuser, owns nothing and cannot reach other databases', async () => {
    const [role] = await rowsOf<{ powerful: boolean; owns: number }>(
      `SELECT (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication) AS powerful,
              (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns
       FROM pg_roles WHERE rolname = $1`,
      [`portal_${login}`],
    )
    expect(role).toEqual({ powerful: false, owns: 0 })
  })
})
