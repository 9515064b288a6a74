import path from 'node:path'
import { type Environment, readEnvironment } from '@/lib/env'
import { keyOfActions } from './action-keys'
import { build } from './build'
import { type Database, openDatabase } from './database'
import { refuseDemoElsewhere } from './demo-agreement'
import { type Ending, openEnding } from './ending'
import { StartFailure } from './failure'
import { enterFirstContent } from './first-content'
import { takeLock } from './lock.mjs'
import { collectSooner, compileWebAssemblyPlainly } from './memory'
import { migrate } from './migrations'
import { portalProcess } from './process'
import { renewDocuments } from './renewal'
import { keepSecrets } from './secrets'
import { remark, step } from './steps.mjs'

type Start = {
  command: 'start' | 'dev' | 'demo'
  args: readonly string[]
  /** Lets other starts in this folder go on: nothing is installed, compiled or built any more. */
  prepared: () => void
}

/** `npm start`, `npm run dev` and `npm run demo`: opens the database, brings it up to date, builds what changed, serves until told to stop. */
export async function main(start: Start): Promise<undefined> {
  const settings = readEnvironment(process.env)
  const ending = openEnding()
  try {
    await run(settings, start, ending)
  } catch (error) {
    await ending.run()
    throw error
  }
}

async function run(settings: Environment, { command, args, prepared }: Start, ending: Ending) {
  compileWebAssemblyPlainly()
  collectSooner()
  const isDev = command === 'dev'
  await holdDataFolder(settings)
  const database = await openDatabase(settings)
  ending.add(database.stop)
  step(database.description)
  if (database.notice) remark(database.notice)
  if (command === 'demo') refuseDemoElsewhere(database.kind, args)
  const applied = await migrate(database.ownerUrl)
  if (applied > 0) step(`${applied} ${applied === 1 ? 'migration' : 'migrations'} applied`)
  settleProcess(settings, database, isDev)
  // Neither needs the other, and the first start is long enough.
  await Promise.all([fillDatabase(database.ownerUrl), isDev ? undefined : build()])
  const welcome = command === 'demo' ? await admitDemoPeople(settings, args) : await welcomePeople()
  prepared()
  // Next decides by NODE_ENV what it is, so it is loaded only now.
  const { serve } = await import('./serve')
  ending.add(await serve({ settings, isDev, webUrl: database.webUrl, publicUrl: database.publicUrl }))
  const { log } = portalProcess()
  if (command === 'start') await scheduleBackups(settings, database.ownerUrl)
  if (log) ending.add((await import('./worker/worker')).startWorker({ url: database.webUrl, log }))
  database.watch((err) =>
    log?.error({ err }, err ? 'PostgreSQL cannot be started again' : 'PostgreSQL ended; starting it again'),
  )
  step(`ready at ${settings.publicUrl.origin} after ${process.uptime().toFixed(1)} s`)
  for (const line of welcome) remark(line)
}

/** Neither a portal for looking around nor one under development is worth a backup every night. */
async function scheduleBackups(settings: Environment, ownerUrl: string) {
  const { keepBackupKey } = await import('./backup/keys')
  const { file, isNew } = await keepBackupKey(settings)
  ;(await import('./worker/back-up')).allowBackups(ownerUrl)
  if (!isNew) return
  remark(`Backups are made every night and sealed with a new key: ${file}`)
  remark(
    'COPY THIS FILE AND secrets.json ELSEWHERE NOW. Without the key no backup can be read once this machine is lost.',
  )
}

async function fillDatabase(ownerUrl: string) {
  const renewed = await renewDocuments(ownerUrl)
  if (renewed > 0) step(`public documents of ${renewed} ${renewed === 1 ? 'record' : 'records'} made anew`)
  if (await enterFirstContent(ownerUrl)) step('first content entered')
}

// Both open the private client, which can only be done once its address is settled.
const welcomePeople = async () => (await import('./people')).welcomePeople()
const admitDemoPeople = async ({ demoFile }: Environment, args: readonly string[]) =>
  (await import('./demo')).welcomeDemoPeople(args, demoFile)

/** One data folder serves one process: a second one would stop the first one's database at its end. */
async function holdDataFolder({ dataFolder, port }: Environment) {
  const { holder } = await takeLock(path.join(dataFolder, 'server.lock'), `port ${port}`)
  if (!holder) return
  throw new StartFailure(
    `The portal already runs from this folder (process ${holder.pid}, ${holder.about}).`,
    'Stop that one first. For a second portal set PORTAL_DATA to a folder of its own, and another PORT.',
  )
}

/** What the rest of the process may know of the configuration: all but the way to change the database's structure. */
function settleProcess(settings: Environment, { webUrl, publicUrl }: Database, isDev: boolean) {
  const { publicUrl: portal, port, host, sessionSecret, encryptionKey, dataFolder } = settings
  // Next types it as fixed.
  Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production' })
  process.env.DATABASE_URL = webUrl
  process.env.DATABASE_PUBLIC_URL = publicUrl
  // Empty rather than absent: Next reads .env again and fills in what it does not find.
  process.env.DATABASE_OWNER_URL = ''
  process.env.PUBLIC_URL = portal.origin
  process.env.NEXTAUTH_URL = portal.origin
  process.env.NEXTAUTH_SECRET = sessionSecret ?? keepSecrets(path.resolve(dataFolder)).session
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = keyOfActions(process.env.NEXTAUTH_SECRET)
  process.env.PORTAL_ENCRYPTION_KEY = encryptionKey ?? keepSecrets(path.resolve(dataFolder)).encryption
  // Any value of it, even "false", would make next-auth believe the visitor's headers.
  delete process.env.AUTH_TRUST_HOST
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // Prisma queues statements inside a transaction, which pg deprecates: nobody who starts the portal can mend that.
  process.noDeprecation = true
  // After an action that redirects, Next asks itself for the next page: here, not by way of the public address.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${/^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host}:${port}`
}
