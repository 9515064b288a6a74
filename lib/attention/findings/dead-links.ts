import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { countDeadLinks } from '@/lib/quality/queries'

/** Links of public records that lead nowhere any more. */
export const findDeadLinks: Look = async () => {
  const count = await countDeadLinks()
  return count > 0 ? { count, since: null, href: '/desk/admin/quality?group=links' } : null
}
