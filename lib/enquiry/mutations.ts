import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import type { Caller } from '@/lib/auth/request'
import { countMessage } from '@/lib/auth/throttle'
import { db } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { findWritingSubject, subjectOfToken } from '@/lib/public/enquiries'
import { readFormToken } from '@/lib/public/form-token'
import { changing, note } from '@/lib/publishing/changing'
import { canBecome, doubtsAbout, keptUntil } from './rules'
import type { EnquiryInput, SettlementInput } from './schema'

const aDay = 24 * 60 * 60 * 1000

/**
 * Keeps what a visitor wrote about a public record, for the organisation that the record names. What may be spam is
 * kept too, set apart and unannounced. Throws `not_found`, `invalid` (`form_unknown`), `busy` (`too_many_requests`).
 */
export async function receiveEnquiry({ source }: Caller, input: EnquiryInput, at = new Date()): Promise<void> {
  const subject = await findWritingSubject(input)
  if (!subject) throw new AppError('not_found')
  const { document, receiver } = subject
  const token = readFormToken(subjectOfToken(document.id, input.about), input.token)
  if (!token) throw new AppError('invalid', { reason: 'form_unknown' })
  const { about, locale, text, name, email } = input
  const submissionHash = hashOf([token.id, about, text, name, email])
  if ((await db.enquiry.count({ where: { submissionHash } })) > 0) return

  const { isFlood } = await countMessage({ source, organisationId: receiver.id })
  const earlier = { text, createdAt: { gt: new Date(at.getTime() - aDay) } }
  const doubts = doubtsAbout({
    ...{ text, name, isFlood, decoy: input.homepage },
    took: at.getTime() - token.issuedAt,
    isRepeated: (await db.enquiry.count({ where: earlier })) > 0,
  })
  await keep({
    ...{ kind: about, recordId: document.id, organisationId: receiver.id, locale, text, name, email },
    ...{ doubts, submissionHash, createdAt: at, keepUntil: keptUntil(at) },
    state: doubts.length > 0 ? 'suspected' : 'open',
  })
}

async function keep(enquiry: Prisma.EnquiryCreateManyInput): Promise<void> {
  const { kind, recordId, organisationId, state, createdAt: at = new Date() } = enquiry
  const id = crypto.randomUUID()
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.enquiry.createMany({ data: [{ ...enquiry, id }], skipDuplicates: true })
      // The same form pressed twice arrived at the same moment; or nobody is to be told.
      if (count === 0 || state !== 'open') return
      const payload = { enquiryId: id, organisationId, kind }
      await tx.outboxMessage.create({ data: { at, availableAt: at, topic: 'enquiry.received', recordId, payload } })
    })
  } catch (error) {
    // The record was erased in this very moment.
    if (['23503', 'P2003'].includes(databaseCode(error) ?? '')) throw new AppError('not_found')
    throw error
  }
}

/**
 * Says what became of a message, and who said so.
 * Throws `not_found`, `forbidden`, `not_allowed_now` (`enquiry_settled`).
 */
export const settleEnquiry = (actor: Actor, id: string, { from, to }: SettlementInput): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    const enquiry = await tx.enquiry.findFirst({
      where: { id, keepUntil: { gt: at }, ...visible.enquiries(actor) },
      select: { organisationId: true, recordId: true, createdAt: true, record: { select: { kind: true } } },
    })
    if (!enquiry) throw new AppError('not_found')
    if (!can.handleEnquiry(actor, enquiry)) throw new AppError('forbidden')
    const isOver = to === 'answered' || to === 'dismissed'
    const handled = isOver ? { handledAt: at, handledById: actor.personId } : { handledAt: null, handledById: null }
    const keepUntil = keptUntil(enquiry.createdAt, to === 'dismissed' ? at : undefined)
    const settled = canBecome(from, to)
      ? await tx.enquiry.updateMany({ where: { id, state: from }, data: { state: to, keepUntil, ...handled } })
      : { count: 0 }
    if (settled.count === 0) throw new AppError('not_allowed_now', { reason: 'enquiry_settled' })
    const kind: RecordKind = enquiry.record.kind
    const action = to === 'open' ? 'enquiry.reopened' : `enquiry.${to}`
    await note(change, { action, kind, id: enquiry.recordId, detail: { enquiryId: id } })
    return { id }
  })

/** Deletes the messages whose time is over; answers how many there were. */
export const removeExpiredEnquiries = (now = new Date()): Promise<number> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.enquiry.deleteMany({ where: { keepUntil: { lte: now } } })
    if (count > 0) await tx.auditEvent.create({ data: { at: now, action: 'enquiry.expired', detail: { count } } })
    return count
  })

const hashOf = (parts: readonly (string | null)[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
