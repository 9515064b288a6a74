import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '@/server/postgres'
import { keepSecrets } from '@/server/secrets'

/** The data folder of the portal that the browser tests visit. */
const folder = path.resolve('.data/test/browser')

export const portalSecrets = () => keepSecrets(folder)

/** The database under the portal that is being visited, as its superuser: beside every fence. */
export async function openPortalDatabase(): Promise<pg.Client> {
  const { superuser } = portalSecrets()
  // It runs already, so it is only found.
  const postgres = await startPostgres({
    data: path.join(folder, 'postgres'),
    shelter: process.env.PORTAL_SHELTER ?? '/var/lib/integration-portal',
    superuserPassword: superuser,
  })
  if (!postgres.adopted) throw new Error('The database of the portal under test does not run.')
  const client = new pg.Client({ connectionString: postgres.url('postgres', superuser, 'portal') })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
