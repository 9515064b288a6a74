import * as z from 'zod'
import { environment } from '@/lib/env'
import { type Erasure, keepErasure } from '../backup/erasures'
import type { Handler, Message } from './message'

const personShape = z.object({ personId: z.uuid() })
const fileShape = z.object({ storageKey: z.string() })

/** Writes down outside the database what was erased, so that a restored backup forgets it again. */
export const keepRecordErasure: Handler = (message) => keep(message, 'record', message.recordId)
export const keepPersonErasure: Handler = (message) =>
  keep(message, 'person', personShape.safeParse(message.payload).data?.personId)

/** What is erased must be on the list before it is gone for good. */
export const keepFileErasure = async (message: Message): Promise<void> => {
  await keep(message, 'file', fileShape.safeParse(message.payload).data?.storageKey)
}

async function keep({ at }: Message, what: Erasure['what'], id: string | null | undefined) {
  if (!id) return { state: 'failed', problem: 'unreadable' } as const
  await keepErasure(environment(), { at: at.toISOString(), what, id })
  return { state: 'done' } as const
}
