import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { db } from '@/lib/db'

/** Mails that were given up, and what else of the outbox was. */
export const findFailedMails: Look = async () => {
  const of = (isMail: boolean) =>
    db.outboxMessage.aggregate({
      where: { state: 'failed', topic: isMail ? 'mail' : { not: 'mail' } },
      _count: true,
      _min: { at: true },
    })
  const [mails, others] = await Promise.all([of(true), of(false)])
  const [count, first] = [mails._count + others._count, mails._count > 0 ? mails : others]
  if (count === 0) return null
  const which = mails._count > 0 ? 'state=failed' : 'state=failed&other=on'
  return { count, since: first._min.at, href: `/desk/admin/messages?${which}` }
}
