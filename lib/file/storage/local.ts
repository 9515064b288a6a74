import 'server-only'
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import { storedNameShape } from '@/lib/file/rules'
import type { Storage, Stored } from './storage'

/** Keeps files under the data folder: `files/<2>/<name>`, for the portal's own user alone. */
export function localStorage(dataFolder: string): Storage {
  const root = path.resolve(dataFolder, 'files')
  const placeOf = (name: string) => {
    if (!storedNameShape.test(name)) throw new Error('not the name of a stored file')
    return path.join(root, name.slice(0, 2), name)
  }
  return {
    write: async (name, content) => {
      const place = placeOf(name)
      // In the same folder, so that the renaming is one step of the file system.
      const draft = `${place}.${randomUUID()}.part`
      try {
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
        await writeSynced(draft, Buffer.isBuffer(content) ? content : await readFile(content.path))
        await rename(draft, place)
        await syncFolder(path.dirname(place))
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined)
        throw roomFor(error)
      }
    },
    measure: async (name) => (await stat(placeOf(name)).catch(unlessMissing))?.size ?? null,
    read: async (name, span) => {
      // Opened now: what is taken away from here on is still read to its end.
      const file = await open(placeOf(name)).catch(unlessMissing)
      return file && file.createReadStream(span ? { start: span.first, end: span.last } : {})
    },
    remove: async (names) => {
      for (const name of names) await rm(placeOf(name), { force: true })
    },
    list: () => listed(root),
  }
}

async function* listed(root: string): AsyncGenerator<Stored> {
  for (const folder of await readdir(root).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const file of await readdir(path.join(root, folder))) {
      const place = path.join(root, folder, file)
      const found = await stat(place).catch(() => undefined)
      if (!found?.isFile()) continue
      if (storedNameShape.test(file)) yield { name: file, at: found.mtime }
      // A draft of a process that died while writing it.
      else if (file.endsWith('.part') && Date.now() - found.mtimeMs > 3_600_000) await rm(place, { force: true })
    }
  }
}

async function writeSynced(place: string, content: Buffer) {
  const file = await open(place, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name itself survive a power cut, where the system allows it. */
async function syncFolder(folder: string) {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder)
    await handle.sync()
  } catch {
    // Windows opens no folders.
  } finally {
    await handle?.close()
  }
}

function unlessMissing(error: unknown): null {
  if ((error as { code?: string }).code === 'ENOENT') return null
  throw error
}

/** A full disk is a refusal that people can do something about, not a fault. */
export function roomFor(error: unknown): unknown {
  const { code = '' } = error as { code?: string }
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS'].includes(code)
    ? new AppError('busy', { reason: 'storage_full' })
    : error
}
