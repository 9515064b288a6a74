import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Environment, readEnvironment } from '@/lib/env'
import { type Database, openDatabase } from '../database'
import { StartFailure } from '../failure'
import { takeLock } from '../lock.mjs'
import { remark, step } from '../steps.mjs'
import { NoDatabaseRight, othersIn } from './databases'
import { type Erasure, readErasures, takeErasuresAlong } from './erasures'
import { identitiesIn, keyFile } from './keys'
import { ageOf, printShelf, sizeOf } from './listing'
import type { Sealed } from './reading'
import { type Order, orderIn } from './restore-order'
import { contentOf, type Restored, restoreBackup } from './restoring'
import { openShelf, type Shelf, type Shelved } from './shelf'

/** `npm run restore`: brings a backup back, step by step, for somebody who is tired and does it for the first time. */
export async function main({ args }: { args: string[] }): Promise<number> {
  const order = orderIn(args)
  const source = readEnvironment(process.env)
  const shelf = await openShelf(source)
  const chosen = await choose(order, shelf)
  if (!chosen) return 0
  const identities = identitiesIn(order.key ?? keyFile(source))
  const { erasures, unreadable } = await readErasures(source)
  if (unreadable > 0) remark(`${unreadable} lines of the list of erasures cannot be read and are left out.`)
  const target = order.into === undefined ? source : freshInstallation(order.into, source)
  const release = await holdTarget(target)
  const database = await openDatabase(target)
  step(database.description)
  try {
    await refuseOthers(database)
    if (!(await isWanted(order, { database, chosen }))) return 1
    const sealed: Sealed = { content: await chosen.open(), identities, name: chosen.name }
    // After the environment is settled: they read it.
    const { storage } = await import('@/lib/file/storage/storage')
    const restored = await restoreBackup({
      ...{ sealed, database, erasures, onStep: step },
      storage: await storage(),
    })
    if (order.into !== undefined) await takeErasuresAlong(target, erasures)
    return tellEnd(restored, { order, database, erasures })
  } finally {
    if (!database.adopted) await database.stop()
    release()
  }
}

type Chosen = Pick<Shelved, 'name' | 'bytes'> & { at?: Date; open: () => ReturnType<Shelf['read']> }

async function choose(order: Order, shelf: Shelf): Promise<Chosen | undefined> {
  const { which } = order
  if (which !== undefined && which !== 'latest' && existsSync(which))
    return { name: path.basename(which), bytes: 0, open: async () => createReadStream(which) }
  const all = await shelf.list()
  const backup = which === undefined ? await offer(all, order) : named(which, all)
  return backup && { ...backup, open: () => shelf.read(backup) }
}

function named(which: string, all: readonly Shelved[]): Shelved {
  const found = which === 'latest' ? all[0] : all.find(({ name }) => name === which)
  if (found) return found
  throw new StartFailure(`There is no backup "${which}".`, 'Run `npm run restore` to see those that there are.')
}

async function offer(all: readonly Shelved[], { isTold }: Order): Promise<Shelved | undefined> {
  printShelf(all)
  if (all.length === 0) return undefined
  if (isTold) return ask(all)
  remark('Name one: npm run restore -- NAME, or npm run restore -- latest')
  return undefined
}

async function ask(all: readonly Shelved[]): Promise<Shelved | undefined> {
  const answer = await question('Which one? Its number, or Enter to leave everything as it is: ')
  const chosen = all[Number(answer) - 1]
  if (!chosen) remark('Nothing was changed.')
  return chosen
}

async function question(text: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await lines.question(`         ${text}`)).trim()
  } finally {
    lines.close()
  }
}

/** An installation of its own in a folder: its database and its files, whatever this one uses, with the same secrets. */
function freshInstallation(folder: string, { dataFolder }: Environment): Environment {
  process.env.PORTAL_DATA = path.resolve(folder)
  for (const name of ['secrets.json', 'secrets/backup-key.txt']) {
    const [from, to] = [path.resolve(dataFolder, name), path.resolve(folder, name)]
    if (!existsSync(from) || existsSync(to)) continue
    mkdirSync(path.dirname(to), { recursive: true, mode: name.includes('/') ? 0o700 : 0o711 })
    copyFileSync(from, to)
  }
  for (const name of Object.keys(process.env))
    if (/^(DATABASE_(OWNER_|PUBLIC_)?URL|FILES_S3_.*|BACKUP_FOLDER)$/.test(name)) delete process.env[name]
  return readEnvironment(process.env)
}

/** A portal that runs would write into what is being replaced. */
async function holdTarget({ dataFolder }: Environment): Promise<() => void> {
  const { release, holder } = await takeLock(path.join(dataFolder, 'server.lock'), 'a restore')
  if (release) return release
  throw new StartFailure(
    `The portal runs from this folder (process ${holder.pid}, ${holder.about}).`,
    'Stop it first, then restore again. To look at a backup beside a running portal: npm run restore -- NAME --into FOLDER',
  )
}

async function refuseOthers({ ownerUrl }: Database) {
  const others = await othersIn(ownerUrl).catch((error) => {
    if (error instanceof NoDatabaseRight) return []
    throw error
  })
  if (others.length === 0) return
  throw new StartFailure(
    `Somebody is connected to the database: ${[...new Set(others)].join(', ')}.`,
    'Stop every portal and program that uses it, then restore again.',
  )
}

async function isWanted({ isSure, isTold }: Order, { database, chosen }: { database: Database; chosen: Chosen }) {
  const made = chosen.at ? `, made ${ageOf(chosen.at)}, ${sizeOf(chosen.bytes)}` : ''
  remark(`To be restored: ${chosen.name}${made}`)
  const content = await contentOf(database.ownerUrl)
  if (!content || content.records + content.people === 0 || isSure) return true
  remark(`The database holds ${content.records} records and ${content.people} people.`)
  remark('They are replaced. The database of now is kept beside, under another name; nothing of it is deleted.')
  remark(
    'What was written after the backup is then only there. Who was given or lost rights since must be gone through.',
  )
  if (!isTold) {
    remark('Nothing was changed. Without a terminal say that it is wanted: --overwrite')
    return false
  }
  const isAgreed = (await question('Type overwrite to go on: ')) === 'overwrite'
  if (!isAgreed) remark('Nothing was changed.')
  return isAgreed
}

type Ending = { order: Order; database: Database; erasures: readonly Erasure[] }

function tellEnd({ head, manifest, kept, left }: Restored, { order, database }: Ending): number {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const { files } = manifest
  step(`restored: ${rows} rows and ${files.count} files (${sizeOf(files.bytes)}) of ${head.madeAt.slice(0, 16)} UTC`)
  if (kept) {
    remark(`The database of before is kept as "${kept}". When all is well, drop it:`)
    remark(`DROP DATABASE "${kept}"   (${database.kind === 'embedded' ? 'docs/operate.md says how' : 'with psql'})`)
  }
  for (const { what, id } of left) remark(`STILL TO BE ERASED BY HAND: ${what} ${id}`)
  remark('Everybody has to sign in again. Start the portal: npm start')
  if (order.into !== undefined) remark(`It lies in ${path.resolve(order.into)}: PORTAL_DATA=${order.into} npm start`)
  return left.length > 0 ? 1 : 0
}
