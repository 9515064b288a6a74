import 'server-only'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import { publishInChange, withdrawInChange } from '@/lib/publishing/steps'
import { publishRoundtableInChange, withdrawRoundtableInChange } from '@/lib/roundtable/mutations'

type Publishing = { languages: readonly string[]; asOf?: Date }

/**
 * Makes languages of a record public in the version it is given in; a roundtable together with what it brought up, as
 * that stood at the time `asOf`. Throws `not_allowed_now`. The caller has asked policy.
 */
export async function makePublic(change: Change, record: RecordRow, publishing: Publishing): Promise<void> {
  if (record.kind === 'roundtable') await publishRoundtableInChange(change, record, publishing)
  else await publishInChange(change, [record], { languages: publishing.languages })
}

type Withdrawing = { languages: readonly string[]; reason: string; withContributions: boolean }

/** Takes languages of a record away from the public; a whole roundtable, if asked, with what is public only through it. */
export async function takeAway(change: Change, record: RecordRow, withdrawing: Withdrawing): Promise<void> {
  const isWhole = withdrawing.languages.includes(record.originalLanguage)
  if (record.kind === 'roundtable' && isWhole) await withdrawRoundtableInChange(change, record, withdrawing)
  else await withdrawInChange(change, [record], withdrawing)
}
