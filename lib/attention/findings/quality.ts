import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { countFindings } from '@/lib/quality/queries'

/** Records that could be better. */
export const findWanting: Look = async () => {
  const count = await countFindings()
  return count > 0 ? { count, since: null, href: '/desk/admin/quality' } : null
}
