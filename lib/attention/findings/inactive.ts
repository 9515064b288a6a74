import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { db } from '@/lib/db'

/** Accounts that nobody has used for long: their people were warned, and they are switched off next. */
export const findInactiveAccounts: Look = async () => {
  const { _count, _min } = await db.person.aggregate({
    where: { kind: 'human', disabledAt: null, inactiveWarnedAt: { not: null } },
    _count: true,
    _min: { lastActiveAt: true },
  })
  return _count > 0 ? { count: _count, since: _min.lastActiveAt, href: '/desk/admin/people' } : null
}
