import * as z from 'zod'
import { db } from '@/lib/db'
import { defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import { writeMail } from '@/lib/mail/outbox'
import { contentOf } from '@/lib/publishing/contents'
import { publicVersions } from '@/lib/publishing/public-versions'
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
      select: { kind: true, state: true, organisationId: true, recordId: true },
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
    // What the public reads: a draft may be none of the business of the organisation that was written to.
    const [subject] = await publicVersions(tx, [enquiry.recordId])
    if (!subject) return { state: 'skipped', problem: 'record_not_public' }
    for (const { id: personId, locale } of people) {
      const language = isInterfaceLocale(locale) ? locale : defaultLocale
      const { title } = contentOf(subject.kind, subject.snapshot, language)
      const values = { title, enquiryId, kind: enquiry.kind }
      // No record: it may belong to another organisation than the one that was written to.
      await writeMail({ tx, at }, { personId, template: 'enquiry_received', values, once: `${id} ${personId}` })
    }
    return { state: 'done' }
  })
}
