import { portalActor } from '@/lib/auth/standing-actor'
import { careForInactive as care } from '@/lib/person/writing/inactivity'
import { portalProcess } from '../process'

/** Warns people who have not signed in for long, and disables those who did not come in spite of it. */
export async function careForInactive(now = new Date()): Promise<void> {
  const counts = await care(await portalActor(), now)
  if (counts.warned + counts.disabled > 0) portalProcess().log?.info(counts, 'accounts that nobody uses')
}
