import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeFunding } from '@/lib/publishing/attached'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { ProjectInput } from './schema'

/** Adds a project. Throws `forbidden`. */
export const recordProject = (actor: Actor, input: ProjectInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const id = await openRecord(change, { kind: 'project', ...input })
    await change.tx.project.create({ data: { id, ...facts(input) } })
    await writeParts(change.tx, id, input)
    return keepRevision(change, 'project', id)
  })

/** Changes a project. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseProject = (actor: Actor, { id, version }: Saved, input: ProjectInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'project', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await change.tx.project.update({ where: { id }, data: facts(input) })
    await writeParts(change.tx, id, input)
    return keepRevision(change, 'project', id)
  })

const facts = ({ acronym, starts, ends, website }: ProjectInput) => ({ acronym, starts, ends, website })

async function writeParts(tx: Transaction, projectId: string, input: ProjectInput) {
  const { countryCodes, partners, language, title, summary, description } = input
  await tx.projectCountry.deleteMany({ where: { projectId } })
  await tx.projectCountry.createMany({ data: countryCodes.map((countryCode) => ({ projectId, countryCode })) })
  await tx.projectPartner.deleteMany({ where: { projectId } })
  await tx.projectPartner.createMany({
    data: partners.map((partner, position) => ({ ...partner, projectId, position })),
  })
  await writeFunding(tx, projectId, input.funding)
  await tx.projectTranslation.upsert({
    where: { projectId_language: { projectId, language } },
    create: { projectId, language, title, summary, description },
    update: { title, summary, description },
  })
}
