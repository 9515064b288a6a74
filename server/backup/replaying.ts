import { portalActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { removeStored } from '@/lib/file/writing/sweep'
import { erasePersonInChange } from '@/lib/person/writing/erasing'
import { changing, note } from '@/lib/publishing/changing'
import { eraseInChange } from '@/lib/publishing/steps'
import type { Erasure } from './erasures'

type Replayed = {
  erased: number
  /** What could not be erased again, because something else stands on it. */
  left: Erasure[]
}

/** Erases again what was erased after the backup was made; what is not there any more is passed over. */
export async function replayErasures(erasures: readonly Erasure[]): Promise<Replayed> {
  let left = [...erasures]
  let erased = 0
  // What stands in the way of one may be another one of them.
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length
    const tried: Erasure[] = []
    for (const erasure of left) {
      const answer = await eraseAgain(erasure)
      if (answer === 'in the way') tried.push(erasure)
      else if (answer === 'erased') erased += 1
    }
    left = tried
  }
  return { erased, left }
}

type Answer = 'erased' | 'not there' | 'in the way'

async function eraseAgain(erasure: Erasure): Promise<Answer> {
  try {
    return await again[erasure.what](erasure.id)
  } catch (error) {
    if (error instanceof AppError && error.reason === 'still_referred_to') return 'in the way'
    throw error
  }
}

const again: Record<Erasure['what'], (id: string) => Promise<Answer>> = {
  record: async (id) => {
    const actor = await portalActor()
    return changing(actor, async (change) => {
      const record = await change.tx.record.findUnique({ where: { id } })
      if (!record) return 'not there'
      await eraseInChange(change, [record])
      return 'erased'
    })
  },
  file: async (storageKey) => {
    const { count } = await db.file.deleteMany({ where: { storageKey } })
    await removeStored(storageKey)
    return count > 0 ? 'erased' : 'not there'
  },
  person: async (id) => {
    const person = await db.person.findUnique({ where: { id }, select: { erasedAt: true } })
    if (!person || person.erasedAt) return 'not there'
    return changing(await portalActor(), async (change) => {
      await erasePersonInChange(change, id)
      await note(change, { action: 'person.erased_again', aboutPersonId: id })
      return 'erased'
    })
  },
}

/** Writes into the audit log that everything before this is from a backup. */
export async function noteRestore(madeAt: string): Promise<void> {
  const actor = await portalActor()
  await changing(actor, async (change) => {
    await note(change, { action: 'portal.restored', detail: { madeAt } })
    return {}
  })
}
