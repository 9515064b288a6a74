import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BackupFacts,
  backupConditionOf,
  backupDue,
  backupName,
  backupsToRemove,
  backupTime,
  isAlarming,
} from '@/lib/backup/rules'

const keeping = { days: 7, weeks: 4, months: 12 }
const now = new Date('2026-11-22T12:00:00Z')
const hour = 3_600_000
const day = 24 * hour
const before = (ms: number) => new Date(now.getTime() - ms)
const aBackup = (ms: number, isProven = true) => ({ name: backupName(before(ms)), isProven })
/** One each night for so many nights, the newest first. */
const nightly = (nights: number) => Array.from({ length: nights }, (_, night) => aBackup(night * day + 11 * hour))
const keptOf = (backups: readonly { name: string; isProven: boolean }[], at = now) => {
  const removed = new Set(backupsToRemove(backups, keeping, at))
  return backups.map(({ name }) => name).filter((name) => !removed.has(name))
}

describe('what a backup is called', () => {
  test('says when it was begun, and names in their order are backups in their order', () => {
    expect(backupName(new Date('2026-11-22T01:10:09.870Z'))).toBe('portal-20261122-011009.tar.gz.age')
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (at) => {
        expect(backupTime(backupName(at))?.getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000)
      }),
    )
  })

  test.each([
    'portal.age',
    'portal-20261399-011009.tar.gz.age',
    '../portal-20261122-011009.tar.gz.age',
    'erasures.jsonl',
  ])('%s is no name of one', (name) => expect(backupTime(name)).toBeUndefined())
})

describe('what is kept', () => {
  test('of two years of nights: a week of days, four weeks, twelve months', () => {
    const kept = keptOf(nightly(730)).map((name) => backupTime(name)?.toISOString().slice(0, 10))
    expect(kept).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      // The last day of each week that has one, then of each month.
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
      ...['2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ])
  })

  test('everything of the last two days, as before an upgrade, and one of each day before', () => {
    const hourly = Array.from({ length: 96 }, (_, at) => aBackup(at * hour))
    const kept = keptOf(hourly)
    expect(kept.slice(0, 48)).toEqual(hourly.slice(0, 48).map(({ name }) => name))
    expect(kept.length).toBe(48 + 2)
  })

  test('the newest proven one, however old, and the newest whether it was proven or not', () => {
    const old = aBackup(900 * day)
    const unproven = nightly(60).map(({ name }) => ({ name, isProven: false }))
    const kept = keptOf([...unproven, old])
    expect(kept).toContain(old.name)
    expect(kept).toContain(unproven[0]?.name)
  })

  test('what has another name is left alone', () => {
    expect(backupsToRemove([{ name: 'keep-me.age', isProven: false }], keeping, now)).toEqual([])
  })

  test('whatever there is: the newest stays, nothing is removed twice, and removing again removes nothing', () => {
    const backups = fc
      .uniqueArray(fc.integer({ min: 0, max: 1_500 }), { maxLength: 120 })
      .map((hours) => hours.map((one) => aBackup(one * 7 * hour, one % 3 === 0)))
    fc.assert(
      fc.property(backups, fc.record({ days: fc.nat(10), weeks: fc.nat(6), months: fc.nat(14) }), (all, few) => {
        const removed = backupsToRemove(all, few, now)
        const left = all.filter(({ name }) => !removed.includes(name))
        const newest = all.toSorted((one, other) => (one.name < other.name ? 1 : -1))[0]
        expect(new Set(removed).size).toBe(removed.length)
        if (newest) expect(left).toContainEqual(newest)
        expect(all.some(({ isProven }) => isProven)).toBe(left.some(({ isProven }) => isProven))
        expect(backupsToRemove(left, few, now)).toEqual([])
      }),
    )
  })
})

const facts = (more: Partial<BackupFacts> = {}): BackupFacts => ({
  ...{ isScheduled: true, since: before(100 * day), lastBackup: before(11 * hour), lastProven: before(11 * hour) },
  lastFailure: null,
  ...more,
})
const failure = (ms: number) => ({ at: before(ms), problem: 'disk_full' })

describe('how backups stand', () => {
  test.each<[string, Partial<BackupFacts>, string, boolean]>([
    ['proven last night', {}, 'proven', false],
    ['proven 26 hours ago', { lastProven: before(26 * hour) }, 'proven', false],
    ['proven more than 26 hours ago', { lastProven: before(26 * hour + 1) }, 'late', true],
    ['made every night and never proven', { lastProven: null }, 'late', true],
    ['none yet, on the first day', { since: before(20 * hour), lastBackup: null, lastProven: null }, 'new', false],
    ['none yet, on the third day', { since: before(50 * hour), lastBackup: null, lastProven: null }, 'late', true],
    ['a try that failed since', { lastFailure: failure(hour) }, 'failed', true],
    ['a try that failed before', { lastFailure: failure(40 * hour) }, 'proven', false],
    ['not this process’s business', { isScheduled: false, lastProven: null }, 'off', false],
  ])('%s', (...[, more, state, alarms]) => {
    const condition = backupConditionOf(facts(more), now)
    expect(condition.state).toBe(state)
    expect(isAlarming(condition)).toBe(alarms)
    expect(condition.problem).toBe(state === 'failed' ? 'disk_full' : null)
  })
})

describe('what is to be done', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}Z`)
  const lastNight = at('01:10:00')
  const yesterday = new Date(lastNight.getTime() - day)
  test.each<[string, Partial<BackupFacts>, Date, string]>([
    ['before one at night, nothing', { lastBackup: yesterday, lastProven: yesterday }, at('00:59:00'), 'nothing'],
    ['after one at night, a backup', { lastBackup: yesterday, lastProven: yesterday }, at('01:10:00'), 'make'],
    ['a machine that slept makes up for it', { lastBackup: yesterday }, at('09:10:00'), 'make'],
    ['once a night', { lastBackup: lastNight, lastProven: lastNight }, at('09:10:00'), 'nothing'],
    [
      'a proof that failed is tried again',
      { lastBackup: lastNight, lastFailure: { at: at('02:00:00'), problem: 'x' }, lastProven: yesterday },
      at('09:10:00'),
      'prove',
    ],
    [
      'a new installation waits for its first night',
      { since: at('08:00:00'), lastBackup: null, lastProven: null },
      at('09:10:00'),
      'nothing',
    ],
    [
      'and then makes one',
      { since: at('08:00:00'), lastBackup: null, lastProven: null },
      new Date(lastNight.getTime() + day),
      'make',
    ],
    ['where none are made, nothing', { isScheduled: false, lastBackup: null }, at('09:10:00'), 'nothing'],
  ])('%s', (...[, more, moment, due]) => {
    expect(backupDue(facts(more), moment)).toBe(due)
  })
})
