import type { PublicationState } from '@/lib/generated/prisma/enums'

/** What can be done with one language of a record. */
export type Step = 'submit' | 'return' | 'publish' | 'withdraw'

/** Who may take a step on a record of their organisation: whoever writes, or whoever publishes. */
type Least = 'contributor' | 'editor'

type Transition = { step: Step; from: PublicationState; to: PublicationState; least: Least }

/**
 * Every way from one state to another; the trigger `desk.refuse_leap` knows the same pairs. A published language stays
 * published while a newer version of it is written or reviewed: `publishedVersion` says what the public sees.
 */
export const transitions: readonly Transition[] = [
  { step: 'submit', from: 'draft', to: 'in_review', least: 'contributor' },
  { step: 'submit', from: 'published', to: 'in_review', least: 'contributor' },
  { step: 'submit', from: 'withdrawn', to: 'in_review', least: 'contributor' },
  { step: 'return', from: 'in_review', to: 'draft', least: 'editor' },
  { step: 'return', from: 'in_review', to: 'published', least: 'editor' },
  { step: 'return', from: 'in_review', to: 'withdrawn', least: 'editor' },
  { step: 'publish', from: 'draft', to: 'published', least: 'editor' },
  { step: 'publish', from: 'in_review', to: 'published', least: 'editor' },
  { step: 'publish', from: 'withdrawn', to: 'published', least: 'editor' },
  { step: 'publish', from: 'published', to: 'published', least: 'editor' },
  { step: 'withdraw', from: 'published', to: 'withdrawn', least: 'editor' },
  { step: 'withdraw', from: 'in_review', to: 'withdrawn', least: 'editor' },
]

type Standing = { state: PublicationState; publishedVersion: number | null; withdrawnReason: string | null }

/** Where a language rests when nobody reviews it: as the public knows it. */
export function restingState({ publishedVersion, withdrawnReason }: Omit<Standing, 'state'>): PublicationState {
  if (publishedVersion !== null) return 'published'
  return withdrawnReason === null ? 'draft' : 'withdrawn'
}

/** The state a step leads to; undefined where it cannot be taken now. */
export function stateAfter(step: Step, standing: Standing): PublicationState | undefined {
  // What the public does not see cannot be taken away from it, and a returned one goes back to where it was.
  if (step === 'withdraw' && standing.publishedVersion === null) return undefined
  const wanted = step === 'return' ? restingState(standing) : undefined
  return transitions.find(
    (one) => one.step === step && one.from === standing.state && (wanted === undefined || one.to === wanted),
  )?.to
}

/** Whether a translation was made from an older text than the original has now. */
export const isBehind = (
  translation: { sourceVersion: number | null },
  original: { changedVersion: number },
): boolean => translation.sourceVersion !== null && translation.sourceVersion < original.changedVersion
