import { setTimeout as sleep } from 'node:timers/promises'
import { portalUrl } from './visit'

/** Who sends a form faster than this is taken for a program. */
export const asSlowAsPeople = () => sleep(4_200)

/** Sends a message to an organisation as a browser without scripts would; answers where that leads. */
export async function write(path: string, fields: Record<string, string>): Promise<string | null> {
  const html = await (await fetch(portalUrl(path))).text()
  const form = new FormData()
  for (const [tag] of html.matchAll(/<(?:input|textarea)\b[^>]*>/g))
    form.set(attribute(tag, 'name'), attribute(tag, 'value'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  await asSlowAsPeople()
  const headers = { origin: portalUrl() }
  const answer = await fetch(portalUrl(path), { method: 'POST', body: form, headers, redirect: 'manual' })
  return answer.headers.get('location')
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
