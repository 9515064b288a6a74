import { remark } from '../steps.mjs'
import type { Shelved } from './shelf'

const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** A number of bytes as people say it. */
export function sizeOf(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const shown = bytes / 1000 ** power
  return `${power === 0 || shown >= 100 ? Math.round(shown) : shown.toFixed(1)} ${units[power]}`
}

/** How long ago something was, as people say it. */
export function ageOf(at: Date, now = new Date()): string {
  const hours = (now.getTime() - at.getTime()) / 3_600_000
  if (hours < 1) return 'less than an hour ago'
  if (hours < 48) return `${Math.round(hours)} hours ago`
  return `${Math.round(hours / 24)} days ago`
}

/** Shows what backups there are, newest first, with numbers to choose by. */
export function printShelf(backups: readonly Shelved[]): void {
  if (backups.length === 0) remark('There is no backup.')
  for (const [at, { name, at: madeAt, bytes, where }] of backups.entries())
    remark(
      `${String(at + 1).padStart(3)}  ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC  ` +
        `${ageOf(madeAt).padEnd(21)} ${sizeOf(bytes).padStart(9)}  ${where === 'bucket' ? 'in the bucket  ' : ''}${name}`,
    )
}
