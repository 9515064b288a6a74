import { readEnvironment } from '@/lib/env'
import { openDatabase } from './database'
import { step } from './steps.mjs'

/** `npm run rebuild-public`: makes the public documents again from the versions that were published. */
export async function main(): Promise<number> {
  const database = await openDatabase(readEnvironment(process.env))
  try {
    process.env.DATABASE_URL = database.webUrl
    // Opens the private client, which can only be done once its address is settled.
    const { rebuildPublic } = await import('@/lib/publishing/rebuild')
    const { records, written, removed } = await rebuildPublic()
    step(`${records} public records: ${written} written anew, ${removed} removed, the others were right`)
    return 0
  } finally {
    if (!database.adopted) await database.stop()
  }
}
