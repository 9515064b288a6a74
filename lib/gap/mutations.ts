import 'server-only'
import { can } from '@/lib/auth/policy'
import { writeGap } from '@/lib/publishing/contributions'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { GapInput } from './schema'

const gap: Writing<GapInput> = {
  kind: 'gap',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: writeGap,
}

/** Writes down what stakeholders found missing or recommend. Throws `forbidden`. */
export const recordGap = recording(gap)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseGap = revising(gap)
