import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import type { Environment } from '@/lib/env'
import { isDeskFile, isSecretPath, isUpload } from './addresses'
import { type Admission, NotAdmitted } from './admission'
import { withBody } from './body'
import type { Room } from './door'
import { settleForwarded } from './forwarded'
import { commonHeaders, setFilePolicy, setPrivatePolicy, setSecretPolicy } from './policies'
import { portalProcess } from './process'
import type { Handle } from './render'
import type { Reply } from './reply'
import { isWholeForm } from './sent-form'
import type { Visit } from './visit'

type Options = {
  settings: Environment
  isDev: boolean
  handle: Handle
  admit: Admission
  /** Uploads take long: they wait for each other, not the desk for them. */
  admitUpload: Admission
  database: { isLost: () => boolean; isTroubled: () => boolean }
  reply: Reply
}

/** The desk, signing in and everything else with a session: an ordinary Next application, streamed to the visitor. */
export function openPrivateRoom({ settings, isDev, handle, admit, admitUpload, database, reply }: Options): Room {
  const common = commonHeaders(settings)
  const answering = (portalProcess().answering ??= new AsyncLocalStorage())
  return async (visit) => {
    const { req, res, body, id } = visit
    if (database.isLost()) return reply.problem(visit, 503)
    if (body && !(await isWholeForm({ headers: req.headers, body }))) return reply.problem(visit, 400)
    try {
      const enter = isUpload(visit.path) ? admitUpload : admit
      await enter(async () => {
        settleForwarded(req, settings)
        for (const [name, value] of common) res.setHeader(name, value)
        res.setHeader('X-Request-Id', id)
        req.headers['x-portal-address'] = addressOf(visit)
        if (isDeskFile(visit.path)) setFilePolicy(res)
        else setPrivatePolicy(req, res, isDev)
        if (isSecretPath(visit.path)) setSecretPolicy(res)
        const beside: Beside = {}
        tellApart(res, { beside, isTroubled: database.isTroubled })
        const forget = rememberForm(visit)
        try {
          const answered = answering.run(beside, () => handle(body ? withBody(req, body) : req, res))
          await Promise.race([answered.then(() => ended(res)), abandoned(res)])
        } finally {
          forget()
        }
      })
    } catch (error) {
      if (!(error instanceof NotAdmitted) || res.headersSent) throw error
      await reply.problem(visit, 503)
    }
  }
}

/** Next hands an action its fields only; whoever must prove first who they are sends the same form again as it was. */
function rememberForm({ req, id, body }: Visit): () => void {
  const type = req.headers['content-type'] ?? ''
  if (!body || req.headers['next-action'] !== undefined || !/^multipart\/form-data/i.test(type)) return () => undefined
  const forms = (portalProcess().sentForms ??= new Map())
  forms.set(id, { type, body })
  return () => forms.delete(id)
}

/** Where a person who must sign in first wants to come back to: Next tells pages no address. */
function addressOf({ path, query }: Visit): string {
  const asked = new URLSearchParams(query)
  asked.delete('_rsc')
  return asked.size === 0 ? path : `${path}?${asked}`
}

type Beside = { retryAfter?: number | undefined }

/**
 * A page that failed because the database went away says so by its status: it is worth trying again. So does the answer
 * to a form that came too often.
 */
function tellApart(res: ServerResponse, { beside, isTroubled }: { beside: Beside; isTroubled: () => boolean }) {
  const writeHead = res.writeHead
  res.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
    const isLoss = status === 500 && isTroubled()
    const isTooOften = status === 200 && beside.retryAfter !== undefined
    if (isLoss) res.setHeader('Retry-After', '5')
    if (isTooOften) res.setHeader('Retry-After', String(beside.retryAfter))
    return writeHead.call(this, isLoss ? 503 : isTooOften ? 429 : status, ...rest)
  } as typeof writeHead
}

/** How long Next is left to itself with an answer nobody waits for. */
const leftAlone = 5_000

/**
 * Resolves when nothing more comes of an answer whose visitor has left. Next waits for its last part to go out, for ever
 * where the connection breaks between the end of the answer and the moment that is noticed.
 */
const abandoned = (res: ServerResponse) =>
  new Promise<void>((resolve) => {
    const left = () => {
      if (res.writableFinished) return
      if (res.writableEnded) resolve()
      else setTimeout(resolve, leftAlone).unref()
    }
    if (res.destroyed) left()
    else res.once('close', left)
  })

const ended = (res: ServerResponse) =>
  new Promise<void>((resolve) => {
    if (res.writableEnded || res.destroyed) resolve()
    else res.once('close', resolve)
  })
