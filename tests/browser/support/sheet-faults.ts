import { filesIn, textOf } from '../../house/source-files'

/** Classes of a page that a sheet of the portal knows, but none of those the page asks for: it would look otherwise than meant. */
export function sheetFaults(html: string): string[] {
  const asked = new Set([...html.matchAll(/href="\/_next\/([^"]+\.css)"/g)].map(([, name = '']) => `.next/${name}`))
  const known = new Set<string>()
  const elsewhere = new Set<string>()
  for (const file of filesIn(['.next/static'], /\.css$/))
    for (const name of classesIn(textOf(file))) (asked.has(file) ? known : elsewhere).add(name)
  const used = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => unescaped(names).split(/\s+/))
  return [...new Set(used)].filter((name) => elsewhere.has(name) && !known.has(name)).map((name) => `no rule: ${name}`)
}

const classesIn = (css: string) =>
  [...css.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) =>
    name
      .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1'),
  )

const unescaped = (text: string) =>
  text.replace(/&(amp|gt|lt|quot|#x27);/g, (_, name: string) => letters[name as keyof typeof letters])
const letters = { amp: '&', gt: '>', lt: '<', quot: '"', '#x27': "'" } as const
