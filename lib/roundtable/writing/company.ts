import 'server-only'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import { publicContributions } from '@/lib/publishing/door'
import { roundtableSnapshot } from '@/lib/roundtable/publication'

export type Contribution = RecordRow & { languages: RecordLanguage[] }

export const isPublished = (record: Contribution | RecordRow) =>
  'languages' in record && record.languages.some(({ publishedVersion }) => publishedVersion !== null)

/** Something of the present version is not public yet. */
export const isUnpublished = ({ version, languages }: Contribution) =>
  languages.some(({ publishedVersion }) => publishedVersion === null || publishedVersion < version)

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

type Company = { own: Contribution[]; dropped: Contribution[]; asOf: Date }

/** What a saved version of a roundtable brought up, each in the version that stood at a time; what came later is left out. */
export async function asTheyStood({ tx }: Change, { id, version }: RecordRow, { own, dropped, asOf }: Company) {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { recordId_version: { recordId: id, version } },
    select: { snapshot: true },
  })
  const { practiceIds, gapIds, pilotIds } = roundtableSnapshot.parse(revision.snapshot)
  const named = new Set([...practiceIds, ...gapIds, ...pilotIds])
  const versions = await tx.revision.groupBy({
    by: ['recordId'],
    where: { recordId: { in: [...named] }, at: { lte: asOf } },
    _max: { version: true },
  })
  const stood = new Map(versions.map(({ recordId, _max }) => [recordId, _max.version]))
  return {
    own: own.flatMap((one) => {
      const then = named.has(one.id) ? stood.get(one.id) : undefined
      return then ? [{ ...one, version: then }] : []
    }),
    dropped: dropped.filter((one) => !named.has(one.id)),
  }
}
