import type { PublicDocument } from '@/lib/public/documents'

/** When a record happened, as exact as it is known. A project is named for somebody's part in it, which has dates of its own. */
export function happenedIn(record: PublicDocument): string | null {
  if (record.kind === 'project') return null
  if (record.kind === 'publication' || record.kind === 'round') return record.body.released
  if (record.kind === 'event' || record.kind === 'campaign' || record.kind === 'pilot') return record.body.starts
  if (record.kind === 'gap') return record.body.raisedOn
  return record.kind === 'practice' ? record.body.started : record.happenedOn
}
