import 'server-only'
import { db } from '@/lib/db'
import { type FormValues, isGroup } from '@/lib/form-state'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from './actor'
import type { DecodedForm } from './form-data'

const lasts = 24 * 60 * 60_000
/** In characters; whoever typed more keeps it in the page that answers. */
const longest = 400_000
/** Of one person: the oldest makes room. */
const most = 10

type Typed = Pick<DecodedForm, 'values' | 'version' | 'idempotencyKey'>
/** Every field as the browser sent it, with those by which Next finds the action again. */
export type SentForm = [name: string, value: string][]
type Keeping = {
  personId: string
  requestId: string
  address: string
  typed: Typed
  sent?: SentForm | undefined
  now?: Date
}

/** Keeps what was typed into a form whose session had ended, for a day and for that person alone; null where it is too much. */
export async function keepForm({ personId, requestId, address, typed, sent, now = new Date() }: Keeping) {
  const { values, version, idempotencyKey } = typed
  // What can be sent again as it was need not be shown again.
  const again = sent ? { sent } : { values }
  const kept = { ...again, version: version ?? null, idempotencyKey: idempotencyKey ?? null }
  if (JSON.stringify(kept).length > longest || address.length > 500) return null
  return db.$transaction(async (tx) => {
    const older = await tx.keptForm.findMany({
      where: { personId },
      orderBy: { at: 'desc' },
      skip: most - 1,
      select: { id: true },
    })
    await tx.keptForm.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
    const { id } = await tx.keptForm.create({
      data: { personId, address, values: kept as Prisma.InputJsonValue, at: now },
      select: { id: true },
    })
    await tx.auditEvent.create({
      data: { at: now, personId, action: 'person.form_kept', requestId, detail: { keptForm: id } },
    })
    return id
  })
}

export type KeptForm = { id: string; values: FormValues; version?: number; idempotencyKey?: string }

/** What the actor had typed into the form at a path; null for everybody else, and after a day. */
export async function findKeptForm(
  actor: Actor,
  { id, path, now = new Date() }: { id: string; path: string; now?: Date },
): Promise<KeptForm | null> {
  const row = await db.keptForm.findFirst({
    where: { id, personId: actor.personId, at: { gt: new Date(now.getTime() - lasts) } },
  })
  if (!row || row.address.split('?', 1)[0] !== path || !isGroup((row.values as FormValues).values)) return null
  const { values, version, idempotencyKey } = row.values as {
    values: FormValues
    version: number | null
    idempotencyKey: string | null
  }
  return { id, values, ...(version ? { version } : {}), ...(idempotencyKey ? { idempotencyKey } : {}) }
}

/** A form that the actor sent and was not allowed to yet, with the page it stands on: for sending it again as it was. */
export async function findSentForm(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<{ address: string; sent: SentForm } | null> {
  const row = await db.keptForm.findFirst({
    where: { id, personId: actor.personId, at: { gt: new Date(now.getTime() - lasts) } },
  })
  const { sent } = (row?.values ?? {}) as { sent?: SentForm }
  return row && sent ? { address: row.address, sent } : null
}

/** Forgets what was kept, once it is saved. */
export async function forgetKeptForm(actor: Actor, id: string): Promise<void> {
  await db.keptForm.deleteMany({ where: { id, personId: actor.personId } })
}

/** Forgets what nobody came back for. For the worker's clean-up. */
export async function removeOldKeptForms(now = new Date()): Promise<number> {
  const { count } = await db.keptForm.deleteMany({ where: { at: { lt: new Date(now.getTime() - lasts) } } })
  return count
}
