/** What a page must not contain, since only a script could show it. */
export const waitsForScript = (html: string): boolean => html.includes('<!--$?-->')

/** Next's answer to a page that does not exist or failed: it would be drawn by its scripts. */
export const isErrorShell = (html: string): boolean => html.includes('<html id="__next_error__"')

/** Turns a page that Next rendered into a document: Next's scripts, their preloads and data go; our own scripts and JSON-LD stay. */
export const asDocument = (html: string): string =>
  html
    .replace(/<link rel="(?:modulepreload"|preload" as="script")[^>]*>/g, '')
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) => (isOurs(attributes) ? script : ''))
    .replace(/<!--(?: |\/?[$&])-->/g, '')
    .replace('<div hidden=""></div>', '')

function isOurs(attributes: string): boolean {
  if (/\btype="application\/ld\+json"/.test(attributes)) return true
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
  return source !== undefined && !source.startsWith('/_next/')
}

/** Seconds after which a form that was sent too often asks to be sent again; what visitors type is never a tag here. */
export function retryAfterOf(html: string): string | undefined {
  return /<meta name="portal-retry-after" content="(\d{1,6})"\/>/.exec(html)?.[1]
}
