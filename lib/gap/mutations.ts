import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { writeGap } from '@/lib/publishing/contributions'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { GapInput } from './schema'

/** Writes down what stakeholders found missing or recommend. Throws `forbidden`. */
export const recordGap = (actor: Actor, input: GapInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'gap' })
    await writeGap(change.tx, id, input)
    return keepRevision(change, 'gap', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseGap = (actor: Actor, { id, version }: Saved, input: GapInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'gap', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writeGap(change.tx, id, input)
    return keepRevision(change, 'gap', id)
  })
