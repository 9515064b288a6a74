import { readEnvironment } from '@/lib/env'
import { openDatabase } from './database'
import { StartFailure } from './failure'
import { step } from './steps.mjs'

/** `npm run let-in -- <email>`: prints a link by which somebody who lost every way in begins anew, once, for 30 minutes. */
export async function main({ args }: { args: readonly string[] }): Promise<number> {
  const [email] = args
  if (!email) throw new StartFailure('Whom to let in is missing.', 'npm run let-in -- name@example.org')
  const settings = readEnvironment(process.env)
  const database = await openDatabase(settings)
  try {
    process.env.DATABASE_URL = database.webUrl
    // Opens the private client, which can only be done once its address is settled.
    const { makeLetInToken } = await import('@/lib/person/writing/let-in')
    const token = await makeLetInToken(email)
    if (!token)
      throw new StartFailure(
        `Nobody has the address ${email} here.`,
        'Check it; a person who was erased cannot come back.',
      )
    step(`Within 30 minutes, this link lets ${email} begin anew, once: ${linkWith(token, settings.publicUrl)}`)
    return 0
  } finally {
    if (!database.adopted) await database.stop()
  }
}

const linkWith = (token: string, publicUrl: URL) => new URL(`/sign-in/let-in?token=${token}`, publicUrl).href
