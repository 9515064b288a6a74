import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import * as z from 'zod'
import { environment } from '@/lib/env'
import { type Claims, longestSession } from './open-sessions'

const claims = z.object({ sub: z.uuid(), sid: z.uuid() })

/** The session cookie; with https its name binds it to this host and to encrypted connections. */
export function sessionCookie() {
  const secure = environment().isHttps
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

/** An encrypted token that says who, and in which session, and nothing else. */
export const sealed = ({ sub, sid }: Claims): Promise<string> =>
  encode({ token: { sub, sid }, secret: sessionSecret(), maxAge: longestSession })

/** What a token says; null unless this portal made it for a session and it has not expired. */
export async function opened(token: string): Promise<Claims | null> {
  try {
    return claimsOf(await decode({ token, secret: sessionSecret() }))
  } catch {
    return null
  }
}

/** Who and in which session, whatever else a token carries. */
export const claimsOf = (token: unknown): Claims | null => claims.safeParse(token).data ?? null

export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return secret
}
