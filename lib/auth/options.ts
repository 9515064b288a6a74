import 'server-only'
import type { AuthOptions, Session } from 'next-auth'
import { actorOf, closeSession, longestSession } from './open-sessions'
import { claimsOf, sessionCookie, sessionSecret } from './session-token'

/**
 * next-auth reads the session cookie and will serve OpenID Connect; nobody signs in through it. Whoever decides
 * something asks `currentActor`, not next-auth.
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
    session: async ({ session, token }) => {
      const claims = claimsOf(token)
      const isOpen = claims !== null && (await actorOf(claims)) !== null
      return (isOpen ? { expires: session.expires, ...claims } : {}) as Session
    },
  },
  events: {
    signOut: async ({ token }) => {
      const claims = claimsOf(token)
      if (claims) await closeSession(claims, null)
    },
  },
})
