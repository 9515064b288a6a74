import type { IncomingHttpHeaders } from 'node:http'

type Sent = { headers: IncomingHttpHeaders; body: Buffer }

/** False for a form that is cut short or does not say where its fields end. */
export async function isWholeForm({ headers, body }: Sent): Promise<boolean> {
  const type = headers['content-type'] ?? ''
  return !isForm.test(type) || (await formIn(type, body)) !== undefined
}

/**
 * False for a form that Next would fail on as if the fault were ours: cut short, without its boundary, or with words of
 * Next's own, beside the fields, that none of our public pages writes.
 */
export async function isReadableForm({ headers, body }: Sent): Promise<boolean> {
  // Scripts call actions by this header; public pages have none.
  if (headers['next-action'] !== undefined) return false
  const type = headers['content-type'] ?? ''
  if (!isForm.test(type)) return true
  const form = await formIn(type, body)
  if (!form) return false
  const nexts = [...form].filter(([name]) => isNextsOwn.test(name))
  if (nexts.length > mostOfNexts) return false
  const places = new Set(nexts.map(([name]) => name.slice(name.indexOf(':') + 1)))
  return nexts.every(([, value]) => typeof value === 'string' && isPlain(value, places))
}

async function formIn(type: string, body: Buffer): Promise<FormData | undefined> {
  // From Node 24 on, a boundary that does not end is none, and all that was sent an empty form.
  if (!saysItsBoundary.test(type)) return undefined
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

const isForm = /^multipart\/form-data/i
const saysItsBoundary = /;\s*boundary=(?:"[^"]+"|[^\s;"]+)\s*(?:;|$)/i
const isNextsOwn = /^\$ACTION_[^:]*:/
/** A text that means something else than itself to React; `$$` is a dollar, `undefined` has no other way to be said. */
const special = /(?<!\\)"(?:\$(?!\$|undefined")|\\u0024)/i
const text = /"(?:[^"\\]|\\.)*"/g
const mostGroups = 200
const mostOfNexts = 20

/** Whether it names an action and what is bound to it, or is such a thing: values alone, not too deep to be walked. */
function isPlain(json: string, places: ReadonlySet<string>): boolean {
  const reference = /^\{"id":"[0-9a-f]{42}","bound":(?:null|"\$@(\d{1,3})")\}$/.exec(json)
  if (reference) return reference[1] === undefined || places.has(reference[1])
  // First of all: only in JSON does every text end, and looking for ends that are not there takes for ever.
  if (!isShortList(json)) return false
  const groups = json.replace(text, '').match(/[[{]/g)?.length ?? 0
  return groups <= mostGroups && !special.test(json)
}

function isShortList(json: string): boolean {
  try {
    const bound: unknown = JSON.parse(json)
    return Array.isArray(bound) && bound.length <= 10
  } catch {
    return false
  }
}
