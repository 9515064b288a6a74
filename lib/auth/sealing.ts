import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { environment } from '@/lib/env'

/** What a sealed text or a keyed hash is for: one purpose cannot read another's. */
type Purpose = 'authenticator app' | 'recovery code' | 'single sign-on'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Seals a text for one owner (AES-256-GCM), so that nothing in the database alone can read it. */
export function sealText(text: string, purpose: Purpose, owner: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text again; null where it was sealed for another owner, purpose or portal, or was changed. */
export function unsealText(sealed: string, purpose: Purpose, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** A hash that nobody without the portal's key can compare guesses with. */
export const keyedHash = (text: string, purpose: Purpose, owner: string): string =>
  createHmac('sha256', keyFor(purpose)).update(`${owner}\n${text}`).digest('hex')

function keyFor(purpose: Purpose): Buffer {
  const { encryptionKey } = environment()
  if (!encryptionKey) throw new Error('PORTAL_ENCRYPTION_KEY is not set')
  return Buffer.from(hkdfSync('sha256', encryptionKey, '', purpose, 32))
}
