import { environment } from '@/lib/env'
import { checkLinks } from '@/lib/quality/writing/checking'
import { gatherLinks } from '@/lib/quality/writing/gathering'
import { portalProcess } from '../process'

/** Asks web addresses whose time has come whether they still answer; nobody where that is switched off. */
export async function checkDueLinks(signal: AbortSignal): Promise<void> {
  if (!environment().checksLinks) return
  const asked = await checkLinks({ signal })
  if (asked > 0) portalProcess().log?.info({ asked }, 'asked whether links still work')
}

/** Notes which addresses the public reads; where nobody asks them, that would be for nothing. */
export async function gatherPublicLinks(signal: AbortSignal): Promise<void> {
  if (environment().checksLinks) await gatherLinks(signal)
}
