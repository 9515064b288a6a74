import { describe, expect, test } from 'vitest'
import { keyOfAction, recordSteps, stepOf } from '@/lib/audit/rules'
import { interfaceLocales } from '@/lib/language/rules'
import { filesIn, textOf } from '../house/source-files'

const sources = filesIn(['lib', 'server'], /\.ts$/).filter((file) => !file.startsWith('lib/generated/'))
const found = (pattern: RegExp) =>
  sources.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, name = '']) => ({ file, name })))

/** Names written out, wherever an audit event is made of them. */
const written = found(/['"`]((?:[a-z]+)\.[a-z_]+)['"`]/g).filter(({ file, name }) =>
  new RegExp(`action(?: =|:)[^\\n]*['"\`]${name.replace('.', '\\.')}['"\`]`).test(textOf(file)),
)
/** Steps of records: the kind is put in front when it happens. */
const steps = found(/action: `\$\{\w+(?:\.\w+)?\}\.([a-z_]+)`/g)

describe.each(interfaceLocales)('in %s', (locale) => {
  const { audit } = JSON.parse(textOf(`messages/${locale}.json`)) as {
    audit: { steps: Record<string, string>; actions: Record<string, string> }
  }

  test('every action that the code writes has a sentence', () => {
    expect(written.length).toBeGreaterThan(15)
    const silent = written.filter(({ name }) => !stepOf(name) && !(keyOfAction(name) in audit.actions))
    expect(silent).toEqual([])
  })

  test('every step of a record has one', () => {
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.filter(({ name }) => !(name in audit.steps))).toEqual([])
    expect(Object.keys(audit.steps).sort()).toEqual([...recordSteps].sort())
  })
})

test('where the step is put together when it happens, the steps it may be are known', () => {
  const composed = found(/action: `(\$\{\w+\}\.\$\{\w+\})`/g).map(({ file }) => file)
  // recorded, autosaved, revised; submitted, returned; deleted, brought_back.
  expect([...new Set(composed)].sort()).toEqual([
    'lib/editing/deleting.ts',
    'lib/editing/review.ts',
    'lib/publishing/records.ts',
  ])
})
