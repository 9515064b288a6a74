import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { startPostgres } from '@/server/postgres'
import { keepSecrets } from '@/server/secrets'

/** The database under the portal that is visited, or the one with this data folder, as its superuser: beside every fence. */
export async function openPortalDatabase(folder = inject('data')): Promise<pg.Client> {
  const { superuser } = keepSecrets(path.resolve(folder))
  // It runs already, so it is only found.
  const postgres = await startPostgres({
    data: path.resolve(folder, 'postgres'),
    shelter: process.env.PORTAL_SHELTER ?? '/var/lib/integration-portal',
    superuserPassword: superuser,
  })
  if (!postgres.adopted) throw new Error('The database of the portal under test does not run.')
  const client = new pg.Client({ connectionString: postgres.url('postgres', superuser, 'portal') })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export const sessionSecretOf = (folder: string) => keepSecrets(path.resolve(folder)).session
