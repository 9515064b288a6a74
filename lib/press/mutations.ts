import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PressInput } from './schema'

/** How a record of its kind is written. */
export const pressWriting: Writing<PressInput> = {
  kind: 'press',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: ({ tx }, id, input) => writePress(tx, id, input),
}

/** Records a press release. Throws `forbidden`. */
export const recordPress = recording(pressWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePress = revising(pressWriting)

async function writePress(tx: Transaction, id: string, input: PressInput) {
  const { projectId, campaignId, contactIds, language, title, summary, text, notesToEditors } = input
  const facts = { projectId, campaignId, releasedOn: new Date(input.releasedOn) }
  await tx.pressRelease.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.pressContact.deleteMany({ where: { pressId: id } })
  await tx.pressContact.createMany({
    data: [...new Set(contactIds)].map((organisationId, position) => ({ pressId: id, organisationId, position })),
  })
  await tx.pressReleaseTranslation.upsert({
    where: { pressId_language: { pressId: id, language } },
    create: { pressId: id, language, title, summary, text, notesToEditors },
    update: { title, summary, text, notesToEditors },
  })
}
