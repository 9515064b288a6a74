import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import type { Storage } from '@/lib/file/storage/storage'
import { StartFailure } from '../failure'
import { migrate } from '../migrations'
import type { Head, Manifest } from './contents'
import { databaseIn, dropDatabase, makeDatabase, NoDatabaseRight, takePlace, urlOfDatabase } from './databases'
import type { Erasure } from './erasures'
import { beginLoading, type Loading } from './loading'
import { haveDone } from './orders'
import { BackupProblem, problemIn } from './problem'
import { readBackup, type Sealed } from './reading'
import { makeSchema, refuseUnknownSchema } from './schema'
import { endWhatWas } from './settling'
import { connectOwner } from './tables'

type Restoring = {
  sealed: Sealed
  database: { ownerUrl: string; webUrl: string; publicUrl: string }
  storage: Pick<Storage, 'write' | 'read'>
  erasures: readonly Erasure[]
  /** Told what is done, one line each. */
  onStep: (text: string) => void
}

export type Restored = {
  head: Head
  manifest: Manifest
  /** The database of before, which still lies beside; undefined where there was nothing in it. */
  kept: string | undefined
  erased: number
  /** What could not be erased again, because something else stands on it. */
  left: { what: string; id: string }[]
}

/** How much of somebody's work stands in a database; undefined where there is no schema at all. */
export async function contentOf(ownerUrl: string): Promise<{ records: number; people: number } | undefined> {
  const client = await connectOwner(ownerUrl)
  try {
    const { rows } = await client.query<{ records: number; people: number }>(`
      SELECT (SELECT count(*)::int FROM desk."Record") AS records,
        (SELECT count(*)::int FROM desk."Person" WHERE kind = 'human') AS people`)
    return rows[0]
  } catch (error) {
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return undefined
    throw error
  } finally {
    await client.end()
  }
}

/**
 * Restores a backup into a new database, erases again what was erased since, and only then puts the new database in the
 * place of the old one, which is kept. Until that last step nothing has changed for anybody. Where the login may make no
 * database, the one that is there is filled in one transaction, if it is empty or of the backup's schema.
 */
export async function restoreBackup({ sealed, database, storage, erasures, onStep }: Restoring): Promise<Restored> {
  const { ownerUrl } = database
  const target = await openTarget(ownerUrl)
  let client: pg.Client | undefined
  try {
    let loading: Loading | undefined
    const erasedFiles = new Set(erasures.flatMap(({ what, id }) => (what === 'file' ? [id] : [])))
    const { head, manifest } = await readBackup(sealed, {
      head: async (found) => {
        refuseUnknownSchema(found)
        await target.prepare(found)
        client = await connectOwner(target.url)
        loading = await beginLoading(client, found)
        onStep(`schema of the backup made (${found.migrations.length} migrations)`)
      },
      table: async (table, rows) => loading?.table(table, rows),
      file: async (name, content) => {
        if (!erasedFiles.has(name.slice(0, 32))) await putBack(storage, name, content)
      },
    })
    await loading?.finish(manifest)
    await client?.query('COMMIT')
    onStep(`every table and file is as it was backed up, by count and hash`)
    const applied = await migrate(target.url)
    if (applied > 0) onStep(`${applied} newer ${applied === 1 ? 'migration' : 'migrations'} applied`)
    if (client) await endWhatWas(client)
    onStep('sessions, links and waiting mails of that time are ended')
    const { erased, left } = await eraseSince({ database, target: target.url, erasures, madeAt: head.madeAt })
    onStep(`${erased} erasures made since are made again`)
    await client?.end()
    const kept = await target.takePlace()
    return { head, manifest, kept, erased, left }
  } catch (error) {
    await client?.end().catch(() => undefined)
    await target.giveUp()
    throw problemIn(error, 'the database or the files')
  }
}

/** Bytes are read back before they count as restored. Names are random: what bears one is the same file. */
async function putBack(storage: Restoring['storage'], name: string, content: AsyncIterable<Buffer>) {
  const bytes = await bytesOf(content)
  await storage.write(name, bytes)
  const back = await storage.read(name)
  if (!back || hashOf(await buffer(back)) !== hashOf(bytes)) throw new BackupProblem('counts_differ', `file ${name}`)
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

type Since = Pick<Restoring, 'database' | 'erasures'> & { target: string; madeAt: string }

/** The portal's own mutations do it, in a database that does not bear its name yet. */
async function eraseSince({ database, target, erasures, madeAt }: Since) {
  const name = databaseIn(target)
  const [webUrl, publicUrl] = [database.webUrl, database.publicUrl].map((url) => urlOfDatabase(url, name))
  const told = await haveDone({
    ...{ what: 'replay', webUrl: webUrl ?? '', publicUrl: publicUrl ?? '' },
    ...{ erasures, madeAt },
  })
  if ('done' in told) return told.done
  throw new StartFailure(
    `What was erased since the backup could not be erased again: ${told.problem}\n${told.detail}`,
    'Nothing was changed. Please report this.',
  )
}

type Target = {
  url: string
  /** Makes the schema of the backup. */
  prepare: (head: Head) => Promise<void>
  /** Puts it into service; answers the name of the database of before, if that held anything. */
  takePlace: () => Promise<string | undefined>
  giveUp: () => Promise<void>
}

async function openTarget(ownerUrl: string): Promise<Target> {
  const made = `${databaseIn(ownerUrl)}_restored`
  try {
    const url = await makeDatabase(ownerUrl, made)
    return beside({ ownerUrl, made, url })
  } catch (error) {
    if (error instanceof NoDatabaseRight) return inPlace(ownerUrl)
    throw error
  }
}

function beside({ ownerUrl, made, url }: { ownerUrl: string; made: string; url: string }): Target {
  return {
    url,
    prepare: async (head) => makeSchema(url, head),
    takePlace: async () => {
      const wasEmpty = (await contentOf(ownerUrl)) === undefined
      const time = new Date().toISOString().slice(0, 19).replace(/\D/g, '')
      const old = `${databaseIn(ownerUrl)}_before_${time}`
      await takePlace(ownerUrl, { made, old })
      if (!wasEmpty) return old
      await dropDatabase(ownerUrl, old)
      return undefined
    },
    giveUp: () => dropDatabase(ownerUrl, made).catch(() => undefined),
  }
}

const inPlace = (ownerUrl: string): Target => ({
  url: ownerUrl,
  prepare: async (head) => {
    if ((await contentOf(ownerUrl)) === undefined) return makeSchema(ownerUrl, head)
    const wanted = head.migrations.map(({ name }) => name).join()
    if ((await migrationsIn(ownerUrl)) === wanted) return
    throw new StartFailure(
      'The owner’s login may make no database here, and the one that is there has another schema than the backup.',
      'Nothing was changed. Let it make databases (ALTER ROLE portal_owner CREATEDB), or name an empty database in the three DATABASE_… variables.',
    )
  },
  takePlace: async () => undefined,
  giveUp: async () => undefined,
})

async function migrationsIn(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"',
    )
    return rows.map(({ name }) => name).join()
  } finally {
    await client.end()
  }
}
