import * as z from 'zod'
import { environment } from '@/lib/env'
import { noteHeartbeatSent } from '@/lib/heartbeat/mutations'
import { letterFor } from '@/lib/mail/letter'
import { linkFor } from '@/lib/mail/links'
import { openPost, type Post, type Posted, PostRefusal } from '@/lib/mail/post'
import { readMail } from '@/lib/mail/templates'
import { addressed, addresseeOf } from './addressee'
import { secretFor } from './mail-secrets'
import { type Message, type Outcome, TryLater } from './message'

const payload = z.object({ template: z.string(), values: z.unknown() }).and(addressed)

let opened: Post | undefined

/** Sends a mail to the one it is for, as they are known now. */
export async function deliverMail(message: Message, post?: Post): Promise<Outcome> {
  const parsed = payload.safeParse(message.payload)
  const mail = parsed.success ? readMail(parsed.data.template, parsed.data.values) : null
  if (!parsed.success || !mail) return { state: 'failed', problem: 'unreadable' }
  const about = { ...parsed.data, template: mail.template }
  const addressee = await addresseeOf({ ...about, recordId: message.recordId })
  if ('skipped' in addressee) return { state: 'skipped', problem: addressee.skipped }
  // Before a link is made: one that could not be sent would end the link of an earlier mail for nothing.
  const send = post ?? configuredPost()
  const { locale, email, record, words } = addressee
  const token = await secretFor(mail.template, { ...about, email })
  if (token === null) return { state: 'skipped', problem: 'link_gone' }
  const { publicUrl } = environment()
  const letter = letterFor(mail, {
    locale,
    origin: publicUrl.origin,
    url: linkFor(mail, { record, locale, token }, publicUrl),
    ...(words ? { more: words } : {}),
  })
  const outcome = await sent({ ...letter, id: message.id, to: email, host: publicUrl.hostname }, send)
  if (outcome.state === 'done' && mail.template === 'heartbeat') await noteHeartbeatSent(mail.values.letterId)
  return outcome
}

function configuredPost(): Post {
  const settings = environment().mail
  if (!settings) throw new TryLater('no_smtp_url', true)
  opened ??= openPost(settings)
  return opened
}

async function sent(letter: Posted, post: Post): Promise<Outcome> {
  try {
    await post(letter)
    return { state: 'done' }
  } catch (error) {
    if (!(error instanceof PostRefusal)) throw error
    if (error.takes === 'never') return { state: 'failed', problem: error.message }
    throw new TryLater(error.message, error.takes === 'nothing')
  }
}
