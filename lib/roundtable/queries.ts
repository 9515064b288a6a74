import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type RoundtableSnapshot, roundtableSnapshot } from './publication'

const parts = {
  record: recordColumns,
  platform: { select: { projectId: true, regionId: true, region: { select: { countryCode: true } } } },
  hosts: { orderBy: { position: 'asc' } },
  attendance: { orderBy: { position: 'asc' } },
  agenda: { orderBy: { position: 'asc' }, include: { translations: true } },
  actionPoints: { orderBy: { position: 'asc' }, include: { translations: true } },
  practices: { orderBy: { position: 'asc' } },
  gaps: { orderBy: { position: 'asc' }, select: { id: true } },
  pilots: { orderBy: { position: 'asc' }, select: { id: true } },
  translations: true,
} as const

/** A roundtable as it stands, without its participants, for its revision and its public document. */
export async function snapshotRoundtable(tx: Transaction, id: string): Promise<RoundtableSnapshot> {
  const row = await tx.roundtable.findUniqueOrThrow({ where: { id }, include: parts })
  const { platformId, sequence, startsAtMinute, durationMinutes, mode, course, place } = row
  return roundtableSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ platformId, sequence, startsAtMinute, durationMinutes, mode, course, place },
    heldOn: dayOf(row.heldOn),
    stakeholders: rangeOf(row.stakeholdersMin, row.stakeholdersMax),
    people: rangeOf(row.peopleMin, row.peopleMax),
    projectId: row.platform.projectId,
    regionId: row.platform.regionId,
    countryCode: row.platform.region.countryCode,
    hostIds: row.hosts.map(({ organisationId }) => organisationId),
    attendance: row.attendance.map(({ organisationId, nameAsWritten, kind, people }) => ({
      ...{ organisationId, nameAsWritten, kind, people },
    })),
    agenda: row.agenda.map((item) => ({
      id: item.id,
      minutesLong: item.minutesLong,
      texts: byLanguage(item.translations, ({ title, minutes }) => ({ title, minutes })),
    })),
    actionPoints: row.actionPoints.map(
      ({ id: pointId, organisationId, ownerAsWritten, dueOn, doneOn, translations }) => ({
        ...{ id: pointId, organisationId, ownerAsWritten },
        dueOn: dayOf(dueOn),
        doneOn: dayOf(doneOn),
        texts: byLanguage(translations, ({ text }) => ({ text })),
      }),
    ),
    practiceIds: row.practices.map(({ practiceId }) => practiceId),
    gapIds: row.gaps.map((gap) => gap.id),
    pilotIds: row.pilots.map((pilot) => pilot.id),
    texts: byLanguage(row.translations, ({ title, summary, followUp }) => ({ title, summary, followUp })),
  })
}

const rangeOf = (min: number | null, max: number | null) => (min === null || max === null ? null : { min, max })
