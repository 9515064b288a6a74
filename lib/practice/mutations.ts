import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { writePractice } from '@/lib/publishing/contributions'
import { outOfTheWay, requireOriginalWords, writeEntries } from '@/lib/publishing/entries'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PracticeInput } from './schema'

/** How a record of its kind is written. */
export const practiceWriting: Writing<PracticeInput> = {
  kind: 'practice',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: async ({ tx }, id, input) => {
    await writePractice(tx, id, input)
    await writeDetails(tx, id, input)
  },
}

/** Writes down a good practice on behalf of an organisation. Throws `forbidden`, `invalid`. */
export const recordPractice = recording(practiceWriting)

/** Changes a practice's draft. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const revisePractice = revising(practiceWriting)

async function writeDetails(tx: Transaction, id: string, input: PracticeInput) {
  const { ended, countryCode, funding, answersGapIds, targetGroups, stakeholders } = input
  await tx.practice.update({ where: { id }, data: { ended, countryCode } })
  await writeAdoption(tx, id, input)
  await writeFunding(tx, id, funding)
  await writeResponses(tx, id, answersGapIds)
  const practiceId = id
  await tx.practiceTargetGroup.deleteMany({ where: { practiceId } })
  await tx.practiceTargetGroup.createMany({ data: [...new Set(targetGroups)].map((group) => ({ practiceId, group })) })
  await tx.practiceStakeholder.deleteMany({ where: { practiceId } })
  await tx.practiceStakeholder.createMany({ data: [...new Set(stakeholders)].map((kind) => ({ practiceId, kind })) })
  await writeEvidence(tx, id, input)
}

/** The practice it was modelled on must exist and must not lead back to this one. */
async function writeAdoption(tx: Transaction, id: string, { adoptedFromId }: PracticeInput) {
  try {
    await tx.practice.update({ where: { id }, data: { adoptedFromId } })
  } catch (error) {
    // 23503: no such practice; 23514: it would be modelled on itself.
    const reasons: Record<string, string> = {
      ...{ 23503: 'unknown_record', P2003: 'unknown_record', P2025: 'unknown_record' },
      ...{ 23514: 'modelled_on_itself', P2004: 'modelled_on_itself' },
    }
    const refusal = reasons[databaseCode(error) ?? '']
    if (!refusal) throw error
    throw new AppError('invalid', { fields: { adoptedFromId: refusal } })
  }
}

async function writeEvidence(tx: Transaction, practiceId: string, { evidence, language }: PracticeInput) {
  const texts = evidence.map(({ statement }) => statement)
  await requireOriginalWords(tx, { id: practiceId, language }, { list: 'evidence', field: 'statement', texts })
  const own = await tx.evidence.findMany({ where: { practiceId }, select: { id: true }, orderBy: { position: 'asc' } })
  const entries = evidence.map(({ id, statement: _, ...facts }) => ({ id, facts }))
  const keys = await writeEntries(entries, {
    own: own.map(({ id }) => id),
    taken: (ids) => tx.evidence.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    remove: (ids) => tx.evidence.deleteMany({ where: { id: { in: ids } } }),
    makeRoom: () => tx.evidence.updateMany({ where: { practiceId }, data: { position: outOfTheWay } }),
    create: (id, position, facts) => tx.evidence.create({ data: { id, practiceId, position, ...facts } }),
    update: (id, position, facts) => tx.evidence.update({ where: { id }, data: { position, ...facts } }),
  })
  await tx.evidenceTranslation.deleteMany({ where: { evidenceId: { in: keys }, language } })
  await tx.evidenceTranslation.createMany({
    data: evidence.flatMap(({ statement }, place) =>
      statement ? [{ evidenceId: keys[place] ?? '', language, statement }] : [],
    ),
  })
}
