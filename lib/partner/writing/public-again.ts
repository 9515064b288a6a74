import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { ContentLanguage } from '@/lib/language/rules'
import { slugOf } from '@/lib/publishing/address'
import type { Change } from '@/lib/publishing/changing'
import { contentOf } from '@/lib/publishing/contents'
import { freeSlug, lockPublic } from '@/lib/publishing/door'
import { isOwnWork } from '@/lib/publishing/four-eyes'
import { loadSnapshot } from '@/lib/publishing/snapshots'
import { publishInChange } from '@/lib/publishing/steps'
import { publicTitles } from '@/lib/publishing/succession'

/** What the public saw of a record before it was changed. */
export type PublicStanding = {
  languages: string[]
  /** Nothing was written that the public does not see. */
  isCurrent: boolean
  /** What its pages were called, by their language. */
  titles: Record<string, string>
}

/** How a record that is locked stands with the public. */
export async function standingOf({ tx }: Change, record: RecordRow): Promise<PublicStanding> {
  const rows = await tx.recordLanguage.findMany({ where: { recordId: record.id, publishedVersion: { not: null } } })
  return {
    languages: rows.map(({ language }) => language),
    isCurrent:
      rows.length > 0 &&
      rows.every(({ language, publishedVersion, changedVersion }) =>
        language === record.originalLanguage
          ? publishedVersion === record.version
          : (publishedVersion ?? 0) >= changedVersion,
      ),
    titles: await publicTitles(tx, record.id),
  }
}

/**
 * Makes the version that was just kept public in the languages that were, unless something else waits to be published,
 * the actor may not, or somebody else has to look first. Answers whether it is public now.
 */
export async function publishIfCurrent(
  change: Change,
  record: RecordRow,
  { languages, isCurrent, first }: PublicStanding & { first?: () => Promise<unknown> },
): Promise<boolean> {
  const { tx, actor } = change
  if (!isCurrent || !can.publishRecord(actor, record)) return false
  const chosen = await tx.recordLanguage.findMany({ where: { recordId: record.id, language: { in: languages } } })
  if (await isOwnWork(tx, { record, chosen, personId: actor.personId })) return false
  await first?.()
  await publishInChange(change, [record], { languages })
  return true
}

/** Gives every language of a record an address made of its present title; those it had will lead there. */
export async function renewAddresses({ tx }: Change, { id, kind }: RecordRow, languages: readonly string[]) {
  await lockPublic(tx)
  const snapshot = await loadSnapshot(tx, kind, id)
  for (const language of languages) {
    const wanted = slugOf(contentOf(kind, snapshot, language as ContentLanguage).title)
    if (wanted === '') continue
    const slug = await freeSlug(tx, { kind, id, wanted })
    await tx.recordLanguage.update({ where: { recordId_language: { recordId: id, language } }, data: { slug } })
  }
}
