import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { freshToken, tokenHash } from '@/lib/auth/link-token'
import { can } from '@/lib/auth/policy'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { changing, note } from '@/lib/publishing/changing'
import { lockRecord } from '@/lib/publishing/records'

type Target = { kind: RecordKind; id: string }
type Sharing = { label: string; days: number }

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 24 * 60 * 60 * 1_000)

/**
 * Lets somebody without an account see a record as it stands, for some days. The secret is answered once and kept
 * nowhere. Throws `not_found`, `forbidden`, `repeated`.
 */
export async function sharePreview(
  actor: Actor,
  { kind, id }: Target,
  { label, days }: Sharing,
): Promise<{ secret: string }> {
  const secret = freshToken()
  const secretHash = tokenHash(secret)
  const kept = await changing(actor, async (change) => {
    const record = await lockRecord(change, kind, id)
    if (!can.sharePreview(actor, record)) throw new AppError('forbidden')
    const { tx, at } = change
    await tx.previewLink.create({
      data: {
        ...{ recordId: id, secretHash, label },
        ...{ createdAt: at, createdById: actor.personId, expiresAt: daysAfter(at, days) },
      },
    })
    await note(change, { action: `${kind}.preview_shared`, kind, id, version: record.version, detail: { days } })
    return { secretHash }
  })
  // The answer to an earlier try was lost, and its secret with it.
  if (kept.secretHash !== secretHash) throw new AppError('repeated')
  return { secret }
}

/** Ends a link at once. Throws `not_found`, `forbidden`. */
export const endPreview = (actor: Actor, { kind, id }: Target, linkId: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const record = await lockRecord(change, kind, id)
    if (!can.sharePreview(actor, record)) throw new AppError('forbidden')
    const { tx, at } = change
    const link = await tx.previewLink.findFirst({ where: { id: linkId, recordId: id } })
    if (!link) throw new AppError('not_found')
    if (link.revokedAt) return { id }
    await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: at } })
    await note(change, { action: `${kind}.preview_ended`, kind, id, version: record.version })
    return { id }
  })

/** What a preview link leads to, as it stands now. */
export type SharedRecord = {
  id: string
  kind: RecordKind
  version: number
  organisationId: string
  originalLanguage: string
}

const secretShape = /^[\w-]{43}$/

/**
 * The record that a secret opens, with the visit written down; null where it opens nothing: unknown, expired, ended,
 * deleted, and given by somebody who writes there no more look the same.
 */
export async function openPreview(
  secret: string,
  { requestId, now = new Date() }: { requestId: string; now?: Date },
): Promise<SharedRecord | null> {
  if (!secretShape.test(secret)) return null
  return db.$transaction(async (tx) => {
    const link = await tx.previewLink.findUnique({
      where: { secretHash: tokenHash(secret), revokedAt: null, expiresAt: { gt: now }, record: { deletedAt: null } },
      select: {
        ...{ id: true, createdById: true },
        record: { select: { id: true, kind: true, version: true, organisationId: true, originalLanguage: true } },
      },
    })
    if (!link) return null
    const { id, kind, version } = link.record
    // Whoever was let go, or whose organisation may write no more, shows nobody what is written now.
    if (!can.reviseRecord(await standingActor(link.createdById, tx), link.record)) return null
    await tx.previewVisit.create({ data: { linkId: link.id, at: now, version } })
    const visited = { action: `${kind}.preview_visited`, recordKind: kind, recordId: id, version }
    await tx.auditEvent.create({ data: { at: now, ...visited, requestId, detail: { link: link.id } } })
    return link.record
  })
}
