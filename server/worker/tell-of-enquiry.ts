import * as z from 'zod'
import { db, type Transaction } from '@/lib/db'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { type ContentLanguage, defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import { writeMail } from '@/lib/mail/outbox'
import { contentOf } from '@/lib/publishing/contents'
import type { Message, Outcome } from './message'

const payload = z.object({ enquiryId: z.uuid() })

/** Writes a mail to every editor and admin of the organisation a visitor wrote to; twice carried out, once written. */
export async function tellOfEnquiry({ id, payload: told }: Message): Promise<Outcome> {
  const parsed = payload.safeParse(told)
  if (!parsed.success) return { state: 'failed', problem: 'unreadable' }
  const { enquiryId } = parsed.data
  const at = new Date()
  return db.$transaction(async (tx): Promise<Outcome> => {
    const enquiry = await tx.enquiry.findFirst({
      where: { id: enquiryId, keepUntil: { gt: at } },
      select: { kind: true, state: true, organisationId: true, recordId: true, record: { select: { kind: true } } },
    })
    if (!enquiry) return { state: 'skipped', problem: 'enquiry_gone' }
    if (enquiry.state !== 'open') return { state: 'skipped', problem: 'enquiry_settled' }
    const people = await tx.person.findMany({
      where: {
        ...{ kind: 'human', disabledAt: null, isDemo: false },
        memberships: {
          some: { organisationId: enquiry.organisationId, role: { in: ['editor', 'organisation_admin'] } },
        },
      },
      select: { id: true, locale: true },
    })
    if (people.length === 0) return { state: 'skipped', problem: 'nobody_to_tell' }
    const snapshot = await publicVersion(tx, enquiry.recordId)
    if (!snapshot) return { state: 'skipped', problem: 'record_not_public' }
    for (const { id: personId, locale } of people) {
      const title = titleOf(enquiry.record.kind, snapshot, isInterfaceLocale(locale) ? locale : defaultLocale)
      const values = { title, enquiryId, kind: enquiry.kind }
      // No record: it may belong to another organisation than the one that was written to.
      await writeMail({ tx, at }, { personId, template: 'enquiry_received', values, once: `${id} ${personId}` })
    }
    return { state: 'done' }
  })
}

/** What the public reads: a draft may be none of the business of the organisation that was written to. */
async function publicVersion(tx: Transaction, recordId: string) {
  const published = await tx.recordLanguage.findFirst({
    where: { recordId, publishedVersion: { not: null } },
    orderBy: { publishedVersion: 'desc' },
    select: { publishedVersion: true },
  })
  if (!published?.publishedVersion) return null
  const where = { recordId_version: { recordId, version: published.publishedVersion } }
  return (await tx.revision.findUnique({ where, select: { snapshot: true } }))?.snapshot
}

const titleOf = (kind: RecordKind, snapshot: unknown, language: ContentLanguage) =>
  contentOf(kind, snapshot, language).title
