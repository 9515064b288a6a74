import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { Pool } from 'pg'
import type { Environment } from '@/lib/env'
import { openPublicPool } from '@/lib/public/pool'
import { readSettings, takeInSettings } from '@/lib/public/portal-settings'
import { readAreas } from './addresses'
import { openAdmission } from './admission'
import { openAssetRoom } from './asset-room'
import { openAssets } from './assets'
import { openDevelopmentRoom } from './development-room'
import { leadsToPublicRoom, openDoor } from './door'
import { openDrawing } from './draw-page'
import type { Closer } from './ending'
import { openFileRoom } from './file-room'
import { followGeneration } from './generation'
import { answersWithin, openHealth } from './health'
import { openLane } from './lane/lane'
import { listen } from './listen'
import { divertConsole, type Log, openLog } from './log'
import { giveBackWhenIdle } from './memory'
import { openNext } from './next-application'
import { openPageCache } from './page-cache'
import { openPrivateRoom } from './private-room'
import { openProblemPages } from './problem-pages'
import { portalProcess } from './process'
import { openPublicPages } from './public-pages'
import { openPublicRoom } from './public-room'
import { type Handle, type MakeAnswer, render } from './render'
import { openReply } from './reply'
import { openSearchThread } from './search/thread'
import { publicStyleSheets } from './style-sheets'
import { openThemeRoom } from './theme-room'
import { openVisits } from './visits'

type Options = { settings: Environment; isDev: boolean; webUrl: string; publicUrl: string }

const cacheBytes = 128_000_000
/** Rendering is work for one core: more at once makes all of them slow. The desk has a lane of its own. */
const publicLane = { atOnce: 8, waiting: 100, patience: 1_000 }
/** Anybody can ask for ever new searches; pages are not kept waiting by them. */
const searchLane = { atOnce: 4, waiting: 60, patience: 1_000 }
const privateLane = { atOnce: 16, waiting: 100, patience: 2_000 }
const uploadLane = { atOnce: 6, waiting: 30, patience: 20_000 }

/** Puts the process together and listens; returns what ends it. */
export async function serve({ settings, isDev, webUrl, publicUrl }: Options): Promise<Closer> {
  const log = openLog(settings.logLevel)
  if (!isDev) divertConsole(log)
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise failed unheard'))

  if (!isDev) takeBuiltConfiguration()
  const { app, upgrades } = openNext({ settings, isDev })
  await app.prepare()

  const handle = app.getRequestHandler()
  const make = openMaking({ handle, settings, isDev, log })
  const problems = openProblemPages(make, log)
  const publicPool = openPublicPool(publicUrl)
  const webPool = openHealthPool(webUrl)
  const cache = openPageCache({ maxBytes: cacheBytes, sinceFollowed: () => follower.sinceFollowed() })
  const follower = followGeneration({
    ...{ url: publicUrl, log, onChange: cache.apply, onDoubt: cache.empty },
    onSettings: (body) => {
      takeInSettings(body)
      problems.renew()
    },
  })
  // In development the search is part of what changes while it runs.
  const search = isDev ? undefined : openSearchThread({ databaseUrl: publicUrl }, log)
  Object.assign(portalProcess(), { publicPool, askSearch: search?.ask, followChanges: follower.follow, log })

  const reply = openReply(settings, problems)
  const health = openHealth({ publicPool, webPool, sinceFollowed: follower.sinceFollowed })
  const { isLost, isTroubled } = follower
  const database = { isLost, isTroubled, answers: () => answersWithin(publicPool, 700) }
  const makePage = openPublicPages({
    ...{ make, problems, database, log },
    admit: openAdmission(publicLane),
    admitSearch: openAdmission(searchLane),
  })
  const privateRoom = openPrivateRoom({
    settings,
    isDev,
    handle,
    admit: openAdmission(privateLane),
    admitUpload: openAdmission(uploadLane),
    database,
    reply,
  })
  const development = openDevelopmentRoom(settings, handle)
  const themeRoom = openThemeRoom({ settings, reply })
  const fileRoom = openFileRoom({ settings, database, reply })
  const publicRoom = openPublicRoom({ settings, cache, makePage, reply, log })
  const rooms = isDev
    ? { public: development, asset: development, file: fileRoom, theme: themeRoom, private: privateRoom }
    : {
        file: fileRoom,
        theme: themeRoom,
        public: publicRoom.visit,
        asset: openAssetRoom({ settings, assets: openAssets(handle), reply }),
        private: privateRoom,
      }
  const areaOf = readAreas({ isDev })
  const door = openDoor({ settings, areaOf, rooms, health, reply })
  // Before anyone is let in: a page that apologises must not need what has just failed.
  await readSettings(publicPool).catch((err) => log.warn({ err }, 'the settings are read with the first change'))
  if (!isDev) await problems.fillFirst()

  let isStopping = false
  const level = process.stdout.isTTY ? 'debug' : 'info'
  const visits = openVisits({ door, reply, log, level, isStopping: () => isStopping })
  const server = createServer(visits)
  const cutUpgrades = isDev ? letUpgrade(server, upgrades) : () => undefined
  const lane = laneOf({ server, isDev, areaOf, recall: publicRoom.recall, log, isStopping: () => isStopping })
  const drain = await listen(server, settings, lane)
  if (!isDev) void problems.fill()
  giveBackWhenIdle()
  return async (hurry) => {
    isStopping = true
    health.stop()
    cutUpgrades()
    await drain(hurry)
    await follower.stop()
    await app.close()
    await Promise.all([publicPool.end(), webPool.end(), search?.stop()])
  }
}

type Making = { handle: Handle; settings: Environment; isDev: boolean; log: Log }

/** While developing, Next draws every page, with the scripts that reload them. */
function openMaking({ handle, settings, isDev, log }: Making): MakeAnswer {
  if (isDev) return (question) => render(handle, question)
  const draw = openDrawing({ styleSheets: publicStyleSheets(), origin: settings.publicUrl.origin, log })
  return (question) => draw(question) ?? render(handle, question)
}

type LaneOptions = Parameters<typeof openLane>[0] & { isDev: boolean; areaOf: ReturnType<typeof readAreas> }

/** While developing, nothing is kept that could be answered at once. */
function laneOf({ isDev, areaOf, recall, ...options }: LaneOptions) {
  if (isDev) return undefined
  return openLane({
    ...options,
    recall: (question) => (leadsToPublicRoom(question.path, areaOf) ? recall(question) : undefined),
  })
}

/**
 * Next's configuration as it was built, the way its own standalone server is told it. Reading next.config.ts again would
 * load two compilers that nothing else needs, for good.
 */
function takeBuiltConfiguration() {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8')) as { config: unknown }
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

/** Lets the browser listen for changes while developing; returns what ends these connections, which never end by themselves. */
function letUpgrade(server: Server, upgrades: Server) {
  const sockets = new Set<Duplex>()
  server.on('upgrade', (req, socket, head) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // Next listens from its first request on; a browser asks again.
    if (!upgrades.emit('upgrade', req, socket, head)) socket.destroy()
  })
  return () => {
    for (const socket of sockets) socket.destroy()
  }
}

function openHealthPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 1, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  pool.on('error', () => undefined)
  return pool
}
