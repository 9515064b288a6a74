import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { spend } from '@/lib/auth/throttle'
import { type ChosenRecord, refuseAct } from '@/lib/bulk/queries'
import type { Standing } from '@/lib/bulk/rules'
import type { Chosen } from '@/lib/bulk/schema'
import { AppError } from '@/lib/errors'
import type { MessageValues } from '@/lib/form-state'
import { changing } from '@/lib/publishing/changing'
import { carryOut } from './acts'
import { standingOf } from './standing'

/** What would become of one record. */
export type Foreseen =
  | { outcome: 'changes'; record: ChosenRecord; before: Standing; after: Standing }
  | { outcome: 'same'; record: ChosenRecord }
  /** A key of section `refusal`, with what it mentions. */
  | { outcome: 'refused'; record: ChosenRecord; reason: string; values: MessageValues }

/** Thrown to undo a trial. */
class Enough extends Error {
  constructor(readonly after: Standing | undefined) {
    super('a trial is over')
  }
}

const atOnce = 3
/** Up to so many are foreseen as often as a page is opened. */
const few = 50

/**
 * What a change would do to each record and what would be refused, found out by doing it and taking it back: one record
 * in one transaction, so that nobody else has to wait for the whole list. A page that another site links to could be made
 * to ask for it: many records at once are tried a few times a minute. Throws `busy` (`too_many_requests`).
 */
export async function foresee(actor: Actor, records: readonly ChosenRecord[], chosen: Chosen): Promise<Foreseen[]> {
  refuseAct(actor, chosen.act)
  if (records.length > few) await spend('foresee', actor.personId)
  const found: Foreseen[] = []
  const left = records.map((record, place) => ({ record, place }))
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift())
      found[next.place] = await tryOne(actor, next.record, chosen)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return found
}

async function tryOne(actor: Actor, record: ChosenRecord, chosen: Chosen): Promise<Foreseen> {
  let before: Standing | undefined
  // Under no key: this request is not the one that changes something.
  const { request: _request, ...alone } = actor
  try {
    await changing(alone, async (change) => {
      before = (await standingOf(change.tx, [record.id])).get(record.id)
      if (!before) throw new AppError('not_found')
      await carryOut(change, record, { chosen, standing: before })
      throw new Enough((await standingOf(change.tx, [record.id])).get(record.id))
    })
  } catch (error) {
    if (error instanceof AppError)
      return { outcome: 'refused', record, reason: error.reason ?? error.code, values: error.values ?? {} }
    if (!(error instanceof Enough)) throw error
    const { after } = error
    if (!before || !after || isDeepStrictEqual(before, after)) return { outcome: 'same', record }
    return { outcome: 'changes', record, before, after }
  }
  throw new Error('a trial did not end')
}
