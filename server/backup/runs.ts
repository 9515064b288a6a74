import { randomUUID } from 'node:crypto'
import type { Made } from './making'
import type { Shelved } from './shelf'
import { connectOwner } from './tables'

/** The rows in which an installation remembers its backups; written by the owner, read by health and the admin pages. */
export type Runs = {
  begin: (startedAt: Date, isByHand: boolean) => Promise<string>
  made: (id: string, name: string, made: Made) => Promise<void>
  failed: (id: string, problem: string) => Promise<void>
  /** Also of a backup that the database does not remember, as after a restore. */
  proven: (shelved: Pick<Shelved, 'name' | 'at' | 'bytes'>) => Promise<void>
  unproven: (name: string, problem: string) => Promise<void>
  removed: (names: readonly string[]) => Promise<void>
  provenNames: () => Promise<Set<string>>
}

const run = 'desk."BackupRun"'

/** Every step is a connection of its own: between two of them lie minutes. */
export function openRuns(ownerUrl: string): Runs {
  const ask = async (sql: string, values: unknown[] = []) => {
    const client = await connectOwner(ownerUrl)
    try {
      return await client.query<{ name: string }>(sql, values)
    } finally {
      await client.end()
    }
  }
  return {
    begin: async (startedAt, isByHand) => {
      const id = randomUUID()
      // Whoever begins holds the lock: what still runs according to its row has died.
      await ask(
        `UPDATE ${run} SET state = 'failed', problem = 'interrupted', "finishedAt" = now() WHERE state = 'running'`,
      )
      await ask(`INSERT INTO ${run} (id, "startedAt", "isByHand") VALUES ($1, $2, $3)`, [id, startedAt, isByHand])
      return id
    },
    made: async (id, name, { bytes, manifest, schemaVersion }) => {
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      const { files } = manifest
      await ask(
        `UPDATE ${run} SET state = 'made', "finishedAt" = now(), name = $2, bytes = $3, tables = $4, rows = $5, files = $6,
           "fileBytes" = $7, "schemaVersion" = $8 WHERE id = $1`,
        [id, name, bytes, manifest.tables.length, rows, files.count, files.bytes, schemaVersion],
      )
    },
    failed: async (id, problem) => {
      await ask(`UPDATE ${run} SET state = 'failed', "finishedAt" = now(), problem = left($2, 200) WHERE id = $1`, [
        id,
        problem,
      ])
    },
    proven: async ({ name, at, bytes }) => {
      await ask(
        `INSERT INTO ${run} (id, name, state, "startedAt", "finishedAt", bytes, "provenAt")
         VALUES ($1, $2, 'made', $3, $3, $4, now())
         ON CONFLICT (name) DO UPDATE SET "provenAt" = now(), "unprovenAt" = NULL, problem = NULL`,
        [randomUUID(), name, at, bytes],
      )
    },
    unproven: async (name, problem) => {
      await ask(`UPDATE ${run} SET "unprovenAt" = now(), problem = left($2, 200) WHERE name = $1`, [name, problem])
    },
    removed: async (names) => {
      await ask(`UPDATE ${run} SET "removedAt" = now() WHERE name = ANY ($1::text[])`, [names])
    },
    provenNames: async () => {
      const { rows } = await ask(`SELECT name FROM ${run} WHERE "provenAt" IS NOT NULL AND "unprovenAt" IS NULL`)
      return new Set(rows.map(({ name }) => name))
    },
  }
}
