import 'server-only'
import type { Readable } from 'node:stream'
import { environment } from '@/lib/env'
import { localStorage } from './local'

/** A span of bytes, both ends included. */
export type Span = { first: number; last: number }
export type Stored = { name: string; at: Date }

/** Where bytes lie. Names are those of `storedNames`; what has one is never written again. */
export type Storage = {
  /** Stores bytes whole or not at all. Throws `AppError('busy', storage_full)` where there is no room. */
  write: (name: string, content: Buffer | { path: string }) => Promise<void>
  /** How many bytes are stored under a name; null where there are none. */
  measure: (name: string) => Promise<number | null>
  /** The bytes, or a span of them; null where nothing of that name is stored. */
  read: (name: string, span?: Span | undefined) => Promise<Readable | null>
  /** Takes bytes away; what is not there is passed over. */
  remove: (names: readonly string[]) => Promise<void>
  /** Everything that is stored, for whoever looks for what belongs to nothing. */
  list: () => AsyncIterable<Stored>
}

let opened: Storage | undefined

/** The storage of this process: the data folder, or an S3-compatible server where one is configured. */
export async function storage(): Promise<Storage> {
  const { dataFolder, files } = environment()
  return (opened ??= files.s3 ? (await import('./s3')).s3Storage(files.s3) : localStorage(dataFolder))
}
