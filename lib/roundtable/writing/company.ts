import 'server-only'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import { publicContributions } from '@/lib/publishing/door'

export type Contribution = RecordRow & { languages: RecordLanguage[] }

export const isPublished = (record: Contribution | RecordRow) =>
  'languages' in record && record.languages.some(({ publishedVersion }) => publishedVersion !== null)

/** Something of the present version is not public yet. */
export const isUnpublished = ({ version, languages }: Contribution) =>
  languages.some(({ publishedVersion }) => publishedVersion !== version)

/**
 * The records a roundtable brought up and its owner owns. `dropped` were taken off it but are still public as raised
 * there; `elsewhere` are practices that were exchanged at another public roundtable as well.
 */
export async function contributionsOf({ tx }: Change, { id, organisationId }: RecordRow) {
  const gaps = await tx.gap.findMany({ where: { roundtableId: id }, select: { id: true } })
  const pilots = await tx.pilot.findMany({ where: { roundtableId: id }, select: { id: true } })
  const practices = await tx.roundtablePractice.findMany({ where: { roundtableId: id }, select: { practiceId: true } })
  const stillPublic = await publicContributions(tx, id)
  const practiceIds = practices.map(({ practiceId }) => practiceId)
  const present = [...gaps, ...pilots].map((one) => one.id).concat(practiceIds)
  const find = (ids: string[]): Promise<Contribution[]> =>
    tx.record.findMany({
      where: { id: { in: ids }, organisationId },
      include: { languages: true },
      orderBy: { id: 'asc' },
    })
  const shared = await tx.roundtablePractice.findMany({
    where: {
      practiceId: { in: practiceIds },
      roundtableId: { not: id },
      roundtable: { is: { record: { is: { languages: { some: { publishedVersion: { not: null } } } } } } },
    },
    select: { practiceId: true },
  })
  return {
    own: await find(present),
    dropped: await find(stillPublic.filter((one) => !present.includes(one))),
    elsewhere: new Set(shared.map(({ practiceId }) => practiceId)),
  }
}
