import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { writePilot } from '@/lib/publishing/contributions'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PilotInput } from './schema'

/** Writes down a pilot or the idea for one. Throws `forbidden`. */
export const recordPilot = (actor: Actor, input: PilotInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { kind: 'pilot', ...input })
    await writePilot(change.tx, id, input)
    return keepRevision(change, 'pilot', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePilot = (actor: Actor, { id, version }: Saved, input: PilotInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'pilot', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writePilot(change.tx, id, input)
    return keepRevision(change, 'pilot', id)
  })
