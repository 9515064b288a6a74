import { readFileSync } from 'node:fs'
import path from 'node:path'
import { backupName, backupsToRemove } from '@/lib/backup/rules'
import type { Environment } from '@/lib/env'
import { storage } from '@/lib/file/storage/storage'
import { takeLock } from '../lock.mjs'
import type { Manifest } from './contents'
import { readErasures } from './erasures'
import { keepBackupKey } from './keys'
import { writeBackup } from './making'
import { BackupProblem, keyOf } from './problem'
import { proveBackup } from './proving'
import { openRuns } from './runs'
import { openShelf, type Shelved, tidyFolder } from './shelf'

export type BackingUp = {
  settings: Environment
  ownerUrl: string
  isByHand: boolean
  signal?: AbortSignal | undefined
  /** Told when a step is done. */
  onStep?: (step: Step) => void
}

export type Step = { made: Shelved } | { proven: Manifest } | { copied: string } | { removed: string[] }

/** Makes a backup, proves it, copies it away, and takes away those that are old enough. Throws what any of it throws. */
export const backUp = (work: BackingUp): Promise<void> =>
  holdingLock(work.settings, async () => {
    const made = await make(work)
    work.onStep?.({ made })
    await prove(work, made)
    await tidyUp(work, made)
  })

/** Proves the newest backup again. Answers false where there is none. */
export const proveNewest = (work: BackingUp): Promise<boolean> =>
  holdingLock(work.settings, async () => {
    const [newest] = await (await openShelf(work.settings)).list()
    if (!newest) return false
    await prove(work, newest)
    if (newest.where === 'folder') await tidyUp(work, newest)
    return true
  })

async function holdingLock<Answer>({ dataFolder }: Environment, work: () => Promise<Answer>): Promise<Answer> {
  const { release, holder } = await takeLock(path.resolve(dataFolder, 'backup.lock'), 'backup')
  if (!release) throw new BackupProblem('busy', `process ${holder.pid}`)
  try {
    return await work()
  } finally {
    release()
  }
}

async function make({ settings, ownerUrl, isByHand, signal }: BackingUp): Promise<Shelved> {
  const madeAt = new Date()
  const runs = openRuns(ownerUrl)
  const id = await runs.begin(madeAt, isByHand)
  try {
    await tidyFolder(settings)
    const name = backupName(madeAt)
    const { recipient } = await keepBackupKey(settings)
    const made = await writeBackup({
      ...{ ownerUrl, madeAt, signal, portal: release() },
      storage: await storage(),
      recipients: [recipient, ...settings.backup.recipients],
      place: (await openShelf(settings)).placeOf(name),
    })
    await runs.made(id, name, made)
    return { name, at: madeAt, bytes: made.bytes, where: 'folder' }
  } catch (error) {
    await runs.failed(id, keyOf(error)).catch(() => undefined)
    throw error
  }
}

const release = () => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

async function prove({ settings, ownerUrl, onStep }: BackingUp, backup: Shelved) {
  const runs = openRuns(ownerUrl)
  try {
    const shelf = await openShelf(settings)
    const { identity } = await keepBackupKey(settings)
    const { erasures } = await readErasures(settings)
    const { manifest } = await proveBackup({
      sealed: { content: await shelf.read(backup), identities: [identity], name: backup.name },
      ...{ ownerUrl, dataFolder: settings.dataFolder, shelter: settings.shelterFolder },
      erasedFiles: new Set(erasures.flatMap(({ what, id }) => (what === 'file' ? [id] : []))),
    })
    await runs.proven(backup)
    onStep?.({ proven: manifest })
  } catch (error) {
    await runs.unproven(backup.name, keyOf(error)).catch(() => undefined)
    throw error
  }
}

/** A backup that was proven and is not where it should lie is a problem of its own, told like one of the proof. */
async function tidyUp({ settings, ownerUrl, onStep }: BackingUp, { name }: Shelved) {
  const runs = openRuns(ownerUrl)
  const shelf = await openShelf(settings)
  try {
    await shelf.copyAway(name)
    if (settings.backup.s3) onStep?.({ copied: settings.backup.s3.bucket })
    const proven = await runs.provenNames()
    const kept = (await shelf.list()).map((one) => ({ name: one.name, isProven: proven.has(one.name) }))
    const removed = backupsToRemove(kept, settings.backup.keeping, new Date())
    for (const one of removed) await shelf.remove(one)
    await runs.removed(removed)
    if (removed.length > 0) onStep?.({ removed })
  } catch (error) {
    await runs.unproven(name, keyOf(error)).catch(() => undefined)
    throw error
  }
}
