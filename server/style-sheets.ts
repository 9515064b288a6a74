import { readFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure'

const entry = 'server/app/[locale]/page_client-reference-manifest.js'
const layout = '[project]/app/[locale]/layout'

/** Addresses of the style sheets that Next built for public pages. */
export function publicStyleSheets(folder = '.next'): string[] {
  const manifest = path.join(folder, entry)
  const text = readFileSync(manifest, 'utf8')
  // A line of JavaScript that gives an entry its manifest.
  const told = text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, '')
  const { entryCSSFiles } = JSON.parse(told) as { entryCSSFiles?: Record<string, { path: string }[]> }
  const files = entryCSSFiles?.[layout] ?? []
  if (files.length === 0)
    throw new StartFailure(`${manifest} names no style sheet for public pages.`, 'Run `npm run build` again.')
  return files.map((file) => `/_next/${file.path}`)
}
