import 'server-only'
import { type Client, custom, generators, Issuer, type TokenSet } from 'openid-client'
import { environment, type SingleSignOn } from '@/lib/env'
import { type Claims, saysSecondFactor, textsOf } from '@/lib/single-sign-on/rules'

/** Where the provider sends people back to; it must be registered there. */
const redirectUri = () => new URL('/sign-in/provider/callback', environment().publicUrl).href

custom.setHttpOptionsDefaults({ timeout: 5_000 })

let discovered: { issuer: string; client: Promise<Client> } | undefined

/** What is agreed with the provider for one journey; none of it is used twice. */
export type Journey = { state: string; nonce: string; verifier: string }

export const freshJourney = (): Journey => ({
  state: generators.state(),
  nonce: generators.nonce(),
  verifier: generators.codeVerifier(),
})

/** The provider's page on which a person says who they are; `isProof` asks them even where they are signed in there. */
export async function pageOfProvider({ state, nonce, verifier }: Journey, { isProof }: { isProof: boolean }) {
  const client = await clientOf(configured())
  return client.authorizationUrl({
    scope: configured().scope,
    ...{ state, nonce },
    code_challenge: generators.codeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(isProof ? { prompt: 'login', max_age: 0 } : {}),
  })
}

type Asked = Journey & { isProof: boolean }

/**
 * Who came back, once everything about the answer was checked: state, issuer, signature, audience, nonce, age, and that it
 * is an ID token and nothing else. Throws where anything is wrong, and where the provider does not answer.
 */
export async function answerOfProvider(query: URLSearchParams, asked: Asked): Promise<Claims> {
  const settings = configured()
  const client = await clientOf(settings)
  const { state, nonce, verifier, isProof } = asked
  const tokens = await client.callback(redirectUri(), client.callbackParams(`/?${query}`), {
    ...{ state, nonce, response_type: 'code', code_verifier: verifier },
    // A minute for the way back.
    ...(isProof ? { max_age: 60 } : {}),
  })
  refuseOtherTokens(tokens)
  const claims = { ...(await moreAbout(client, tokens, settings)), ...tokens.claims() }
  const { sub: subject, iss: issuer, email, email_verified: isVerified, name } = claims
  const address = typeof email === 'string' && isVerified === true ? email.trim().toLowerCase() : null
  return {
    ...{ issuer, subject, email: address },
    name: (typeof name === 'string' ? name.trim().slice(0, 200) : '') || (address ?? subject),
    groups: textsOf((claims as Record<string, unknown>)[settings.groupsClaim]),
    hasShownFactor: saysSecondFactor(claims, settings.secondFactor),
  }
}

/** Logout tokens and access tokens may be signed with the same key. */
function refuseOtherTokens(tokens: TokenSet): void {
  const [header = ''] = tokens.id_token?.split('.', 1) ?? []
  const { typ } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8') || '{}') as { typ?: string }
  const isOther = typ !== undefined && typ.toUpperCase() !== 'JWT'
  if (isOther || 'events' in tokens.claims()) throw new Error('the provider sent a token that is no ID token')
}

/** Providers often leave groups and address out of the token. */
async function moreAbout(client: Client, tokens: TokenSet, { groupsClaim }: SingleSignOn) {
  const said = tokens.claims()
  const isAllSaid = groupsClaim in said && 'email' in said && 'name' in said
  if (isAllSaid || !client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return {}
  // Refuses what is about another subject.
  return client.userinfo(tokens)
}

function clientOf(settings: SingleSignOn): Promise<Client> {
  if (discovered?.issuer === settings.issuer) return discovered.client
  const client = discover(settings)
  discovered = { issuer: settings.issuer, client }
  // What failed is tried again by the next who comes.
  client.catch(() => {
    discovered = undefined
  })
  return client
}

async function discover({ issuer: address, clientId, clientSecret }: SingleSignOn): Promise<Client> {
  const issuer = await Issuer.discover(address)
  if (withoutSlash(issuer.metadata.issuer) !== withoutSlash(address))
    throw new Error('the provider calls itself by another address than OIDC_ISSUER')
  const { id_token_signing_alg_values_supported: signs, token_endpoint_auth_methods_supported: knocks } =
    issuer.metadata as { [name: string]: string[] | undefined }
  const client = new issuer.Client({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri()],
    response_types: ['code'],
    id_token_signed_response_alg: algorithms.find((one) => signs?.includes(one)) ?? 'RS256',
    token_endpoint_auth_method:
      knocks && !knocks.includes('client_secret_basic') ? 'client_secret_post' : 'client_secret_basic',
  })
  client[custom.clock_tolerance] = 30
  return client
}

/** By a key that only the provider has: never with the shared secret, never unsigned. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512']

const withoutSlash = (address: string) => address.replace(/\/$/, '')

function configured(): SingleSignOn {
  const { singleSignOn } = environment()
  if (!singleSignOn) throw new Error('OIDC_ISSUER is not set')
  return singleSignOn
}
