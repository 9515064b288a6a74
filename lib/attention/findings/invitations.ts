import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { db } from '@/lib/db'

/** As long as the link of an invitation works. */
const linkLasts = 7 * 86_400_000

/** Invitations whose last link has expired before anybody used it. */
export const findExpiredInvitations: Look = async ({ now }) => {
  const { _count, _min } = await db.invitation.aggregate({
    where: {
      ...{ acceptedAt: null, revokedAt: null },
      OR: [
        { linkMadeAt: { lt: new Date(now.getTime() - linkLasts) } },
        { linkMadeAt: null, createdAt: { lt: new Date(now.getTime() - linkLasts) } },
      ],
    },
    _count: true,
    _min: { createdAt: true },
  })
  return _count > 0 ? { count: _count, since: _min.createdAt, href: '/desk/admin/people#invitations' } : null
}
