import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { keyOfActionNames } from '@/server/action-keys'
import { exceptions, exportedNames, unwrappedExports } from './entrances'
import { filesIn, textOf } from './source-files'

// What the build itself says it serves: no source file can hide from this list. Runs after the build stage.
type Actions = { node: Record<string, { filename: string; exportedName: string }>; edge: Record<string, unknown> }
type Prerendered = { routes: Record<string, unknown>; dynamicRoutes: Record<string, unknown> }

const read = <Shape>(file: string) => JSON.parse(textOf(`.next/${file}`)) as Shape

describe('the build', () => {
  test('has server actions, all of them made by the wrapper', () => {
    const { node, edge } = read<Actions>('server/server-reference-manifest.json')
    const names = Object.values(node).map(({ filename, exportedName }) => `${filename}#${exportedName}`)
    expect(names.length).toBeGreaterThan(0)
    expect(edge).toEqual({})
    expect(names.filter((name) => !exceptions.includes(name) && !isWrapped(name))).toEqual([])
  })

  test('names its actions as every other build does: a form outlives an upgrade, and finds its action on every node', () => {
    const { node } = read<Actions>('server/server-reference-manifest.json')
    const hashOf = ({ filename, exportedName }: { filename: string; exportedName: string }) =>
      createHash('sha1').update(`${keyOfActionNames}${filename}:${exportedName}`).digest('hex')
    expect(Object.entries(node).filter(([name, action]) => name.slice(2) !== hashOf(action))).toEqual([])
  })

  test('has no route handler that the sources do not show', () => {
    const handlers = Object.keys(read<Record<string, string>>('app-path-routes-manifest.json'))
      .filter((page) => page.endsWith('/route'))
      .map((page) => `app${page}.ts`)
    const metadata =
      /^app\/(sitemap\.xml|robots\.txt|manifest\.webmanifest|favicon\.ico|icon\.\w+|apple-icon\.\w+)\/route\.ts$/
    expect(handlers.filter((file) => !existsSync(file) && !metadata.test(file))).toEqual([])
  })

  test('has made no page beforehand: each is rendered when asked for', () => {
    const { routes, dynamicRoutes } = read<Prerendered>('prerender-manifest.json')
    // Pages of Next's own, which the server never sends, and pictures.
    const own = ['/_global-error', '/_not-found', '/favicon.ico', '/icon.svg', '/apple-icon.png']
    expect([...Object.keys(routes), ...Object.keys(dynamicRoutes)].filter((route) => !own.includes(route))).toEqual([])
  })

  test('sends nothing of the private side to a browser', () => {
    const chunks = filesIn(['.next/static'], /\.js$/)
    expect(chunks.length).toBeGreaterThan(0)
    const telling = /DATABASE_(OWNER_|PUBLIC_)?URL|NEXTAUTH_SECRET|PrismaClient|portal_(web|owner|public)\b|ZodError/
    expect([...chunks, 'public/enhance.js'].filter((file) => telling.test(textOf(file)))).toEqual([])
  })

  test('makes public pages livelier with one small module, without a framework', () => {
    const enhancement = textOf('public/enhance.js')
    expect(brotliCompressSync(enhancement).length).toBeLessThan(15 * 1024)
    expect(enhancement).not.toMatch(/react|next\/|__NEXT/i)
  })
})

function isWrapped(name: string): boolean {
  const [file = '', exported = ''] = name.split('#')
  if (!/^lib\/[^/]+\/actions\.ts$/.test(file)) return false
  return exportedNames(file).includes(exported) && !unwrappedExports(file, /./).includes(name)
}
