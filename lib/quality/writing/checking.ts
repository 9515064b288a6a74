import 'server-only'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import type { LinkCheck } from '@/lib/generated/prisma/client'
import { askAddress } from '@/lib/quality/links/asking'
import type { Reach } from '@/lib/quality/links/reach'
import { type Asked, afterAsking, isOffline, type LinkProblem } from '@/lib/quality/rules'

/** Addresses that one turn takes, and how long it begins new ones: mails want the worker as well. */
const turnTakes = 60
const turnLasts = 90_000
/** Hosts that are asked beside each other. */
const hostsAtOnce = 4
/** Between two questions to one host. */
const pauseAtHost = 1_000
/** How long nobody else takes what one process has taken. */
const takenFor = 15
/** Addresses that are asked to find out whether it is we who are not connected. */
const witnesses = 3

type Options = {
  signal?: AbortSignal | undefined
  now?: Date
  reach?: Reach
  pause?: number
}

/** Who asks: the portal, and where its people can be reached. */
const agentOf = (publicUrl: URL): string => `IntegrationPortal-LinkCheck/1.0 (+${publicUrl.origin})`

const optionsFor = ({ signal, reach }: Options) => ({
  agent: agentOf(environment().publicUrl),
  signal,
  ...(reach ? { reach } : {}),
})

/** Asks addresses whose time has come whether they still answer. For the worker; says how many were asked. */
export async function checkLinks(options: Options = {}): Promise<number> {
  const { now = new Date() } = options
  const due = await takeDue(now)
  if (due.length === 0) return 0
  const asked = await askAll(due, options)
  if (isOffline(asked.map(({ outcome }) => outcome)) && !(await isConnected(asked, options))) {
    await db.linkCheck.updateMany({
      where: { hash: { in: due.map(({ hash }) => hash) } },
      data: { dueAt: new Date(now.getTime() + 3_600_000) },
    })
    return 0
  }
  for (const { link, outcome } of asked) await keepOutcome(link, outcome, now)
  return asked.length
}

/** Asks one address now. Says how it stands afterwards. */
export async function checkLink(link: LinkCheck, options: Options = {}) {
  const outcome = await askAddress(link.url, optionsFor(options))
  return keepOutcome(link, outcome, options.now ?? new Date())
}

/** Takes what is due, the longest due first, so that another process takes something else. */
const takeDue = (now: Date): Promise<LinkCheck[]> =>
  db.$queryRaw`
    UPDATE desk."LinkCheck" SET "dueAt" = ${now}::timestamptz + make_interval(mins => ${takenFor}::int)
    WHERE hash IN (
      SELECT hash FROM desk."LinkCheck" WHERE "dueAt" <= ${now}::timestamptz
      ORDER BY "dueAt" LIMIT ${turnTakes} FOR UPDATE SKIP LOCKED)
    RETURNING *`

type Outcome = { link: LinkCheck; outcome: Asked }

/** One question at a time to each host, a few hosts beside each other. What was not reached in time is due again soon. */
async function askAll(due: readonly LinkCheck[], options: Options): Promise<Outcome[]> {
  const byHost = groupedByHost(due)
  const until = performance.now() + turnLasts
  const outcomes: Outcome[] = []
  const mayGoOn = () => !options.signal?.aborted && performance.now() < until
  const askHosts = async () => {
    for (let links = byHost.shift(); links && mayGoOn(); links = byHost.shift()) {
      for (const [place, link] of links.entries()) {
        if (!mayGoOn()) return
        if (place > 0) await pause(options.pause ?? pauseAtHost)
        const outcome = await askAddress(link.url, optionsFor(options)).catch(() => null)
        if (outcome) outcomes.push({ link, outcome })
      }
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, askHosts))
  return outcomes
}

function groupedByHost(links: readonly LinkCheck[]): LinkCheck[][] {
  const hosts = new Map<string, LinkCheck[]>()
  for (const link of links) {
    const host = hostOf(link.url)
    hosts.set(host, [...(hosts.get(host) ?? []), link])
  }
  return [...hosts.values()]
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Whether something answers that has answered before; who never had an answer cannot know, and counts as connected. */
async function isConnected(asked: readonly Outcome[], options: Options): Promise<boolean> {
  const known = await db.linkCheck.findMany({
    where: { hash: { notIn: asked.map(({ link }) => link.hash) }, answeredAt: { not: null }, failedDays: 0 },
    orderBy: { answeredAt: 'desc' },
    take: witnesses,
  })
  if (known.length === 0) return true
  const outcomes = await Promise.all(known.map(({ url }) => askAddress(url, optionsFor(options))))
  return !isOffline(outcomes)
}

async function keepOutcome(link: LinkCheck, outcome: Asked, now: Date) {
  const { hash, url: _, problem, ...before } = link
  const standing = afterAsking({ ...before, problem: problem as LinkProblem | null }, outcome, {
    now,
    chance: Math.random(),
  })
  await db.linkCheck.updateMany({ where: { hash }, data: standing })
  return standing
}
