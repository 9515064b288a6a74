import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'

/** A person as this provider knows them; what is left out is not said. */
export type Account = {
  email?: string
  email_verified?: boolean
  name?: string
  groups?: string[]
  amr?: string[]
}

export type TestProvider = {
  issuer: string
  accounts: Map<string, Account>
  /** Whom a browser that comes here is signed in as. */
  signInAs: (account: string) => void
  /** Goes through the provider's pages as a browser of this account; answers the query it comes back with. */
  visit: (page: string, account: string) => Promise<URLSearchParams>
  stop: () => Promise<void>
}

type Options = { port: number; redirectUri: string; clientId: string; clientSecret: string }

/** A real OpenID provider on this machine. It signs in whoever a test says, without asking. */
export async function startProvider({ port, redirectUri, clientId, clientSecret }: Options): Promise<TestProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const accounts = new Map<string, Account>()
  const scope = 'openid email profile groups'
  let signingIn = ''
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    scopes: scope.split(' '),
    claims: {
      openid: ['sub', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
      auth_time: null,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['only for tests'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts.get(id) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId
      const grant = new oidc.provider.Grant({ clientId, ...(accountId ? { accountId } : {}) })
      grant.addOIDCScope(scope)
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const server = createServer((req, res) => {
    if (!req.url?.startsWith('/interaction/')) return answer(req, res)
    return provider.interactionFinished(req, res, { login: { accountId: signingIn } })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    ...{ issuer, accounts },
    signInAs: (account) => {
      signingIn = account
    },
    visit: (page, account) => {
      signingIn = account
      return follow(page, redirectUri)
    },
    stop: () => closed(server),
  }
}

async function follow(page: string, end: string): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  let at = page
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1)
      const mark = pair.indexOf('=')
      jar.set(pair.slice(0, mark), pair.slice(mark + 1))
    }
    const location = answer.headers.get('location')
    if (!location)
      throw new Error(`the provider stopped at ${at}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    at = new URL(location, at).href
    if (at.startsWith(`${end}?`)) return new URL(at).searchParams
  }
  throw new Error('the provider leads in a circle')
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
