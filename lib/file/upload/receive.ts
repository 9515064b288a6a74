import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { fileLimits } from '@/lib/file/rules'
import { roomFor } from '@/lib/file/storage/local'
import { boundaryOf, type Piece, piecesOf } from './multipart'

/** A file that has arrived whole and was not looked at yet. */
export type Received = { path: string; name: string; bytes: number; sha256: string }

/** Where files lie until they are known. */
export const incomingFolder = () => path.resolve(environment().dataFolder, 'incoming')

/**
 * Writes the one file of a form to a place of its own while it streams in, counting as it comes, and gives it to `work`;
 * afterwards nothing is left of it. Throws `invalid` (`file_too_large`, `file_missing`, `malformed`), `busy` (`storage_full`).
 */
export async function receiving<Answer>(request: Request, work: (file: Received) => Promise<Answer>): Promise<Answer> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!request.body) throw new AppError('invalid', { reason: 'file_missing' })
  const place = path.join(incomingFolder(), randomUUID())
  try {
    return await work(await written(piecesOf(chunksOf(request.body), boundary), place))
  } catch (error) {
    throw roomFor(error)
  } finally {
    await rm(place, { force: true }).catch(() => undefined)
  }
}

async function written(pieces: AsyncIterable<Piece>, place: string): Promise<Received> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(place, 'wx', 0o600)
  const counting = openCounting()
  try {
    for await (const piece of pieces) {
      if ('begins' in piece) counting.begin(piece.begins)
      else if (counting.isOfFile(piece.bytes)) await file.write(piece.bytes)
    }
  } finally {
    await file.close()
  }
  return { path: place, ...counting.result() }
}

/** Tells the file from what else a form sends, and counts both. */
function openCounting() {
  const hash = createHash('sha256')
  let name: string | undefined
  let isFile = false
  let bytes = 0
  let others = 0
  return {
    begin: (part: { name: string; fileName: string | undefined }) => {
      isFile = part.name === 'file'
      if (isFile && name !== undefined) throw new AppError('invalid', { reason: 'malformed' })
      if (isFile) name = part.fileName
    },
    isOfFile: (chunk: Buffer): boolean => {
      if (isFile) bytes += chunk.length
      else others += chunk.length
      if (bytes > fileLimits.bytes) throw new AppError('invalid', { reason: 'file_too_large' })
      if (others > 65_536) throw new AppError('invalid', { reason: 'malformed' })
      if (isFile) hash.update(chunk)
      return isFile
    },
    result: () => {
      if (!name) throw new AppError('invalid', { reason: 'file_missing' })
      return { name, bytes, sha256: hash.digest('hex') }
    },
  }
}

/**
 * The chunks of a body. One that is left before its end is not cancelled: that would close the visitor's connection
 * before the answer that says why.
 */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new AppError('invalid', { reason: 'malformed' })
      })
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}
