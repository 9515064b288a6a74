/** How many backups are kept: the newest of each of the last days, weeks and months. */
export type Keeping = { days: number; weeks: number; months: number }

const hour = 3_600_000
const day = 24 * hour

/** Longer than a night's backup may take to come again: afterwards nobody can say that there is one. */
const alarmAfterHours = 26
/** What lies this long is kept whatever else there is: several made by hand before an upgrade, for example. */
const recentDays = 2

const nameShape = /^portal-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.tar\.gz\.age$/

/** What a backup of this moment is called. Names in their order are backups in their order. */
export const backupName = (at: Date): string =>
  `portal-${at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.tar.gz.age`

/** When the backup of this name was begun; undefined where it is no name of a backup. */
export function backupTime(name: string): Date | undefined {
  const [, year, month, date, hours, minutes, seconds] = nameShape.exec(name) ?? []
  const at = new Date(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}

type Kept = { name: string; isProven: boolean }

/**
 * Names of the backups that may go. The newest stays, and so do the newest proven one, everything of the last two days,
 * and the newest of each of the last days, weeks (from Monday) and months that have one. Times are UTC.
 */
export function backupsToRemove(backups: readonly Kept[], keeping: Keeping, now: Date): string[] {
  const newestFirst = backups
    .flatMap((backup) => ({ ...backup, at: backupTime(backup.name) }))
    .filter((backup): backup is Kept & { at: Date } => backup.at !== undefined)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
  const newestOfEach = (periodOf: (at: Date) => string, count: number) => {
    const periods = new Map<string, string>()
    for (const { name, at } of newestFirst) if (!periods.has(periodOf(at))) periods.set(periodOf(at), name)
    return [...periods.values()].slice(0, count)
  }
  const kept = new Set([
    ...newestFirst.slice(0, 1).map(({ name }) => name),
    ...newestFirst
      .filter(({ isProven }) => isProven)
      .slice(0, 1)
      .map(({ name }) => name),
    ...newestFirst.filter(({ at }) => now.getTime() - at.getTime() < recentDays * day).map(({ name }) => name),
    ...newestOfEach((at) => at.toISOString().slice(0, 10), keeping.days),
    ...newestOfEach(mondayOf, keeping.weeks),
    ...newestOfEach((at) => at.toISOString().slice(0, 7), keeping.months),
  ])
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

const mondayOf = (at: Date) => new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * day).toISOString().slice(0, 10)

/**
 * `off`: this process makes none, as in development. `new`: the installation is younger than a day. `proven`: the last
 * backup was restored on trial and was whole. `late`: none was proven for 26 hours. `failed`: the last one could not be
 * made or proven.
 */
export type BackupState = 'off' | 'new' | 'proven' | 'late' | 'failed'

/** How the backups stand, for health and for whoever looks after the portal. */
export type BackupCondition = {
  state: BackupState
  /** When the newest backup was begun. */
  lastBackup: Date | null
  /** When one was last restored on trial with every count and hash right. */
  lastProven: Date | null
  /** A key of the messages' section `backup.problems`. */
  problem: string | null
}

/** What is known about backups. */
export type BackupFacts = {
  isScheduled: boolean
  /** Since when a backup could have been made. */
  since: Date | null
  lastBackup: Date | null
  lastProven: Date | null
  /** The last time that making or proving one failed. */
  lastFailure: { at: Date; problem: string } | null
}

/** Says how backups stand. */
export function backupConditionOf({ isScheduled, since, ...facts }: BackupFacts, now: Date): BackupCondition {
  const { lastBackup, lastProven, lastFailure } = facts
  const hasFailed = lastFailure !== null && (lastProven === null || lastFailure.at > lastProven)
  const stateNow = (): BackupState => {
    if (!isScheduled) return 'off'
    if (hasFailed) return 'failed'
    const waitedSince = lastProven ?? since ?? now
    if (now.getTime() - waitedSince.getTime() > alarmAfterHours * hour) return 'late'
    return lastProven === null ? 'new' : 'proven'
  }
  return { state: stateNow(), lastBackup, lastProven, problem: hasFailed ? lastFailure.problem : null }
}

/** Whether somebody must do something about it. */
export const isAlarming = ({ state }: Pick<BackupCondition, 'state'>): boolean => state === 'late' || state === 'failed'

/** The hour of the night, UTC, in which backups are made. */
const nightHour = 1

/** What is to be done now: after 01:00 UTC a backup of its own, and after a proof that failed the proof again. */
export function backupDue({ since, ...facts }: BackupFacts, now: Date): 'make' | 'prove' | 'nothing' {
  if (!facts.isScheduled) return 'nothing'
  const night = new Date(now.getTime() - nightHour * hour)
  night.setUTCHours(nightHour, 0, 0, 0)
  const last = facts.lastBackup ?? since ?? now
  if (last < night) return 'make'
  const { state } = backupConditionOf({ since, ...facts }, now)
  return facts.lastBackup && isAlarming({ state }) ? 'prove' : 'nothing'
}
