import { expect, test } from 'vitest'
import { prepareWorkerSchema } from '@/server/worker/schema'
import { emptyDatabase } from '@/tests/support/database'
import { withClient } from '@/tests/support/test-postgres'

test('two starts at once make the tables of the worker, and a later one finds nothing to do', async () => {
  const { owner, web, public: publicUrl } = await emptyDatabase()
  await Promise.all([prepareWorkerSchema(owner), prepareWorkerSchema(owner)])
  await prepareWorkerSchema(owner)
  const add = `SELECT task_id FROM graphile_worker.add_job('one', '{}', job_key := 'one')`
  await withClient(web, (client) => client.query(add))
  const count = await withClient(web, (client) => client.query('SELECT key FROM graphile_worker.jobs'))
  expect(count.rows).toEqual([{ key: 'one' }])
  const refused = await withClient(publicUrl, (client) => client.query(add).catch(({ code }) => code))
  expect(refused).toBe('42501')
})
