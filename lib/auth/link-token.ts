import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link, 256 bits. */
export const freshToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: enough to recognise it, not to use it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
