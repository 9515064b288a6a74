import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { editableKinds } from '@/lib/editing/editable'
import { loadFormValues } from '@/lib/editing/queries'
import { changeFields } from '@/lib/editing/saving'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { FormValue } from '@/lib/form-state'
import type { ContentLanguage } from '@/lib/language/rules'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockPublic, placeConfirmations } from '@/lib/publishing/door'
import { lockRecord, type Saved } from '@/lib/publishing/records'
import type { Reach } from './links/reach'
import { isDead } from './rules'
import { checkLink } from './writing/checking'

/** The record, locked, for whoever may change it. Throws `not_found`, `forbidden`. */
async function takeToMend(change: Change, id: string) {
  const found = await change.tx.record.findFirst({ where: { id, ...visible.records(change.actor) } })
  if (!found) throw new AppError('not_found')
  const record = await lockRecord(change, found.kind, id)
  if (!can.reviseRecord(change.actor, record)) throw new AppError('forbidden')
  return record
}

/** Says that a public record is still right as it is. Throws `not_found`, `forbidden`, `not_allowed_now`. */
export const confirmRecord = (actor: Actor, id: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    const { kind, organisationId } = await takeToMend(change, id)
    const isPublic = await tx.recordLanguage.count({ where: { recordId: id, publishedVersion: { not: null } } })
    if (isPublic === 0) throw new AppError('not_allowed_now', { reason: 'nothing_public' })
    await tx.record.update({ where: { id }, data: { confirmedOn: at, unconfirmedSince: null } })
    await lockPublic(tx)
    await placeConfirmations(tx, [id], { tells: true })
    await note(change, { action: 'record.confirmed', kind, id, organisationId })
    return { id }
  })

/** Sets a finding aside: the record is right as it is, for a reason. Throws `not_found`, `forbidden`. */
export const setAside = (actor: Actor, id: string, { finding, reason }: { finding: string; reason: string }) =>
  changing(actor, async (change) => {
    const { kind, organisationId } = await takeToMend(change, id)
    const said = { reason, at: change.at, personId: actor.personId }
    await change.tx.exemption.upsert({
      where: { recordId_finding: { recordId: id, finding } },
      create: { recordId: id, finding, ...said },
      update: said,
    })
    await note(change, { action: 'finding.set_aside', kind, id, organisationId, detail: { finding } })
    return { id }
  })

/** Takes a finding up again. Throws `not_found`, `forbidden`. */
export const takeUp = (actor: Actor, id: string, finding: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { kind, organisationId } = await takeToMend(change, id)
    const { count } = await change.tx.exemption.deleteMany({ where: { recordId: id, finding } })
    if (count > 0) await note(change, { action: 'finding.taken_up', kind, id, organisationId, detail: { finding } })
    return { id }
  })

type LinkOf = { id: string; hash: string }

const placesOf = (tx: Transaction, { id, hash }: LinkOf) =>
  tx.linkPlace.findMany({ where: { recordId: id, hash }, include: { link: true } })

/** Asks an address of a record again, now. Says whether it answers. Throws `not_found`, `forbidden`, `not_allowed_now`. */
export async function lookAgain(
  actor: Actor,
  { id, hash }: LinkOf,
  reach?: Reach,
): Promise<{ answers: boolean; isDead: boolean }> {
  const link = await changing(actor, async (change) => {
    const { kind, organisationId } = await takeToMend(change, id)
    if (!environment().checksLinks) throw new AppError('not_allowed_now', { reason: 'links_not_checked' })
    const [place] = await placesOf(change.tx, { id, hash })
    if (!place) throw new AppError('not_found')
    await note(change, { action: 'link.looked_at', kind, id, organisationId })
    return { hash }
  })
  // Not within the transaction: a server may take its time.
  const standing = await checkLink(await db.linkCheck.findUniqueOrThrow({ where: link }), reach ? { reach } : {})
  return { answers: standing.failedDays === 0, isDead: isDead(standing) }
}

/**
 * Writes the address that a link has moved to wherever a record has the old one, as a new version. Links within texts are
 * left to people. Throws `not_found`, `forbidden`, `not_allowed_now`.
 */
export const takeNewAddress = (actor: Actor, { id, hash }: LinkOf): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeToMend(change, id)
    const [place] = await placesOf(change.tx, { id, hash })
    const kind = editableKinds.find((one) => one === record.kind)
    if (!place || !kind) throw new AppError('not_found')
    const { url, movedTo } = place.link
    const original = record.originalLanguage as ContentLanguage
    const values = await loadFormValues({ kind, id, tx: change.tx }, original, original)
    const changed = Object.entries(values).flatMap(([name, value]): [string, FormValue][] => {
      const next = movedTo === null ? value : withAddress(value, url, movedTo)
      return next === value ? [] : [[name, next]]
    })
    if (changed.length === 0) throw new AppError('not_allowed_now', { reason: 'link_not_there' })
    return changeFields(change, record, Object.fromEntries(changed))
  })

/** The same value where the address does not stand in it. */
function withAddress(value: FormValue, from: string, to: string): FormValue {
  if (typeof value === 'string') return value === from ? to : value
  if (Array.isArray(value)) {
    const rows = value.map((row) => withAddress(row, from, to))
    return rows.some((row, place) => row !== value[place]) ? rows : value
  }
  const fields = Object.entries(value).map(([name, part]) => [name, part, withAddress(part, from, to)] as const)
  return fields.some(([, before, after]) => before !== after)
    ? Object.fromEntries(fields.map(([name, , after]) => [name, after]))
    : value
}
