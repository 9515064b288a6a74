import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PublicationInput } from './schema'

/** Records a report, brief or article. Throws `forbidden`. */
export const recordPublication = (actor: Actor, input: PublicationInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'publication' })
    await writePublication(change.tx, id, input)
    return keepRevision(change, 'publication', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePublication = (actor: Actor, { id, version }: Saved, input: PublicationInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'publication', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writePublication(change.tx, id, input)
    return keepRevision(change, 'publication', id)
  })

async function writePublication(tx: Transaction, id: string, input: PublicationInput) {
  const { projectId, roundId, kind, title, titleLanguage, authors, publisher, released, isbn, url } = input
  const { publisherIds, countryCodes, language, summary, note } = input
  const facts = { projectId, roundId, kind, title, titleLanguage, authors, publisher, released, isbn, url }
  await tx.publication.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.publicationPublisher.deleteMany({ where: { publicationId: id } })
  await tx.publicationPublisher.createMany({
    data: [...new Set(publisherIds)].map((organisationId, position) => ({
      publicationId: id,
      organisationId,
      position,
    })),
  })
  await tx.publicationCountry.deleteMany({ where: { publicationId: id } })
  await tx.publicationCountry.createMany({
    data: [...new Set(countryCodes)].map((countryCode) => ({ publicationId: id, countryCode })),
  })
  await tx.publicationTranslation.upsert({
    where: { publicationId_language: { publicationId: id, language } },
    create: { publicationId: id, language, summary, note },
    update: { summary, note },
  })
}
