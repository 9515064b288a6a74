import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'
import { localStorage } from '@/lib/file/storage/local'
import { keepBackupKey } from '@/server/backup/keys'
import { writeBackup } from '@/server/backup/making'
import type { Sealed } from '@/server/backup/reading'

/** A data folder of its own for one test file, with backups in it. */
export function aDataFolder() {
  const folder = path.resolve('.data', `backup-test-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const settings = readEnvironment({ PORTAL_DATA: folder })
  return {
    folder,
    settings,
    storage: localStorage(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

type DataFolder = ReturnType<typeof aDataFolder>

/** Makes a backup of a database and the files of a data folder. */
export async function aBackup({ folder, settings, storage }: DataFolder, ownerUrl: string, name = 'one') {
  const { recipient, identity } = await keepBackupKey(settings)
  const place = path.join(folder, `${name}.tar.gz.age`)
  const made = await writeBackup({
    ...{ ownerUrl, storage, place, portal: '0.1.0', madeAt: new Date() },
    recipients: [recipient],
  })
  const sealed = (): Sealed => ({ content: createReadStream(place), identities: [identity], name })
  return { ...made, place, identity, sealed }
}
