import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FormValues } from '@/lib/form-state'

/** What was typed and not saved yet, as it was last seen, with what the portal had then. */
export type Copy = { base: FormValues; values: FormValues; version: number; at: number }

interface Shelf extends DBSchema {
  copies: { key: string; value: Copy }
}

/** The place on this device where one form keeps what the portal does not have yet. */
export type DeviceCopy = {
  keep: (copy: Omit<Copy, 'at'>) => Promise<void>
  find: () => Promise<Copy | undefined>
  forget: () => Promise<void>
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined
const opened = () => {
  shelf ??= openDB<Shelf>('portal-desk', 1, { upgrade: (database) => void database.createObjectStore('copies') })
  return shelf
}

/** The shelf of one form; `name` tells whose form it is as well. A browser that keeps nothing is no reason to stop writing. */
export function deviceCopy(name: string): DeviceCopy {
  const trying = async <Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await work()
    } catch {
      return undefined
    }
  }
  return {
    keep: async (copy) =>
      void (await trying(async () => (await opened()).put('copies', { ...copy, at: Date.now() }, name))),
    find: () => trying(async () => (await opened()).get('copies', name)),
    forget: async () => void (await trying(async () => (await opened()).delete('copies', name))),
  }
}
