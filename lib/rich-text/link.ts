import {
  type Block,
  bounds,
  hrefOf,
  type Inline,
  type ListItem,
  type RichText,
  type TableCell,
  type TableRow,
} from './nodes'

const portal = /^portal:([a-z]+)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}<>\\]/u

const isWebAddress = (rest: string, address: string) => /^\/\/[^/?#]/.test(rest) && URL.canParse(address)

/** Where a link may lead, by the beginning of its address. */
const allowed: Record<string, (rest: string, address: string) => boolean> = {
  http: isWebAddress,
  https: isWebAddress,
  mailto: (rest) => /^[^@]+@[^@]+$/.test(rest),
  tel: (rest) => /^\+?[\d().-]+$/.test(rest),
  portal: (_, address) => portal.test(address),
}

/** The address of a link as it is kept, or null where it is none that a text may have. */
export function linkAddress(written: string): string | null {
  const text = written.trim()
  const [, scheme, rest] = /^([a-z]+):(.+)$/i.exec(text) ?? []
  if (!scheme || !rest || text.length > bounds.href || unseen.test(text)) return null
  const name = scheme.toLowerCase()
  const address = `${name}:${rest}`
  return Object.hasOwn(allowed, name) && allowed[name]?.(rest, address) ? address : null
}

/** The record a link leads to, as written in it: its kind is not checked. */
export function linkedRecord(href: string): { kind: string; id: string } | null {
  const [, kind, id] = portal.exec(href) ?? []
  return kind && id ? { kind, id } : null
}

/** A link to a record of the portal, as it is kept in a text. */
export const recordLink = (kind: string, id: string) => `portal:${kind}/${id}`

/** Every address that a text links to. */
export const linksIn = (text: RichText): string[] => text.content.flatMap(linksOf)

function linksOf(node: Block | ListItem | TableRow | TableCell | Inline): string[] {
  if (node.type === 'hardBreak') return []
  if (node.type === 'text') return [hrefOf(node) ?? []].flat()
  const parts: readonly Parameters<typeof linksOf>[0][] = node.content
  return parts.flatMap(linksOf)
}
