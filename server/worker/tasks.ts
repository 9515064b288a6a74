import { eraseDeleted } from '@/lib/editing/deleting'
import { publishDue } from '@/lib/editing/scheduling'
import { noteSilence } from '@/lib/heartbeat/mutations'
import { askForHeartbeats } from '@/lib/heartbeat/writing/asking'
import { clearMerged } from '@/lib/merge/mutations'
import { backUpWhereDue } from './back-up'
import { careForInactive } from './care-for-inactive'
import { checkDueLinks, gatherPublicLinks } from './check-links'
import { cleanUp } from './clean-up'
import { remindOfActionPoints } from './remind-action-points'
import { sweepFiles } from './sweep-files'
import { sweepOutbox } from './sweep-outbox'
import { watchBackups } from './watch-backups'

export type Task = {
  /**
   * The work. It may be called twice for one turn, and beside itself in another process; what it throws is logged and
   * tried again twice. It looks at `signal` between two pieces of work: the portal ends soon after.
   */
  run: (signal: AbortSignal) => Promise<unknown>
  /** When: minute, hour, day of the month, month, day of the week, in UTC. */
  at: string
  /** Also as soon as the portal has started. */
  atStart?: boolean
}

/** What the worker does, and when. A task is a file of this folder and one line here. */
export const tasks = {
  sweep_outbox: { run: (signal) => sweepOutbox({ signal }), at: '* * * * *', atStart: true },
  clean_up: { run: () => cleanUp(), at: '17 */6 * * *', atStart: true },
  sweep_files: { run: sweepFiles, at: '40 3 * * *' },
  erase_deleted: { run: () => eraseDeleted(), at: '47 2 * * *', atStart: true },
  ask_for_heartbeats: { run: (signal) => askForHeartbeats(new Date(), signal), at: '20 6 * * *' },
  note_silence: { run: () => noteSilence(), at: '50 5 * * *' },
  clear_merged: { run: () => clearMerged(), at: '57 2 * * *', atStart: true },
  remind_of_action_points: { run: () => remindOfActionPoints(), at: '30 5 * * *', atStart: true },
  care_for_inactive: { run: () => careForInactive(), at: '10 4 * * *' },
  gather_links: { run: gatherPublicLinks, at: '25 3 * * *', atStart: true },
  check_links: { run: checkDueLinks, at: '*/10 * * * *' },
  publish_due: { run: (signal) => publishDue({ signal }), at: '* * * * *', atStart: true },
  // Looked at every hour: what failed at night is tried again, and what the machine slept through is made up for.
  back_up: { run: backUpWhereDue, at: '10 * * * *', atStart: true },
  watch_backups: { run: () => watchBackups(), at: '55 * * * *' },
} as const satisfies Record<string, Task>
