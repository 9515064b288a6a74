import { rmSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { startPostgres } from '../postgres'
import { prepareRoles } from '../roles'
import { keepSecrets } from '../secrets'
import type { Head, Manifest } from './contents'
import { databaseIn, dropDatabase, makeDatabase, NoDatabaseRight } from './databases'
import { beginLoading, type Loading } from './loading'
import { BackupProblem, problemIn } from './problem'
import { readBackup, type Sealed } from './reading'
import { makeSchema, refuseUnknownSchema } from './schema'
import { connectOwner } from './tables'

type Proving = {
  sealed: Sealed
  ownerUrl: string
  /** Where a server of our own may work, if the portal's does not let its owner make a database. */
  dataFolder: string
  shelter: string
  /** Keys of files that were erased: they may be missing. */
  erasedFiles: ReadonlySet<string>
}

export type Proof = { head: Head; manifest: Manifest }

const atOnce = 1_000

/**
 * Restores a backup into a scratch database, compares every count and hash, and drops it again. Files are read and hashed
 * and written nowhere. Throws what reading and loading throw, and `files_missing`, `no_scratch`.
 */
export async function proveBackup({ sealed, erasedFiles, ...where }: Proving): Promise<Proof> {
  const scratch = await openScratch(where)
  let client: pg.Client | undefined
  try {
    let loading: Loading | undefined
    let names: string[] = []
    const keepNames = async () => {
      await client?.query('INSERT INTO stored SELECT unnest($1::text[])', [names])
      names = []
    }
    const proof = await readBackup(sealed, {
      head: async (head) => {
        refuseUnknownSchema(head)
        makeSchema(scratch.url, head)
        client = await connectOwner(scratch.url)
        loading = await beginLoading(client, head)
        await client.query('CREATE TEMPORARY TABLE stored (name text)')
      },
      table: async (table, rows) => loading?.table(table, rows),
      file: async (name) => {
        names.push(name)
        if (names.length === atOnce) await keepNames()
      },
    })
    await keepNames()
    await loading?.finish(proof.manifest)
    if (client) await refuseMissingFiles(client, erasedFiles)
    return proof
  } catch (error) {
    throw problemIn(error, 'scratch')
  } finally {
    await client?.end().catch(() => undefined)
    await scratch.drop()
  }
}

/** Attached files that the rows name and the backup does not hold, apart from those erased while it was made. */
async function refuseMissingFiles(client: pg.Client, erased: ReadonlySet<string>) {
  const { rows } = await client.query<{ key: string }>(`
    SELECT "storageKey" AS key FROM desk."File"
    WHERE "removedAt" IS NULL AND NOT EXISTS (SELECT FROM stored WHERE name = "storageKey")`)
  const missing = rows.filter(({ key }) => !erased.has(key))
  if (missing.length > 0) throw new BackupProblem('files_missing', String(missing.length))
}

type Scratch = { url: string; drop: () => Promise<void> }

/** A database beside the portal's own; where its login may make none, a server of our own for this alone. */
async function openScratch({
  ownerUrl,
  ...where
}: Pick<Proving, 'ownerUrl' | 'dataFolder' | 'shelter'>): Promise<Scratch> {
  const name = `${databaseIn(ownerUrl)}_proof`
  try {
    return { url: await makeDatabase(ownerUrl, name), drop: () => dropDatabase(ownerUrl, name) }
  } catch (error) {
    if (!(error instanceof NoDatabaseRight)) throw error
    return ownServer(where, error.message)
  }
}

async function ownServer({ dataFolder, shelter }: Pick<Proving, 'dataFolder' | 'shelter'>, reason: string) {
  const folder = path.resolve(dataFolder, 'proof')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  remove()
  try {
    const secrets = keepSecrets(folder)
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
    const data = path.join(folder, 'postgres')
    const postgres = await startPostgres({ data, shelter, superuserPassword: secrets.superuser, settings })
    await prepareRoles(postgres.url('postgres', secrets.superuser, 'postgres'), secrets)
    const drop = async () => {
      await postgres.stop()
      remove()
    }
    return { url: postgres.url('portal_owner', secrets.owner, 'portal'), drop }
  } catch (cause) {
    remove()
    throw new BackupProblem('no_scratch', `${reason}; ${(cause as Error).message}`, { cause })
  }
}
