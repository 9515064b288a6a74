import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { type Change, changing } from './changing'
import { keepRevision, type Opening, openRecord, type Saved, takeRecord, touchRecord } from './records'

/** What is a noun's own when a record of it is written: who may open one, and its rows. */
export type Writing<Input> = {
  kind: RecordKind
  mayRecord: (actor: Actor, input: Input) => boolean
  /** Writes the rows, new or changed; the record itself is opened or touched already. */
  write: (change: Change, id: string, input: Input) => Promise<void>
  /** Writes only what differs from what was saved before, where that is worth while. */
  rewrite?: (change: Change, id: string, saving: Rewriting<Input>) => Promise<void>
  /** An organisation's record is its own: it is opened under the key of its owner. */
  isOwnRecord?: true
}

/** `before` is what was saved in the same language; undefined where it is not written yet. */
export type Rewriting<Input> = { input: Input; before?: Input | undefined; isAutosave: boolean }

/** What is said of every record that is written; without an owner where the record owns itself. */
export type Written = Omit<Opening, 'kind' | 'id' | 'organisationId'> & { organisationId?: string }

/** The mutation that records: version 1 of a draft. Throws `forbidden`, and what `write` throws. */
export const recording =
  <Input extends Written>(writing: Writing<Input>) =>
  (actor: Actor, input: Input): Promise<Saved> =>
    changing(actor, (change) => recordInChange(change, writing, input))

/** The mutation that revises a draft. Throws `not_found`, `forbidden`, `conflict`, and what `write` throws. */
export const revising =
  <Input extends Written>({ kind, write }: Writing<Input>) =>
  (actor: Actor, { id, version }: Saved, input: Input): Promise<Saved> =>
    changing(actor, async (change) => {
      const record = await takeRecord(change, kind, { id, version })
      if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
      await touchRecord(change, record, input)
      await write(change, id, input)
      return keepRevision(change, { kind, id, language: input.language })
    })

/** Opens a record within a change that has begun. Throws `forbidden`, and what `write` throws. */
export async function recordInChange<Input extends Written>(change: Change, writing: Writing<Input>, input: Input) {
  const { kind, mayRecord, write, isOwnRecord } = writing
  if (!mayRecord(change.actor, input)) throw new AppError('forbidden')
  const { language, sources, claims } = input
  const id = crypto.randomUUID()
  const organisationId = isOwnRecord ? id : input.organisationId
  if (organisationId === undefined) throw new AppError('forbidden')
  await openRecord(change, { kind, id, organisationId, language, sources, claims })
  await write(change, id, input)
  return keepRevision(change, { kind, id, language })
}
