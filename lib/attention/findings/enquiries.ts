import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { patienceWithEnquiries } from '@/lib/attention/rules'
import { db } from '@/lib/db'

const day = 86_400_000

/** Messages of visitors that nobody has answered for two weeks. */
export const findLateEnquiries: Look = async ({ now }) => {
  const { _count, _min } = await db.enquiry.aggregate({
    where: {
      state: 'open',
      createdAt: { lt: new Date(now.getTime() - patienceWithEnquiries * day) },
      keepUntil: { gt: now },
    },
    _count: true,
    _min: { createdAt: true },
  })
  return _count > 0 ? { count: _count, since: _min.createdAt, href: '/desk/enquiries' } : null
}
