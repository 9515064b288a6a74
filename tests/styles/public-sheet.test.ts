import { expect, test } from 'vitest'
import { filesIn, reachedFrom, textOf } from '../house/source-files'

const sheet = textOf('app/public.css')
/** The folders that the sheet of public pages is made from. */
const named = [...sheet.matchAll(/@source '\.\.\/components\/\{([^}]*)\}'/g)].flatMap(([, names = '']) =>
  names.split(','),
)
const isNamed = (file: string) =>
  named.some((name) => file.startsWith(`components/${name}/`)) && !/^components\/[^/]+\/desk\//.test(file)

const components = [...reachedFrom(filesIn(['app/[locale]'])).keys()].filter((file) => file.startsWith('components/'))

test('every component of public pages gives its classes to their style sheet', () => {
  expect(components.length).toBeGreaterThan(100)
  expect(components.filter((file) => !isNamed(file))).toEqual([])
})

test('no folder gives its classes to the sheet of public pages without being used there', () => {
  // It is the script of the search, which public pages do not import but load.
  const used = new Set([...components.map((file) => file.split('/')[1]), 'enhance'])
  expect(named.filter((name) => !used.has(name))).toEqual([])
})
