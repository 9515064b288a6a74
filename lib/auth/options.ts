import 'server-only'
import type { AuthOptions, Session } from 'next-auth'
import { closeSession, longestSession } from './open-sessions'
import { claimsOf, sessionCookie, sessionSecret } from './session-token'

/**
 * next-auth reads the session cookie and will serve OpenID Connect; nobody signs in through it. Its functions trust
 * the token alone: whoever decides something asks `currentActor`, which asks the row of the session.
 */
export const authOptions = (): AuthOptions => ({
  providers: [],
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: longestSession },
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: '/sign-in', signOut: '/desk', error: '/sign-in' },
  callbacks: {
    // `session` holds what a client posted with `trigger: 'update'`: never looked at.
    jwt: async ({ token }) => ({ ...claimsOf(token) }),
    session: async ({ session, token }) => ({ expires: session.expires, ...claimsOf(token) }) as Session,
  },
  events: {
    signOut: async ({ token }) => {
      const claims = claimsOf(token)
      if (claims) await closeSession(claims, null)
    },
  },
})
