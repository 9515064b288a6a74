import { randomBytes } from 'node:crypto'
import { databaseStatements, roleStatements } from './roles'

const extensions = ['pg_trgm', 'unaccent', 'btree_gist']

/** `npm run db:roles [database]`: prints the SQL that prepares a managed server, with fresh passwords. */
export async function main({ args: [database = 'portal'] }: { args: string[] }): Promise<number> {
  const password = () => randomBytes(24).toString('base64url')
  const passwords = { owner: password(), web: password(), public: password() }
  const address = (role: string, word: string) => `postgresql://${role}:${word}@HOST:5432/${database}`
  const lines = [
    '-- Run as the administrator of the server (PostgreSQL 15 or later), with psql.',
    '-- The passwords were made just now and are kept nowhere else.',
    ...roleStatements(passwords).map((statement) => `${statement};`),
    '-- Lets an administrator who is no superuser create a database for that role.',
    'GRANT portal_owner TO CURRENT_USER;',
    `CREATE DATABASE "${database}" OWNER portal_owner ENCODING 'UTF8' TEMPLATE template0;`,
    ...databaseStatements(database).map((statement) => `${statement};`),
    '-- The owner makes the schemas desk, pub and graphile_worker itself when the portal starts, and says who may use them.',
    `\\connect "${database}"`,
    'GRANT CREATE ON SCHEMA public TO portal_owner;',
    '-- The owner may create these itself where they are trusted extensions.',
    ...extensions.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA public;`),
    '',
    '-- For the environment of the portal:',
    `-- DATABASE_OWNER_URL=${address('portal_owner', passwords.owner)}`,
    `-- DATABASE_URL=${address('portal_web', passwords.web)}`,
    `-- DATABASE_PUBLIC_URL=${address('portal_public', passwords.public)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
