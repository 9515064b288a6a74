import 'server-only'
import type { Transaction } from '@/lib/db'

type Asked = {
  record: { id: string; version: number; organisationId: string }
  /** The languages that would be published. */
  chosen: readonly { publishedVersion: number | null }[]
  personId: string
}

/**
 * Whether the owner of a record asks that whoever publishes is not who wrote it, and this person saved a version since
 * the one the public sees. The trigger `desk.refuse_own_publication` asks the same of every language.
 */
export async function isOwnWork(tx: Transaction, { record, chosen, personId }: Asked): Promise<boolean> {
  const { id, version, organisationId } = record
  if (chosen.length === 0) return false
  const strict = await tx.organisation.count({ where: { id: organisationId, fourEyes: true } })
  if (strict === 0) return false
  const since = Math.min(...chosen.map(({ publishedVersion }) => publishedVersion ?? 0))
  const own = await tx.revision.count({ where: { recordId: id, personId, version: { gt: since, lte: version } } })
  return own > 0
}
