import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { changing } from './changing'
import { keepRevision, type Opening, openRecord, type Saved, takeRecord, touchRecord } from './records'

/** What is a noun's own when a record of it is written: who may open one, and its rows. */
export type Writing<Input> = {
  kind: RecordKind
  mayRecord: (actor: Actor, input: Input) => boolean
  /** Writes the rows, new or changed; the record itself is opened or touched already. */
  write: (tx: Transaction, id: string, input: Input) => Promise<void>
}

type Written = Omit<Opening, 'kind' | 'id'>

/** The mutation that records: version 1 of a draft. Throws `forbidden`, and what `write` throws. */
export const recording =
  <Input extends Written>({ kind, mayRecord, write }: Writing<Input>) =>
  (actor: Actor, input: Input): Promise<Saved> =>
    changing(actor, async (change) => {
      if (!mayRecord(actor, input)) throw new AppError('forbidden')
      const id = await openRecord(change, { ...input, kind })
      await write(change.tx, id, input)
      return keepRevision(change, kind, id)
    })

/** The mutation that revises a draft. Throws `not_found`, `forbidden`, `conflict`, and what `write` throws. */
export const revising =
  <Input extends Written>({ kind, write }: Writing<Input>) =>
  (actor: Actor, { id, version }: Saved, input: Input): Promise<Saved> =>
    changing(actor, async (change) => {
      const record = await takeRecord(change, kind, { id, version })
      if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
      await touchRecord(change, record, input)
      await write(change.tx, id, input)
      return keepRevision(change, kind, id)
    })
