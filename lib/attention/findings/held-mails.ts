import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { db } from '@/lib/db'

/** Mails that wait because the portal knows no mail server. */
export const findHeldMails: Look = async () => {
  const { _count, _min } = await db.outboxMessage.aggregate({
    where: { state: 'held', topic: 'mail' },
    _count: true,
    _min: { at: true },
  })
  return _count > 0 ? { count: _count, since: _min.at, href: '/desk/admin/messages?state=held' } : null
}
