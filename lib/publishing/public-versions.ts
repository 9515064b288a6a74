import 'server-only'
import type { Transaction } from '@/lib/db'
import type { RecordLanguage } from '@/lib/generated/prisma/client'
import { carriedOver, type Survivors } from '@/lib/merge/carrying/carried-over'
import type { PublicVersion } from './door'
import { publicSnapshot } from './public-snapshot'

type Published = RecordLanguage & { publishedVersion: number; publishedAt: Date; slug: string }
const isPublished = (one: RecordLanguage): one is Published =>
  one.publishedVersion !== null && one.publishedAt !== null && one.slug !== null

/** What the public sees of records, as their published languages say; a record whose original is not public has nothing. */
export async function publicVersions(tx: Transaction, ids: readonly string[]): Promise<PublicVersion[]> {
  const records = await tx.record.findMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    include: { languages: { where: { publishedVersion: { not: null } } } },
    orderBy: { id: 'asc' },
  })
  const wanted = records.flatMap(({ id, languages }) =>
    [...new Set(languages.filter(isPublished).map((one) => one.publishedVersion))].map((version) => ({
      recordId: id,
      version,
    })),
  )
  if (wanted.length === 0) return []
  const revisions = await tx.revision.findMany({
    where: { OR: wanted },
    select: { recordId: true, version: true, snapshot: true },
  })
  const survivors = await survivorsNow(tx)
  const kept = new Map(revisions.map(({ recordId, version, snapshot }) => [`${recordId} ${version}`, snapshot]))
  return records.flatMap(({ id, kind, organisationId, originalLanguage, languages }) => {
    const published = languages.filter(isPublished)
    const original = published.find(({ language }) => language === originalLanguage)
    if (!original) return []
    const snapshotAt = (version: number) => {
      const snapshot = kept.get(`${id} ${version}`)
      if (snapshot === undefined) throw new Error(`version ${version} of ${kind} ${id} was not kept`)
      return snapshot
    }
    const others = published.filter((one) => one !== original)
    const translations = Object.fromEntries(others.map((one) => [one.language, snapshotAt(one.publishedVersion)]))
    return {
      id,
      kind,
      originalLanguage,
      version: Math.max(...published.map((one) => one.publishedVersion)),
      publishedAt: new Date(Math.max(...published.map((one) => one.publishedAt.getTime()))),
      slugs: Object.fromEntries(published.map(({ language, slug }) => [language, slug])),
      snapshot: asNow(publicSnapshot(snapshotAt(original.publishedVersion), originalLanguage, translations), {
        ...{ organisationId, survivors },
      }),
    }
  })
}

/** A version stays as it was saved: who owns the record now, and what became of organisations since, is said by its document. */
function asNow(snapshot: unknown, { organisationId, survivors }: { organisationId: string; survivors: Survivors }) {
  const carried = carriedOver(snapshot, survivors)
  return typeof carried === 'object' && carried !== null ? { ...carried, organisationId } : carried
}

/** Which organisation carries on each of those that were taken in. */
async function survivorsNow(tx: Transaction): Promise<Survivors> {
  const merges = await tx.merge.findMany({
    where: { undoneAt: null },
    select: { absorbedId: true, survivorId: true },
    orderBy: { at: 'asc' },
  })
  const direct = new Map(merges.map(({ absorbedId, survivorId }) => [absorbedId, survivorId]))
  const last = (id: string): string => {
    const next = direct.get(id)
    return next === undefined ? id : last(next)
  }
  return new Map([...direct.keys()].map((id) => [id, last(id)]))
}
