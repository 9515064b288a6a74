import * as z from 'zod'
import { db } from '@/lib/db'
import { writeMail } from '@/lib/mail/outbox'
import type { Message, Outcome } from './message'

const payload = z.object({ personId: z.uuid().nullable() })

/** Writes the mail to whoever asked for a new password; where nobody has the address that was typed, nothing is done. */
export async function sendResetMail({ id, payload: told }: Message): Promise<Outcome> {
  const parsed = payload.safeParse(told)
  if (!parsed.success) return { state: 'failed', problem: 'unreadable' }
  const { personId } = parsed.data
  if (personId === null) return { state: 'skipped', problem: 'nobody_to_tell' }
  await db.$transaction((tx) =>
    writeMail({ tx, at: new Date() }, { personId, template: 'password_reset', values: {}, once: id }),
  )
  return { state: 'done' }
}
