import type { Environment } from '@/lib/env'
import type { Locale } from '@/lib/language/rules'
import { isApiPath } from '@/lib/public/api-addresses'
import { portalSettings } from '@/lib/public/portal-settings'
import { isProblemStatus } from '@/lib/public/problems'
import { type Area, isUpload, isWellFormed } from './addresses'
import { hearOut, isTooLargeFile, readBody } from './body'
import { isFromHere } from './forwarded'
import type { Health } from './health'
import { ownOrigins } from './origin'
import type { HeaderList } from './policies'
import type { Reply } from './reply'
import { isRead, localeOf, type Visit } from './visit'

/** Behind the door: who answers what was let in. */
export type Room = (visit: Visit) => Promise<void> | void

type Options = {
  settings: Environment
  areaOf: (path: string) => Area
  rooms: Record<'public' | 'private' | 'asset' | 'file' | 'theme', Room>
  health: Health
  reply: Reply
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Every request meets the same questions in the same order: is this an address at all, does the request come from our own
 * pages, is it small enough, whose room is it. No permission is decided here.
 */
export function openDoor({ settings, areaOf, rooms, health, reply }: Options): Room {
  const isOwn = ownOrigins(settings)

  const letIn = async (visit: Visit) => {
    if (!methods.includes(visit.req.method ?? '')) return reply.problem(visit, 405)
    if (!isOwn(visit.req)) {
      hearOut(visit.req)
      return reply.problem(visit, 403)
    }
    if (isUpload(visit.path) && visit.req.method === 'POST') return letFileIn(visit)
    const body = await readBody(visit.req)
    if (body.kind === 'given up') return
    if (body.kind === 'too large') {
      hearOut(visit.req)
      return reply.problem(visit, 413)
    }
    visit.body = body.bytes
    return direct(visit)
  }
  /** Its size is counted by whoever reads it; what says itself that it is too large is not read. */
  const letFileIn = (visit: Visit) => {
    const { req, res } = visit
    if (isTooLargeFile(req)) {
      hearOut(req)
      return reply.problem(visit, 413)
    }
    res.once('finish', () => {
      if (!req.complete) hearOut(req)
    })
    return direct(visit)
  }
  const direct = (visit: Visit) => {
    const { path, query } = visit
    const area = areaOf(path)
    if (area === 'health') return tellHealth(visit, health, reply)
    if (area === 'unknown') return reply.problem(visit, 404)
    if (area === 'root') return reply.bare(visit, 302, rootHeaders(visit))
    // Not found by Next's own redirect, which would repeat the query's unknown parameters and skip our headers.
    if (path.endsWith('/')) return reply.bare(visit, 308, [['Location', path.slice(0, -1) + (query && `?${query}`)]])
    const status = area === 'public' ? problemAsked(path) : undefined
    return status === undefined ? rooms[area](visit) : reply.problem(visit, status)
  }
  return (visit) => {
    if (!isWellFormed(visit.path)) return reply.problem(visit, 404)
    if (isRead(visit.req)) return direct(visit)
    if (!isApiPath(visit.path)) return letIn(visit)
    // Nothing is changed there, whoever asks from wherever: its room says what may be asked.
    hearOut(visit.req)
    return direct(visit)
  }
}

/** Whether whoever reads an address comes past the door and into the public room, without another word. */
export const leadsToPublicRoom = (path: string, areaOf: Options['areaOf']): boolean =>
  isWellFormed(path) && areaOf(path) === 'public' && !path.endsWith('/') && problemAsked(path) === undefined

const rootHeaders = (visit: Visit): HeaderList => [
  ['Location', `/${offered(localeOf(visit))}`],
  ['Vary', 'Accept-Language, Cookie'],
]

/** Where the language somebody prefers is not offered, the first that is. */
function offered(wanted: Locale): Locale {
  const { locales } = portalSettings()
  return locales.includes(wanted) ? wanted : (locales[0] ?? wanted)
}

async function tellHealth(visit: Visit, health: Health, reply: Reply) {
  if (visit.path === '/health/live') return reply.data(visit, health.live())
  if (visit.path === '/health/ready') return reply.data(visit, await health.ready({ inDetail: isFromHere(visit.req) }))
  if (visit.path === '/health/serving') return reply.data(visit, await health.serving())
  return reply.problem(visit, 404)
}

/** A problem page asked for by its own address answers with the status it is about. */
function problemAsked(path: string) {
  const status = Number(/^\/[a-z]{2}\/problem\/(\d{3})$/.exec(path)?.[1])
  return isProblemStatus(status) ? status : undefined
}
