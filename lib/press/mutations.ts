import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PressInput } from './schema'

/** Records a press release. Throws `forbidden`. */
export const recordPress = (actor: Actor, input: PressInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'press' })
    await writePress(change.tx, id, input)
    return keepRevision(change, 'press', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePress = (actor: Actor, { id, version }: Saved, input: PressInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'press', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writePress(change.tx, id, input)
    return keepRevision(change, 'press', id)
  })

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
