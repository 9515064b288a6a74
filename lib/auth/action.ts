import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import * as z from 'zod'
import { AppError } from '@/lib/errors'
import type { FormState } from '@/lib/form-state'
import { portalProcess } from '@/server/process'
import type { Actor } from './actor'
import { type DecodedForm, decodeForm } from './form-data'
import { InvalidInput, rejection } from './refusal'
import { type Caller, currentCaller, refuseForeignOrigin } from './request'
import { currentActor } from './session'
import { type RateName, spend } from './throttle'

/** What a form is told when its action is done. */
type Answer = { id?: string; version?: number; message?: string }
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
  rate: RateName
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
  const { name, input, versioned = false, rate, run } = definition
  const args = definition.args ?? z.tuple([])
  return (...sent) =>
    answering(sent.at(-1), [], async (form) => {
      const actor = await currentActor()
      if (!actor) throw new AppError('forbidden', { reason: 'signed_out' })
      await refuseForeignOrigin()
      await spend(rate, actor.personId)
      const bound = args.safeParse(sent.slice(0, -2))
      if (!bound.success) throw new AppError('invalid', { reason: 'malformed' })
      const parsed = parse(input, form)
      const { version } = form
      if (versioned && version === undefined) throw new AppError('invalid', { reason: 'malformed' })
      const given = (versioned ? { ...(parsed as object), version } : parsed) as Versioned<z.output<Input>, HasVersion>
      const { requestId } = await currentCaller()
      const hash = createHash('sha256')
        .update(JSON.stringify([name, bound.data, given]))
        .digest('hex')
      const key = form.idempotencyKey
      const request = { id: requestId, ...(key ? { idempotency: { key, hash } } : {}) }
      return run({ ...actor, request }, given, ...(bound.data as z.output<Args>))
    })
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
    if (error instanceof AppError) return rejection(error, typed?.values ?? {}, secrets)
    // A redirect is thrown as well, after the change was made.
    await showChanges()
    unstable_rethrow(error)
    const { requestId } = await currentCaller()
    portalProcess().log?.error({ err: error, id: requestId }, 'an action failed')
    throw error
  }
}

/** From here on this process serves no page older than the change. The change itself stands, whatever happens now. */
const showChanges = async () =>
  portalProcess()
    .followChanges?.()
    .catch(() => undefined)

function parse<Input extends z.ZodType>(schema: Input, { values, problems }: DecodedForm): z.output<Input> {
  if (Object.keys(problems).length > 0) throw new AppError('invalid', { fields: problems })
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(parsed.error.issues)
}
