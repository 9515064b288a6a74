import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from './log'

/** The number of the last change, and of the last one after which nothing older may be shown. */
export type Generation = { seq: number; emptied: number }

export type Follower = {
  /** Reads the generation at once; resolves when everything it makes stale has been dropped. */
  follow: () => Promise<void>
  /** Milliseconds since the generation was last confirmed to be the newest. */
  sinceFollowed: () => number
  /** True once the database has been silent for longer than a restart takes, and has refused a new connection. */
  isLost: () => boolean
  /** True while, and shortly after, the connection was lost: what fails then has failed for that. */
  isTroubled: () => boolean
  stop: () => Promise<void>
}

type Options = {
  url: string
  log: Log
  /** Called before `onChange` where the settings of the portal are others than before; null where there are none. */
  onSettings?: (body: unknown) => void
  /** Called in the order of reading. `since` is when the generation before was last known to be the newest. */
  onChange: (now: Generation, since: number) => void
  /** Called when a reading that somebody waits for failed: nothing is known about what changed. */
  onDoubt: () => void
}

const pollEvery = 1_000
const patience = 1_500
const lostAfter = 2_000
const troubleLasts = 3_000

/**
 * Follows `pub.generation` over one connection: asked once a second and after each reconnection, woken by NOTIFY. One
 * connection answers in order, so a slow old reading can never undo a newer one.
 */
export function followGeneration({ url, log, onChange, onDoubt, onSettings = () => undefined }: Options): Follower {
  let connection: Connection | undefined
  let known: Generation | undefined
  let settingsVersion: number | null | undefined
  let confirmedAt = Number.NEGATIVE_INFINITY
  let lostAt = Number.NEGATIVE_INFINITY
  // A machine that is short of time is late with an answer, but it lets one in.
  let isRefused = false
  const stopping = new AbortController()
  const waker = alarm()

  const read = async (): Promise<void> => {
    const current = connection
    if (!current) throw new Error('not connected')
    const askedAt = performance.now()
    const { settings, ...now } = await current.read()
    // First what pages are made with, then that they are to be made anew.
    if (settings !== settingsVersion) onSettings(await current.readSettings())
    settingsVersion = settings
    if (now.seq !== known?.seq || now.emptied !== known.emptied) onChange(now, confirmedAt)
    known = now
    confirmedAt = askedAt
  }
  const followUntilLost = async () => {
    connection = await connect(url, waker.ring).catch((err: unknown) => {
      isRefused = true
      throw err
    })
    isRefused = false
    try {
      for (let isFirst = true; !stopping.signal.aborted; isFirst = false) {
        await read()
        if (isFirst) log.debug('following changes')
        await waker.sleep(pollEvery)
      }
    } finally {
      connection.drop()
      connection = undefined
      lostAt = performance.now()
    }
  }
  const followForEver = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      const began = performance.now()
      try {
        await followUntilLost()
      } catch (err) {
        if (stopping.signal.aborted) return
        if (performance.now() - began > 5_000) failures = 0
        log[failures === 0 ? 'warn' : 'debug']({ err }, 'changes cannot be followed')
        await sleep(Math.min(100 * 2 ** failures, 500), undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }
  const sinceFollowed = () => performance.now() - confirmedAt
  const running = followForEver()
  return {
    follow: () => read().catch(onDoubt),
    sinceFollowed,
    isTroubled: () => connection === undefined || performance.now() - lostAt < troubleLasts,
    isLost: () => isRefused && connection === undefined && sinceFollowed() > lostAfter,
    stop: async () => {
      stopping.abort()
      waker.ring()
      connection?.drop()
      await running
    },
  }
}

type Reading = Generation & { settings: number | null }
type Connection = { read: () => Promise<Reading>; readSettings: () => Promise<unknown>; drop: () => void }

async function connect(connectionString: string, onNotify: () => void): Promise<Connection> {
  // Kept in hand: a frozen server never answers pg's own goodbye.
  const socket = new Socket()
  const client = new pg.Client({
    connectionString,
    stream: () => socket,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    query_timeout: patience,
    application_name: 'portal changes',
  })
  client.on('error', onNotify)
  client.on('end', onNotify)
  client.on('notification', onNotify)
  const drop = () => {
    socket.destroy()
  }
  try {
    await client.connect()
    await client.query('LISTEN pub_change')
  } catch (error) {
    drop()
    throw error
  }
  // One question after the other: pg itself will stop queueing them.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(ask: (asked: pg.Client) => Promise<Answer>) => {
    const reading = last.then(() => ask(client))
    last = reading.catch(() => undefined)
    return reading
  }
  return { read: () => inTurn(readGeneration), readSettings: () => inTurn(readSettings), drop }
}

async function readGeneration(client: pg.Client): Promise<Reading> {
  const { rows } = await client.query<{ seq: string; emptied: string; settings: number | null }>(
    'SELECT seq::text, emptied::text, (SELECT version FROM pub.setting) AS settings FROM pub.generation',
  )
  const [row] = rows
  if (!row) throw new Error('pub.generation is empty')
  return { seq: Number(row.seq), emptied: Number(row.emptied), settings: row.settings }
}

async function readSettings(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query<{ body: unknown }>('SELECT body FROM pub.setting')
  return rows[0]?.body ?? null
}

/** A sleep that can be cut short; a ring while nobody sleeps is remembered. */
function alarm() {
  let wake: (() => void) | undefined
  let hasRung = false
  return {
    ring: () => {
      hasRung = true
      wake?.()
    },
    sleep: async (ms: number) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      hasRung = false
    },
  }
}
