import { sweepOrphans } from '@/lib/file/writing/sweep'
import { portalProcess } from '../process'

/** Takes away stored bytes that belong to nothing; says so loudly where most of them would. */
export async function sweepFiles(): Promise<void> {
  const { leftAlone, ...swept } = await sweepOrphans()
  const { log } = portalProcess()
  if (leftAlone > 0) log?.error({ leftAlone }, 'most stored files have no row: is this the right database or storage?')
  if (Object.values(swept).some((count) => count > 0)) log?.info(swept, 'files that belonged to nothing are deleted')
}
