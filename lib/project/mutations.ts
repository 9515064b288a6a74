import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { writeFunding } from '@/lib/publishing/attached'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { ProjectInput } from './schema'

/** How a record of its kind is written. */
export const projectWriting: Writing<ProjectInput> = {
  kind: 'project',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writeProject(tx, id, input),
}

/** Adds a project. Throws `forbidden`. */
export const recordProject = recording(projectWriting)

/** Changes a project. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseProject = revising(projectWriting)

async function writeProject(tx: Transaction, projectId: string, input: ProjectInput) {
  const { acronym, starts, ends, website } = input
  const { countryCodes, partners, language, title, summary, description } = input
  const facts = { acronym, starts, ends, website }
  await tx.project.upsert({ where: { id: projectId }, create: { id: projectId, ...facts }, update: facts })
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
