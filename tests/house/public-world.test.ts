import { describe, expect, test } from 'vitest'
import { publicData, publicPages } from '@/server/public-routes'
import { directiveOf, filesIn, reachedFrom, textOf } from './source-files'

/** Forms in which typed words must come back are the only client components a public page may hold. */
const formsOfPublicPages = ['components/enquiry/enquiry-form.tsx']

const entries = [...filesIn(['app/[locale]', 'app/api/v1']), ...filesIn(['app'], /^(sitemap|robots|manifest)\.ts$/)]
const reached = reachedFrom(entries)
const waysTo = (isForbidden: (file: string) => boolean) =>
  [...reached].filter(([file]) => isForbidden(file)).map(([, way]) => way.join(' → '))

describe('the public portal', () => {
  test('is there to be looked at', () => expect(entries.length).toBeGreaterThan(5))

  test('holds no client component: its pages travel without the framework', () => {
    expect(waysTo((file) => directiveOf(file) === 'use client' && !formsOfPublicPages.includes(file))).toEqual([])
  })

  test('is drawn by the portal itself, every page but the one with a form', () => {
    const pathsIn = (folder: string, name: string) =>
      filesIn([folder], new RegExp(`(^|/)${name}$`)).map((file) => file.slice(folder.length + 1, -name.length - 1))
    const pages = pathsIn('app/[locale]', 'page.tsx')
    expect(pages.filter((page) => !page.startsWith('write/')).toSorted()).toEqual(Object.keys(publicPages).toSorted())
    expect(pathsIn('app/api/v1', 'route.ts').toSorted()).toEqual(Object.keys(publicData).toSorted())
  })

  test('has each address drawn from the file that lies there', async () => {
    const source = textOf('server/public-routes.ts')
    const lines = [...source.matchAll(/^ {2}'?([\w/[\]-]*)'?: \(\) => import\('@\/app\/(.+?)'\)/gm)]
    expect(lines).toHaveLength(Object.keys(publicPages).length + Object.keys(publicData).length)
    for (const [, route = '', file = ''] of lines) {
      const [folder, name] = file.startsWith('api/') ? ['api/v1', 'route'] : ['[locale]', 'page']
      expect(file).toBe([folder, route, name].filter(Boolean).join('/'))
    }
  })
})
