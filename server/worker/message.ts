/** A message of the outbox that is being carried out. */
export type Message = {
  id: string
  at: Date
  topic: string
  recordId: string | null
  payload: unknown
  /** How often it was tried, this time included. */
  attempts: number
}

/** What became of it; whoever wants it tried again throws, `TryLater` where the reason may be kept. */
export type Outcome = { state: 'done' } | { state: 'skipped' | 'failed'; problem: string }

/** It could not be done just now; the reason is kept with the message and holds no personal data. */
export class TryLater extends Error {
  override name = 'TryLater'
  constructor(
    reason: string,
    /** No other message of this topic would fare better now. */
    readonly stopsTopic = false,
  ) {
    super(reason)
  }
}

/**
 * Carries out a message. It may be called again after a success, when the process died before that was written down:
 * its effect should then be the same, or be recognisable as a repetition.
 */
export type Handler = (message: Message) => Promise<Outcome>
