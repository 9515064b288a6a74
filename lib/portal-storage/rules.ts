/** Tables of the database by what they are for, in the order of the page. A table that is not named here is a record's. */
export const tableGroups = ['records', 'history', 'audit', 'people', 'mail', 'public', 'other'] as const
export type TableGroup = (typeof tableGroups)[number]

const groupOfTable: Record<string, TableGroup> = {
  ...{ Revision: 'history', ReviewStep: 'history', KeptForm: 'history' },
  ...{ AuditEvent: 'audit', IdempotencyKey: 'audit', RateLimit: 'audit' },
  ...{ Person: 'people', Membership: 'people', Session: 'people', OneTimeToken: 'people' },
  ...{ OutboxMessage: 'mail', WorkerTask: 'mail' },
}

/** What a table is for. */
export function groupOf(schema: string, table: string): TableGroup {
  if (schema === 'pub') return 'public'
  if (schema === 'graphile_worker') return 'mail'
  if (schema !== 'desk') return 'other'
  return groupOfTable[table] ?? 'records'
}

/** Below this much free room somebody should know: a day of uploads and a backup still fit. */
const leastFree = { bytes: 2_000_000_000, share: 0.1 } as const

export const isRoomScarce = ({ free, total }: { free: number; total: number }): boolean =>
  free < leastFree.bytes || free < total * leastFree.share
