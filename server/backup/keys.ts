import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Environment } from '@/lib/env'
import { BackupProblem } from './problem'

/** A secret key and the public one that belongs to it. */
type Key = { identity: string; recipient: string; file: string; isNew: boolean }

type Place = Pick<Environment, 'dataFolder'>

/** Where this installation keeps the key of its backups, in the form that `age -d -i` reads. */
export const keyFile = ({ dataFolder }: Place): string => path.resolve(dataFolder, 'secrets', 'backup-key.txt')

/** The key of this installation; made, for its owner's eyes only, where there is none. */
export async function keepBackupKey(place: Place): Promise<Key> {
  const file = keyFile(place)
  const known = readText(file)
  if (known === undefined) await makeKey(file)
  const [identity] = identitiesIn(file)
  if (!identity) throw new BackupProblem('key_missing', file)
  return { identity, recipient: await identityToRecipient(identity), file, isNew: known === undefined }
}

/** The secret keys in a file, one in a line, with comments as age-keygen writes them. Throws `key_missing`. */
export function identitiesIn(file: string): string[] {
  const identities = (readText(file) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identities.length === 0) throw new BackupProblem('key_missing', file)
  return identities
}

async function makeKey(file: string) {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(
    draft,
    [
      `# created: ${new Date().toISOString()}`,
      '# Opens the backups of this portal. COPY IT ELSEWHERE: without it they cannot be read after this machine is lost.',
      `# public key: ${recipient}`,
      identity,
      '',
    ].join('\n'),
    { mode: 0o600 },
  )
  try {
    // A link is made or refused in one step: of two first starts one wins, and both read the winner's file.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
