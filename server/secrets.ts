import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartFailure } from './failure'

const secret = z.string().min(32)
const first = { superuser: secret, owner: secret, web: secret, public: secret, session: secret }
const secretsFile = z.object({
  ...first,
  /** Seals what must be readable again, such as the keys of authenticator apps. */
  encryption: secret,
})
/** As releases before it wrote it. */
const olderFile = z.object({ ...first, encryption: secret.optional() }).loose()

export type Secrets = z.infer<typeof secretsFile>

/** Reads `secrets.json` of the data folder; makes it, readable by its owner only, on the first start. */
export function keepSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, 'secrets.json')
  // Others may pass through, or PostgreSQL, which never runs as root, could not reach its own folder inside.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const parsed = secretsFile.safeParse(completed(file, read(file) ?? writeOnce(file)))
  if (parsed.success) return parsed.data
  throw new StartFailure(
    `${file} is damaged.`,
    'Restore it from a copy. Without one, delete the data folder and begin with an empty database.',
  )
}

/** Adds what an older release did not know of. Derived, so that two starts at once add the same. */
function completed(file: string, found: unknown): unknown {
  const older = olderFile.safeParse(found)
  if (!older.success || older.data.encryption) return found
  const derived = hkdfSync('sha256', older.data.session, older.data.superuser, 'portal encryption', 32)
  const whole = { ...older.data, encryption: Buffer.from(derived).toString('base64url') }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return whole
}

function writeOnce(file: string): unknown {
  const fresh = Object.fromEntries(
    Object.keys(secretsFile.shape).map((name) => [name, randomBytes(32).toString('base64url')]),
  )
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
  try {
    // A link is made or refused in one step: of two first starts one wins, and both read the winner's file.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return read(file)
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EACCES') {
      throw new StartFailure(
        `${file} belongs to another user.`,
        'Start as the user who started the portal first, or set PORTAL_DATA to a folder of your own.',
      )
    }
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
