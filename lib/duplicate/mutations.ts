import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing, note } from '@/lib/publishing/changing'
import type { DistinctInput } from './schema'

/** Remembers that two organisations are not one: they are not proposed again. Throws `forbidden`, `not_found`. */
export const tellApart = (actor: Actor, { oneId, otherId }: DistinctInput): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    const [first = '', second = ''] = [oneId, otherId].toSorted()
    const { tx, at } = change
    const found = await tx.organisation.count({ where: { id: { in: [first, second] } } })
    if (found < 2) throw new AppError('not_found')
    const told = { oneId: first, otherId: second, at, byId: actor.personId }
    const { count } = await tx.distinctPair.createMany({ data: [told], skipDuplicates: true })
    if (count > 0)
      await note(change, { action: 'partner.told_apart', kind: 'partner', id: first, detail: { otherId: second } })
    return { id: first }
  })
