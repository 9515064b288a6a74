import { merge } from '@/lib/editing/merge'
import type { FormValues, MessageValues } from '@/lib/form-state'
import { type Clashing, deliver, type Outcome, type Parcel } from './delivery'
import type { Copy, DeviceCopy } from './device-copy'
import type { FieldErrors } from './form-context'
import { type FormStore, isEqual, withoutRemoved } from './form-store'

/** Where what is written stands. */
export type Standing =
  | { is: 'saved' }
  | { is: 'written' }
  | { is: 'saving' }
  /** The portal has not got it, it is kept on this device and sent again. */
  | { is: 'kept'; why: 'unreachable' | 'signed_out' | 'busy' }
  | { is: 'refused'; message: string; values?: MessageValues }
  | { is: 'clash'; theirs: Clashing }

export type SaverState = {
  standing: Standing
  /** When the portal last took it. */
  savedAt: Date | undefined
  version: number
  fieldErrors: FieldErrors
  /** Who else's words came in with the last save, and into which fields. */
  joined: { by: string; fields: string[] } | undefined
  /** Whether the person says that their translation follows the original. */
  isCurrent: boolean
  /** Counts saves that somebody asked for and that were refused: only these take the focus. */
  refusals: number
}

type Options = {
  store: FormStore
  /** Where saves are sent. */
  address: string
  language: string
  version: number
  savedAt: Date | undefined
  copy: DeviceCopy
  isCurrent: boolean
  /** The version of the original that stands beside; `version` where it is not said. */
  seen?: number
  /** What the portal has; what the store holds where it is not said. */
  saved?: FormValues
  /** Who types here: what they typed is not saved by somebody who signs in after them. */
  personId?: string
  /** What the portal kept when their session had ended, until it is saved. */
  keptId?: string | undefined
}

/** Waits this long after the last key before it saves by itself, in milliseconds. */
const pause = 2500
const retries = [2000, 5000, 10_000, 30_000] as const

type Try = Parcel & { sent: FormValues; isAsked: boolean }
export type Saver = ReturnType<typeof openSaver>

/**
 * Saves what is written: by itself after a pause, at once when asked. One save is under way at a time, and one that got
 * no answer is sent again as it was, under the same key, before anything newer: whether it arrived or not, it counts
 * once. Every change is kept on the device until the portal has it.
 */
export function openSaver({ store, address, language, version, savedAt, copy, isCurrent, ...more }: Options) {
  const { saved, seen = version, personId, keptId } = more
  const nothing = { fieldErrors: {}, joined: undefined, refusals: 0 }
  let state: SaverState = { standing: { is: 'saved' }, savedAt, version, isCurrent, ...nothing }
  let base = saved ?? withoutRemoved(store.values())
  let unanswered: Try | undefined
  let isSending = false
  let isWanted = false
  let failures = 0
  let saving: ReturnType<typeof setTimeout> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const become = (next: Partial<SaverState>) => {
    state = { ...state, ...next }
    for (const told of listeners) told()
  }
  const written = () => withoutRemoved(store.values())
  const isDirty = () => !isEqual(written(), base)
  const saveIn = (ms: number) => {
    clearTimeout(saving)
    saving = setTimeout(() => void save(false), ms)
  }
  const keepCopy = () => void copy.keep({ base, values: written(), version: state.version })

  const changed = () => {
    if (!isDirty()) return
    clearTimeout(keeping)
    keeping = setTimeout(keepCopy, 300)
    if (state.standing.is === 'clash' || isSending || unanswered) return
    become({ standing: { is: 'written' } })
    saveIn(pause)
  }

  /** Saves now. `isAsked` where a person wants it, not the pause. */
  async function save(isAsked: boolean): Promise<void> {
    clearTimeout(saving)
    isWanted ||= isAsked
    if (isSending || (state.standing.is === 'clash' && !isAsked)) return
    if (!unanswered && !isDirty() && !isWanted) return become({ standing: { is: 'saved' } })
    unanswered ??= nextTry()
    isSending = true
    become({ standing: { is: 'saving' } })
    const outcome = await deliver(address, unanswered)
    isSending = false
    settle(unanswered, outcome)
  }

  function nextTry(): Try {
    const sent = written()
    const isAsked = isWanted
    isWanted = false
    const said = {
      version: state.version,
      language,
      isAutosave: !isAsked,
      isCurrent: state.isCurrent,
      seen,
      values: sent,
    }
    const body = { ...said, ...(personId ? { by: personId } : {}), ...(keptId ? { kept: keptId } : {}) }
    return { key: crypto.randomUUID(), body: JSON.stringify(body), sent, isAsked }
  }

  function settle(one: Try, outcome: Outcome) {
    if (outcome.is === 'later') {
      keepCopy()
      become({ standing: { is: 'kept', why: outcome.why } })
      saveIn(retries[Math.min(failures, retries.length - 1)] ?? pause)
      failures += 1
      return
    }
    unanswered = undefined
    failures = 0
    if (outcome.is === 'saved') return take(one, outcome.saved)
    keepCopy()
    const refusals = state.refusals + (one.isAsked ? 1 : 0)
    if (outcome.is === 'clash') return become({ standing: outcome, refusals, fieldErrors: {} })
    const { message, values, fieldErrors } = outcome
    become({ standing: { is: 'refused', message, ...(values ? { values } : {}) }, fieldErrors, refusals })
  }

  function take({ sent }: Try, { version: now, at, merged }: Extract<Outcome, { is: 'saved' }>['saved']) {
    base = merged?.values ?? sent
    // What was typed while the save was under way goes over what came in.
    if (merged) store.replace(merge(sent, written(), merged.values).merged)
    const joined = merged ? { by: merged.by, fields: merged.fields } : state.joined
    become({
      version: now,
      savedAt: new Date(at),
      fieldErrors: {},
      joined,
      standing: { is: isDirty() ? 'written' : 'saved' },
    })
    if (isDirty()) {
      keepCopy()
      saveIn(isWanted ? 0 : pause)
    } else {
      clearTimeout(keeping)
      void copy.forget()
    }
  }

  return {
    state: () => state,
    subscribe: (told: () => void) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    /** Begins to follow what is typed; what it returns ends that. */
    follow: () => {
      const stop = store.subscribe(changed)
      return () => {
        stop()
        clearTimeout(saving)
      }
    },
    save,
    isDirty,
    /** Says whether the translation follows the original; the next save that is asked for carries it. */
    follows: (chosen: boolean) => become({ isCurrent: chosen }),
    /** Goes on from both texts: `values` is what the person made of them. */
    resolve: (theirs: Clashing, values: FormValues) => {
      base = theirs.values
      become({ version: theirs.version, standing: { is: 'written' } })
      store.replace(values)
      void save(true)
    },
    /** Takes over what this device kept and the portal never got, beside what the portal has now. */
    takeOver: (kept: Copy) => store.replace(merge(kept.base, kept.values, written()).merged),
  }
}
