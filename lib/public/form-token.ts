import 'server-only'
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

// The record and purpose are part of the seal: a token for one form opens no other.
const shape = /^(\d{13})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/

/** Says when the portal made a form for `subject`, so that its sending can be told from a program's. */
export function issueFormToken(subject: string, at = Date.now()): string {
  const words = `${at}.${randomUUID()}`
  return `${words}.${sealOf(subject, words)}`
}

/** When a token was made, and which one it is; undefined unless this portal made it for `subject`. */
export function readFormToken(subject: string, token: string): { issuedAt: number; id: string } | undefined {
  const [, issued = '', id = '', seal = ''] = shape.exec(token) ?? []
  if (seal === '') return undefined
  const expected = sealOf(subject, `${issued}.${id}`)
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(expected))) return undefined
  return { issuedAt: Number(issued), id }
}

/** A key of its own, made from the one that the process holds. */
function sealOf(subject: string, words: string): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  const key = createHmac('sha256', secret).update('public form').digest()
  return createHmac('sha256', key).update(`${subject}\n${words}`).digest('base64url')
}
