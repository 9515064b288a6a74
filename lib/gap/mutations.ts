import 'server-only'
import { can } from '@/lib/auth/policy'
import { writeGap } from '@/lib/publishing/contributions'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { GapInput } from './schema'

/** How a record of its kind is written. */
export const gapWriting: Writing<GapInput> = {
  kind: 'gap',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: ({ tx }, id, input) => writeGap(tx, id, input),
}

/** Writes down what stakeholders found missing or recommend. Throws `forbidden`. */
export const recordGap = recording(gapWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseGap = revising(gapWriting)
