import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { OutboxMessage } from '@/lib/generated/prisma/client'
import { announce, type Change, changing, note } from '@/lib/publishing/changing'

type Target = { id: string }

/**
 * Has a message carried out (once more). What was sent already is sent as a new one, since its reader's mail server may
 * know the old. Throws `forbidden`, `not_found`, `not_allowed_now` (`mail_words_gone`, `mail_waiting`).
 */
export const resendMessage = (actor: Actor, id: string): Promise<Target> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    const message = await taken(change, id)
    const payload = message.payload as Record<string, never>
    if (message.topic === 'mail' && !('values' in payload))
      throw new AppError('not_allowed_now', { reason: 'mail_words_gone' })
    if (message.state === 'waiting' && message.availableAt <= at)
      throw new AppError('not_allowed_now', { reason: 'mail_waiting' })
    if (message.state === 'done') {
      const { topic } = message
      await announce(change, { topic, payload, ...(message.recordId ? { recordId: message.recordId } : {}) })
    } else {
      const again = { state: 'waiting', problem: null, attempts: 0, availableAt: at, doneAt: null } as const
      await tx.outboxMessage.update({ where: { id }, data: again })
    }
    await note(change, { action: 'message.resent', ...aboutOf(message) })
    await wakeWorker(change)
    return { id }
  })

/** Says that a message is not to be sent any more. Throws `forbidden`, `not_found`, `not_allowed_now` (`mail_over`). */
export const giveUpMessage = (actor: Actor, id: string): Promise<Target> =>
  changing(actor, async (change) => {
    const message = await taken(change, id)
    if (message.state === 'done' || message.state === 'skipped')
      throw new AppError('not_allowed_now', { reason: 'mail_over' })
    await change.tx.outboxMessage.update({
      where: { id },
      data: { state: 'skipped', problem: 'given_up', doneAt: change.at },
    })
    await note(change, { action: 'message.given_up', ...aboutOf(message) })
    return { id }
  })

/** Has everything tried again that was held back. Throws `forbidden`. */
export const releaseMessages = (actor: Actor): Promise<{ count: number }> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    const { count } = await tx.outboxMessage.updateMany({
      where: { state: 'held' },
      data: { state: 'waiting', problem: null, availableAt: at },
    })
    if (count > 0) await note(change, { action: 'message.released', detail: { count } })
    await wakeWorker(change)
    return { count }
  })

const wakeWorker = ({ tx }: Change) => tx.$executeRaw`SELECT pg_notify('outbox_message', '')`

async function taken({ tx, actor }: Change, id: string): Promise<OutboxMessage> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  await tx.$queryRaw`SELECT 1 FROM desk."OutboxMessage" WHERE id = ${id}::uuid FOR UPDATE`
  const message = await tx.outboxMessage.findUnique({ where: { id } })
  if (!message) throw new AppError('not_found')
  return message
}

/** Which message, and whom it is for; nothing of what it says. */
function aboutOf({ id, payload }: OutboxMessage) {
  const { personId, template } = payload as { personId?: string; template?: string }
  return {
    ...(personId ? { aboutPersonId: personId } : {}),
    detail: { messageId: id, ...(template ? { template } : {}) },
  }
}
