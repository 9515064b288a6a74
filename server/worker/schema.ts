import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { StartFailure } from '../failure'

const web = 'portal_web'

/**
 * Brings the worker's own tables up to date, as the owner, and lets the web login use them. graphile-worker protects its
 * tables by row-level security without a policy, so a grant alone opens nothing; `portal_public` gets neither.
 */
export async function prepareWorkerSchema(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool })
    await pool.query(rights)
  } catch (error) {
    throw new StartFailure(
      `The tables of the background worker cannot be brought up to date: ${(error as Error).message}`,
      'The login of DATABASE_OWNER_URL must own the schema graphile_worker, or be allowed to make it.',
    )
  } finally {
    await pool.end()
  }
}

/** One transaction; repeated at every start, because a newer graphile-worker brings newer tables. */
const rights = `
DO $$
DECLARE
  place record;
BEGIN
  -- Two starts at once would make the same policy.
  PERFORM pg_advisory_xact_lock(hashtext('rights of the worker'));
  GRANT USAGE ON SCHEMA graphile_worker TO ${web};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${web};
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${web};
  FOR place IN
    SELECT relname FROM pg_class
    WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = '${web}')
  LOOP
    EXECUTE format('CREATE POLICY ${web} ON graphile_worker.%I TO ${web} USING (true) WITH CHECK (true)', place.relname);
  END LOOP;
END
$$`
