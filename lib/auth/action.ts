import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import * as z from 'zod'
import { AppError } from '@/lib/errors'
import type { FormState } from '@/lib/form-state'
import { portalProcess } from '@/server/process'
import type { Actor } from './actor'
import { type DecodedForm, decodeForm, uuid } from './form-data'
import { decodeJson } from './json-data'
import { problemOf, refusalIn, secondsToWait, statusOf } from './problem'
import { isProven, proveFirst, refuseUnproven, type Sensitivity, signInFirst } from './proving'
import { InvalidInput, rejection } from './refusal'
import { type Caller, currentCaller, refuseForeignOrigin } from './request'
import { currentActor, quietActor } from './session'
import { type RateName, spend } from './throttle'

/** What a form is told when its action is done. */
type Answer = { id?: string; version?: number; message?: string; shownOnce?: string }
type Versioned<Input, Has extends boolean> = Has extends true ? Input & { version: number } : Input
/** Takes what the page has bound, then what `useActionState` passes. */
type Action<Bound extends unknown[]> = (...sent: [...Bound, FormState, FormData]) => Promise<FormState>

type Definition<Input extends z.ZodType, Args extends z.ZodTuple, HasVersion extends boolean> = {
  /** Names the action in the log and in the idempotency key's hash. */
  name: string
  input: Input
  /** What the page binds; it comes back from the browser and is parsed like everything else. */
  args?: Args
  /** The form carries the version it was made from, as `version`; without it the form is refused. */
  versioned?: HasVersion
  /** The page of the form shows what was typed again, given its `kept=<id>`: a session that ended in mid-form loses nothing. */
  keepsTyped?: true
  rate: RateName
  /** Fields kept exactly as typed and never sent back. */
  secrets?: readonly string[]
  /** What must not happen at a desk left open: refused (`prove_again`) where the last proof of who it is lies too far back. */
  isSensitive?: Sensitivity
  run: (actor: Actor, input: Versioned<z.output<Input>, HasVersion>, ...args: z.output<Args>) => Promise<Answer | void>
}

/**
 * Makes a server action: size, session, origin, rate, strict parse, then `run`, whose mutation asks policy on the loaded
 * row. An `AppError` comes back to the form with what was typed; anything else is a fault and is thrown.
 */
export function action<
  Input extends z.ZodType,
  Args extends z.ZodTuple = z.ZodTuple<[]>,
  HasVersion extends boolean = false,
>(definition: Definition<Input, Args, HasVersion>): Action<z.output<Args>> {
  const { name, input, versioned = false, secrets = [], rate, run } = definition
  const args = definition.args ?? z.tuple([])
  return (...sent) =>
    answering(sent.at(-1), secrets, async (form) => {
      const actor = await admitted(rate).catch(async (error: unknown) => {
        if (definition.keepsTyped && error instanceof AppError && error.reason === 'signed_out') await signInFirst(form)
        throw error
      })
      const { isSensitive: how } = definition
      if (how && !isProven(actor, { how })) await proveFirst(actor, form, how)
      refuseUnproven(definition, actor)
      const bound = args.safeParse(sent.slice(0, -2))
      if (!bound.success) throw new AppError('invalid', { reason: 'malformed' })
      const parsed = parse(input, form)
      const { version } = form
      if (versioned && version === undefined) throw new AppError('invalid', { reason: 'malformed' })
      const given = (versioned ? { ...(parsed as object), version } : parsed) as Versioned<z.output<Input>, HasVersion>
      const request = await requestOf(form.idempotencyKey, [name, bound.data, given])
      return run({ ...actor, request }, given, ...(bound.data as z.output<Args>))
    })
}

type EndpointDefinition<Input extends z.ZodType, Params extends z.ZodType> = {
  /** Names the endpoint in the log and in the idempotency key's hash. */
  name: string
  /** What is asked: the parameters of the address for reading, otherwise the body as JSON. */
  input?: Input
  /** The body is left to `run`, as it streams in; `input` is then read from the address. */
  streams?: boolean
  /** The moving parts of the address; what they do not fit does not exist. */
  params?: Params
  rate: RateName
  /** Asked by a page by itself: no sign that somebody is there, so that it keeps no session open. */
  isQuiet?: true
  /** As for an action: refused (`prove_again`) where the last proof lies too far back. */
  isSensitive?: true
  /** Where a plain form goes back to, with `refused=<key>` behind it where it was refused; a path of the desk. */
  backTo?: (request: Request) => string
  /** What it returns is the answer: an object as JSON, nothing as 204. */
  run: (
    actor: Actor,
    input: z.output<Input>,
    call: { request: Request; params: z.output<Params> },
  ) => Promise<Response | object | void>
}

type Endpoint = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/**
 * Makes a route handler, in the same order as an action: session, origin, rate, strict parse, then `run`. The key under
 * which a request is carried out once comes as header `Idempotency-Key`, or in the address as `idempotencyKey`. An
 * `AppError` becomes a status and problem+json; anything else is a fault and is thrown.
 */
export function endpoint<Input extends z.ZodType = z.ZodUndefined, Params extends z.ZodType = z.ZodUndefined>(
  definition: EndpointDefinition<Input, Params>,
): Endpoint {
  const { name, rate, run, isQuiet = false } = definition
  return async (request, context) => {
    try {
      const actor = await admitted(rate, isQuiet)
      refuseUnproven(definition, actor)
      const params = await paramsOf(definition, context)
      const { searchParams } = new URL(request.url)
      const key = request.headers.get('idempotency-key') ?? searchParams.get('idempotencyKey')
      if (key !== null && !uuid.test(key)) throw new AppError('invalid', { reason: 'malformed' })
      const given = await askedOf(definition, request, searchParams)
      const told = await requestOf(key ?? undefined, [name, params, given])
      const answer = await run({ ...actor, request: told }, given, { request, params })
      if (!isQuiet) await showChangesOf(request)
      return answered(definition, request, answer)
    } catch (error) {
      const { requestId } = await currentCaller()
      const refusal = refusalIn(error, requestId)
      if (refusal) return refused(definition, request, refusal)
      await showChangesOf(request)
      unstable_rethrow(error)
      portalProcess().log?.error({ err: error, id: requestId }, 'an endpoint failed')
      throw error
    }
  }
}

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'
/** A form sent without a script: its answer is shown as a page. */
const isPlainForm = (request: Request) => !isRead(request) && /\btext\/html\b/.test(request.headers.get('accept') ?? '')

async function paramsOf<Params extends z.ZodType>(
  { params }: { params?: Params },
  context: { params: Promise<unknown> },
): Promise<z.output<Params>> {
  const read = params?.safeParse(await context.params)
  if (read && !read.success) throw new AppError('not_found')
  return read?.data as z.output<Params>
}

async function askedOf<Input extends z.ZodType>(
  { input, streams }: { input?: Input; streams?: boolean },
  request: Request,
  searchParams: URLSearchParams,
): Promise<z.output<Input>> {
  if (!input) return undefined as z.output<Input>
  if (!streams && !isRead(request)) return parse(input, await jsonOf(request))
  const said = Object.fromEntries([...searchParams].filter(([name]) => name !== 'idempotencyKey'))
  return parse(input, decodeJson(JSON.stringify(said)))
}

async function jsonOf(request: Request) {
  // Pages elsewhere cannot send this type without asking first.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('invalid', { reason: 'malformed' })
  return decodeJson(await request.text())
}

type BackTo = { backTo?: (request: Request) => string }

function answered({ backTo }: BackTo, request: Request, answer: Response | object | void): Response {
  if (answer instanceof Response) return answer
  if (backTo && isPlainForm(request)) return seeOther(backTo(request))
  return answer ? Response.json(answer) : new Response(null, { status: 204 })
}

function refused({ backTo }: BackTo, request: Request, error: AppError): Response {
  if (!backTo || !isPlainForm(request)) return problemOf(error)
  const path = backTo(request)
  if (error.reason === 'signed_out') return seeOther(`/sign-in?next=${encodeURIComponent(path)}`)
  if (error.reason === 'prove_again') return seeOther(`/sign-in/prove?next=${encodeURIComponent(path)}`)
  const [page = '', place] = path.split('#', 2)
  const query = `${page.includes('?') ? '&' : '?'}refused=${error.reason ?? error.code}`
  return seeOther(`${page}${query}${place ? `#${place}` : ''}`)
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })

async function admitted(rate: RateName, isQuiet = false): Promise<Actor> {
  const actor = await (isQuiet ? quietActor() : currentActor())
  if (!actor) throw new AppError('forbidden', { reason: 'signed_out' })
  await refuseForeignOrigin()
  await spend(rate, actor.personId)
  return actor
}

/** What a mutation is told of its request: the same key with the same content is the same request. */
async function requestOf(key: string | undefined, content: unknown[]): Promise<NonNullable<Actor['request']>> {
  const { requestId, source } = await currentCaller()
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { id: requestId, source, ...(key ? { idempotency: { key, hash } } : {}) }
}

type VisitorDefinition<Input extends z.ZodType> = {
  input: Input
  /** Fields kept exactly as typed and never sent back. */
  secrets?: readonly string[]
  run: (caller: Caller, input: z.output<Input>) => Promise<Answer | void>
}

/** Makes an action for people who are not signed in, in the same order without a session: signing in, and public forms. */
export function visitorAction<Input extends z.ZodType>(definition: VisitorDefinition<Input>): Action<[]> {
  const { input, secrets = [], run } = definition
  return (_state, sent) =>
    answering(sent, secrets, async (form) => {
      const caller = await currentCaller()
      await refuseForeignOrigin()
      await spend('visit', caller.source)
      return run(caller, parse(input, form))
    })
}

async function answering(
  sent: unknown,
  secrets: readonly string[],
  work: (form: DecodedForm) => Promise<Answer | void>,
): Promise<FormState> {
  let typed: DecodedForm | undefined
  try {
    if (!(sent instanceof FormData)) throw new AppError('invalid', { reason: 'malformed' })
    typed = decodeForm(sent, secrets)
    const answer = await work(typed)
    await showChanges()
    // Without it the page keeps its old values, and the next save would write them back.
    refresh()
    return { status: 'done', ...answer }
  } catch (error) {
    const { requestId } = await currentCaller()
    const refusal = refusalIn(error, requestId)
    if (refusal) {
      tellToWait(refusal)
      return rejection(refusal, typed?.values ?? {}, { secrets, version: typed?.version })
    }
    // A redirect is thrown as well, after the change was made.
    await showChanges()
    unstable_rethrow(error)
    portalProcess().log?.error({ err: error, id: requestId }, 'an action failed')
    throw error
  }
}

/** The page that answers says by its status and `Retry-After` that it came too often: the action cannot. */
function tellToWait(error: AppError) {
  const beside = portalProcess().answering?.getStore()
  // Of what is busy for a moment nothing is said: proxies like to put a page of their own in the place of a 503, and
  // with it would go what was typed.
  if (beside && statusOf(error) === 429) beside.retryAfter = secondsToWait(error)
}

/** From here on this process serves no page older than the change. The change itself stands, whatever happens now. */
const showChanges = async () =>
  portalProcess()
    .followChanges?.()
    .catch(() => undefined)

const showChangesOf = async (request: Request) => (isRead(request) ? undefined : showChanges())

type Decoded = { values: unknown; problems: Record<string, string> }

function parse<Input extends z.ZodType>(schema: Input, { values, problems }: Decoded): z.output<Input> {
  if (Object.keys(problems).length > 0) throw new AppError('invalid', { fields: problems })
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(parsed.error.issues)
}
