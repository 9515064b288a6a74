import pg from 'pg'
import type { Secrets } from './secrets'

type Passwords = Pick<Secrets, 'owner' | 'web' | 'public'>

/** Limits of every statement of the two roles that serve people; the owner migrates and sets its own. */
const servingLimits = {
  lock_timeout: '2s',
  statement_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
} as const

/**
 * The statements that make the three logins and their settings, safe to repeat. Roles belong to the cluster, not to a
 * migration: a shadow database, a restored one and a managed server then need no special case.
 */
export function roleStatements(passwords: Passwords): string[] {
  const logins = { portal_owner: passwords.owner, portal_web: passwords.web, portal_public: passwords.public }
  const create = Object.entries(logins).map(
    ([name, password]) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN
    CREATE ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(password)};
  END IF;
END $$`,
  )
  const limit = (role: string) =>
    Object.entries(servingLimits).map(([name, value]) => `ALTER ROLE ${role} SET ${name} = '${value}'`)
  return [
    ...create,
    // For the shadow database that `prisma migrate dev` compares with.
    'ALTER ROLE portal_owner CREATEDB',
    ...limit('portal_web'),
    ...limit('portal_public'),
    'ALTER ROLE portal_public SET default_transaction_read_only = on',
  ]
}

/** The statements that close a database to everyone but the three logins; ALL takes away the right to temporary tables too. */
export const databaseStatements = (database: string): string[] => [
  `REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO portal_web, portal_public`,
]

/** Makes the three logins and the database, where they are not there yet. */
export async function prepareRoles(adminUrl: string, passwords: Passwords, database = 'portal'): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(roleStatements(passwords).join(';\n'))
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER portal_owner`)
    await client.query(databaseStatements(database).join(';\n'))
  } finally {
    await client.end()
  }
}
