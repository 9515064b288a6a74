import { endpoint } from '@/lib/auth/action'
import { suggestRecords } from '@/lib/editing/finding'
import { suggestionQuestion } from '@/lib/editing/schema'

/** Records that fit what somebody types, for the command palette and for links between records. */
export const GET = endpoint({
  name: 'findRecords',
  input: suggestionQuestion,
  rate: 'read',
  run: async (actor, { q, kind }) => ({ records: await suggestRecords(actor, { q, kind: kind ?? null }) }),
})
