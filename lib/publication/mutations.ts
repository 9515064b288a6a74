import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PublicationInput } from './schema'

/** How a record of its kind is written. */
export const publicationWriting: Writing<PublicationInput> = {
  kind: 'publication',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: ({ tx }, id, input) => writePublication(tx, id, input),
}

/** Records a report, brief or article. Throws `forbidden`. */
export const recordPublication = recording(publicationWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePublication = revising(publicationWriting)

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
