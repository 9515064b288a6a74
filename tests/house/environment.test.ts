import { expect, test } from 'vitest'
import { filesIn, textOf } from './source-files'

const found = (file: string, pattern: RegExp) => [...textOf(file).matchAll(pattern)].map(([, name = '']) => name)

test('.env.example explains every variable that is read, and no other', () => {
  const explained = found('.env.example', /^#?([A-Z][A-Z0-9_]+)=/gm)
  expect(explained.sort()).toEqual(found('lib/env.ts', /^ {4}([A-Z][A-Z0-9_]+):/gm).sort())
})

test('variables are read in one place; elsewhere only what the start has settled there', () => {
  const settled = ['DATABASE_URL', 'DATABASE_PUBLIC_URL', 'NEXTAUTH_SECRET', 'NODE_ENV']
  const elsewhere = filesIn(['app', 'components', 'i18n', 'lib']).flatMap((file) =>
    found(file, /process\.env\.(\w+)/g)
      .filter((name) => file !== 'lib/env.ts' && !settled.includes(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(elsewhere).toEqual([])
})
