import * as z from 'zod'
import { removeStored } from '@/lib/file/writing/sweep'
import { keepFileErasure } from './keep-erasure'
import type { Handler } from './message'

const payload = z.object({ storageKey: z.string().regex(/^[0-9a-f]{32}$/) })

/** Takes the bytes of an erased file away; what is gone already stays gone. */
export const eraseFile: Handler = async (message) => {
  const told = payload.safeParse(message.payload)
  if (!told.success) return { state: 'failed', problem: 'no_storage_key' }
  await keepFileErasure(message)
  await removeStored(told.data.storageKey)
  return { state: 'done' }
}
