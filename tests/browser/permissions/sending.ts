import type { Cast, Role } from './cast'
import type { OfferedForm } from './offered-forms'

/** How a request of somebody was answered. */
export type Answer = { status: number; location: string | null; text: string }
export type Who = Role | 'leaver' | 'secondLeaver'

/** What is sent: a form, or what a script of a page has sent. */
export type Sent = { address: string; body: BodyInit; headers?: Record<string, string> }

/** Asks and sends as anybody of the cast. */
export function senders(url: string, cast: Cast) {
  const headersOf = (who: Who): Record<string, string> => {
    const [leaver, secondLeaver] = cast.leavers
    const cookie = { ...cast.cookies, leaver, secondLeaver }[who]
    // Pages of this machine need not be packed for the way.
    return { origin: url, 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}) }
  }
  const answerOf = async (answer: Response): Promise<Answer> => ({
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  })
  return {
    page: async (who: Who, address: string) =>
      answerOf(await fetch(`${url}${address}`, { headers: headersOf(who), redirect: 'manual' })),
    send: async (who: Who, { address, body, headers = {} }: Sent) =>
      answerOf(
        await fetch(`${url}${address}`, {
          method: 'POST',
          body,
          headers: { ...headers, ...headersOf(who) },
          redirect: 'manual',
        }),
      ),
  }
}

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A form as its page would send it, once more: under a new key, so that it is not taken for one that was sent before. */
export function sentForm({ address, entries, fileField }: OfferedForm): Sent {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, name === 'idempotencyKey' ? crypto.randomUUID() : value)
  if (fileField) body.append(fileField, new Blob([picture], { type: 'image/png' }), 'picture.png')
  const to = new URL(address, 'http://portal')
  if (to.searchParams.has('idempotencyKey')) to.searchParams.set('idempotencyKey', crypto.randomUUID())
  return { address: `${to.pathname}${to.search}`, body, headers: fileField ? { accept: 'text/html' } : {} }
}

/** An action as a form without anything in it would ask for it. */
export function blankForm(id: string, address: string): Sent {
  const body = new FormData()
  body.append(`$ACTION_ID_${id}`, '')
  return { address, body }
}

/** In one word of the table, how somebody was turned away. */
export function refusalIn({ status, location }: Answer): string {
  if (status === 401 || location?.includes('/sign-in')) return 'sign in'
  if (status === 404) return 'not found'
  return status >= 500 ? `broken (${status})` : 'refused'
}

/** What a page says of a form that was refused. */
export const alertIn = ({ status, text }: Answer) =>
  `${status} ${(/role="alert"[^>]*>(.{0,600})/s.exec(text)?.[1] ?? '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200)}`
