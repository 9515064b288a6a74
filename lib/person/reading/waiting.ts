import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'

type Place = { personId: string; organisationId: string }

export const waitingKinds = ['schedules', 'reviews', 'drafts', 'points', 'links', 'invitations'] as const
/** What of one kind waits for somebody: how many, and the titles of the first. */
export type Waiting = { kind: (typeof waitingKinds)[number]; count: number; titles: string[] }

const mostTitles = 5

/** What waits for a member of an organisation, kind by kind. Throws `not_found`. */
export async function listWaiting(actor: Actor, { personId, organisationId }: Place): Promise<Waiting[]> {
  if (!can.manageMembers(actor, organisationId)) throw new AppError('not_found')
  const owned = { record: { organisationId, deletedAt: null } } as const
  const now = new Date()
  const [schedules, links, reviews, records, invitations] = await Promise.all([
    db.scheduledPublication.findMany({
      where: { createdById: personId, doneAt: null, cancelledAt: null, ...owned },
      select: { recordId: true },
    }),
    db.previewLink.findMany({
      where: { createdById: personId, revokedAt: null, expiresAt: { gt: now }, ...owned },
      select: { recordId: true },
    }),
    db.recordLanguage.findMany({
      where: { submittedById: personId, state: 'in_review', ...owned },
      select: { recordId: true },
    }),
    waitingRecords(db, { personId, organisationId }),
    db.invitation.count({ where: { invitedById: personId, organisationId, acceptedAt: null, revokedAt: null } }),
  ])
  const idsOf = (rows: { recordId: string }[]) => rows.map(({ recordId }) => recordId)
  const byKind = {
    ...{ schedules: idsOf(schedules), reviews: idsOf(reviews), drafts: records.drafts },
    ...{ points: records.points, links: idsOf(links) },
  }
  const titles = await titlesOf(Object.values(byKind).flatMap((ids) => ids.slice(0, mostTitles)))
  const listed = Object.entries(byKind).map(([kind, ids]) => ({
    kind: kind as keyof typeof byKind,
    count: kind === 'points' ? records.pointCount : ids.length,
    titles: [...new Set(ids.slice(0, mostTitles))].flatMap((id) => titles.get(id) ?? []),
  }))
  const all: Waiting[] = [...listed, { kind: 'invitations', count: invitations, titles: [] }]
  return all.filter(({ count }) => count > 0)
}

/** Drafts a person wrote last (or looks after), and roundtables of theirs with action points that are not done. */
export async function waitingRecords(
  tx: Transaction,
  { personId, organisationId }: Place,
): Promise<{ drafts: string[]; points: string[]; pointCount: number }> {
  const theirs = {
    ...{ organisationId, deletedAt: null },
    OR: [{ handedToId: personId }, { handedToId: null, updatedById: personId }],
  }
  const [drafts, points] = await Promise.all([
    tx.record.findMany({
      where: { ...theirs, languages: { some: { state: 'draft' } } },
      select: { id: true },
      orderBy: { updatedAt: 'desc' },
    }),
    tx.roundtable.findMany({
      where: { record: theirs, actionPoints: { some: { doneOn: null } } },
      select: { id: true, _count: { select: { actionPoints: { where: { doneOn: null } } } } },
    }),
  ])
  return {
    drafts: drafts.map(({ id }) => id),
    points: points.map(({ id }) => id),
    pointCount: points.reduce((sum, { _count }) => sum + _count.actionPoints, 0),
  }
}

async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.record.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, originalLanguage: true, languages: { select: { language: true, title: true } } },
  })
  return new Map(
    rows.map(({ id, originalLanguage, languages }) => [
      id,
      languages.find(({ language }) => language === originalLanguage)?.title ?? '',
    ]),
  )
}
