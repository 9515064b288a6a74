import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing, note } from '@/lib/publishing/changing'
import { portalProcess } from '@/server/process'

/** Has something done that the worker would do by itself later. Throws `forbidden`, `not_found`. */
export const askForTask = (actor: Actor, name: string): Promise<{ name: string }> =>
  changing(actor, async (change) => {
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    if (!portalProcess().worker?.turns?.some((one) => one.name === name)) throw new AppError('not_found')
    // Under its own key: asked for twice, it is done once.
    await change.tx
      .$executeRaw`SELECT graphile_worker.add_job(identifier => ${name}, job_key => ${name}, max_attempts => 3)`
    await note(change, { action: 'task.asked_for', detail: { task: name } })
    return { name }
  })
