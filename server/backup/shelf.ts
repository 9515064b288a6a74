import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { backupTime } from '@/lib/backup/rules'
import type { Environment } from '@/lib/env'
import type { BucketShelf } from './bucket'
import { BackupProblem } from './problem'

/** A backup that lies somewhere. */
export type Shelved = { name: string; at: Date; bytes: number; where: 'folder' | 'bucket' }

/** Where backups lie: always in a folder, where they are made, and in a bucket as well if one is configured. */
export type Shelf = {
  /** The place in the folder of a backup of this name. */
  placeOf: (name: string) => string
  /** Everything that lies anywhere, newest first; one that lies in both places is named once, in the folder. */
  list: () => Promise<Shelved[]>
  read: (shelved: Pick<Shelved, 'name' | 'where'>) => Promise<Readable>
  /** Copies a backup of the folder into the bucket, if there is one. */
  copyAway: (name: string) => Promise<void>
  /** Takes a backup away from everywhere. */
  remove: (name: string) => Promise<void>
}

type Settings = Pick<Environment, 'dataFolder' | 'backup'>

/** Where backups of this installation are made. */
export const backupFolder = ({ dataFolder, backup }: Settings): string =>
  path.resolve(backup.folder ?? path.join(dataFolder, 'backups'))

/** Opens the places where backups lie. */
export async function openShelf(settings: Settings): Promise<Shelf> {
  const folder = backupFolder(settings)
  const { s3 } = settings.backup
  // The client of S3 is large: it is loaded only where there is one.
  const bucket: BucketShelf | undefined = s3 && (await import('./bucket')).openBucket(s3)
  const placeOf = (name: string) => {
    if (!backupTime(name)) throw new Error('not the name of a backup')
    return path.join(folder, name)
  }
  return {
    placeOf,
    list: async () => {
      const here = await listFolder(folder)
      const known = new Set(here.map(({ name }) => name))
      const away = await reaching(async () => (await bucket?.list()) ?? [])
      const all = [...here, ...away.filter(({ name }) => !known.has(name))]
      return all.toSorted((one, other) => other.at.getTime() - one.at.getTime())
    },
    read: async ({ name, where }) =>
      where === 'bucket' && bucket ? reaching(() => bucket.read(name)) : createReadStream(placeOf(name)),
    copyAway: async (name) => {
      await reaching(async () => bucket?.write(name, placeOf(name)))
    },
    remove: async (name) => {
      await rm(placeOf(name), { force: true })
      await reaching(async () => bucket?.remove(name))
    },
  }
}

async function listFolder(folder: string): Promise<Shelved[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new BackupProblem('store_unreachable', `${folder}: ${error.message}`, { cause: error })
  })
  const found = names.map(async (name): Promise<Shelved[]> => {
    const at = backupTime(name)
    return at ? [{ name, at, bytes: (await stat(path.join(folder, name))).size, where: 'folder' }] : []
  })
  return (await Promise.all(found)).flat()
}

async function reaching<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    throw new BackupProblem('store_unreachable', (error as Error).name, { cause: error })
  }
}

/** Makes the folder, for its owner alone, and takes away what a run that died left half made. */
export async function tidyFolder(settings: Settings): Promise<void> {
  const folder = backupFolder(settings)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    if (/\.part(\.hashes)?$/.test(name)) await rm(path.join(folder, name), { force: true })
}
