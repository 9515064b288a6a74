/** What a finished public page must not contain, and what it must (DESIGN.md, "Public pages are documents"). */
export function documentFaults(html: string): string[] {
  return [...scriptFaults(html), ...inlineFaults(html), ...textFaults(html)]
}

const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'gi')) ?? []
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1]

function scriptFaults(html: string): string[] {
  const scripts = tags(html, 'script').filter((tag) => !isOurs(tag))
  const preloads = tags(html, 'link').filter(
    (tag) => /as="script"|rel="modulepreload"/.test(tag) && /\/_next\//.test(tag),
  )
  return [...scripts, ...preloads].map((tag) => `not our script: ${tag}`)
}

function isOurs(tag: string): boolean {
  if (attribute(tag, 'type') === 'application/ld+json') return true
  const source = attribute(tag, 'src')
  return source !== undefined && /^\/(?!_next\/|\/)/.test(source)
}

/** The public policy refuses all of these silently: the page would look broken instead of failing. */
function inlineFaults(html: string): string[] {
  const markup = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, '')
  return [
    ...(markup.match(/<[a-z][^>]*\sstyle="[^"]*"/gi) ?? []).map((tag) => `style attribute: ${tag}`),
    ...(markup.match(/<[a-z][^>]*\son[a-z]+="[^"]*"/gi) ?? []).map((tag) => `event attribute: ${tag}`),
    ...tags(html, 'style').map((tag) => `style element: ${tag}`),
    ...(html.includes('<!--$?-->') ? ['streamed: a Suspense boundary or loading.tsx'] : []),
    ...(html.includes('id="__next_error__"') ? ["Next's own error page"] : []),
  ]
}

function textFaults(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/i.exec(html)?.[1] ?? ''
  const words = main
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [
    ...(words.length < 20 ? [`no text in <main>: "${words}"`] : []),
    ...(tags(html, 'h1').length === 1 ? [] : [`${tags(html, 'h1').length} headings of the first level`]),
    ...(attribute(tags(html, 'html')[0] ?? '', 'lang') ? [] : ['no language on <html>']),
    ...(/<title>[^<]{3,}<\/title>/.test(html) ? [] : ['no title']),
    ...(tags(html, 'meta').some((tag) => attribute(tag, 'name') === 'viewport') ? [] : ['no viewport']),
  ]
}
