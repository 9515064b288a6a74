import { endpoint } from '@/lib/auth/action'
import { suggestRecords } from '@/lib/editing/finding'
import { suggestionQuestion } from '@/lib/editing/schema'

/** Records that fit what somebody types, for the command palette and for links between records. */
export const GET = endpoint({
  name: 'findRecords',
  input: suggestionQuestion,
  rate: 'read',
  run: (actor, { q, kind }) => suggestRecords(actor, { q, kind: kind ?? null }),
})
