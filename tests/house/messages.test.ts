import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { interfaceLocales } from '@/lib/language/rules'
import { argumentsOf, messagesIn } from './message-syntax'
import { filesIn, syntaxOf, textOf } from './source-files'

const catalogues = Object.fromEntries(
  interfaceLocales.map((locale) => [locale, messagesIn(JSON.parse(textOf(`messages/${locale}.json`)))]),
)
const original = catalogues.en ?? {}

describe.each(interfaceLocales)('the catalogue %s', (locale) => {
  const messages = catalogues[locale] ?? {}

  test('has the same keys as the English one', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(original).sort())
  })

  test('has no empty message', () => {
    expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test('is given the same arguments', () => {
    const shape = (message: string) => argumentsOf(message).map(({ name, kind }) => `${name} ${kind}`)
    const different = Object.entries(messages)
      .filter(([key, message]) => original[key] !== undefined && `${shape(message)}` !== `${shape(original[key])}`)
      .map(([key, message]) => `${key}: ${shape(original[key] ?? '')} | ${shape(message)}`)
    expect(different).toEqual([])
  })

  test('knows every plural of its language', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const missing = Object.entries(messages).flatMap(([key, message]) =>
      argumentsOf(message)
        .filter(({ kind }) => kind === 'plural')
        .filter(({ branches }) => forms.some((form) => !branches.includes(form)))
        .map(({ branches }) => `${key}: ${branches.join(' ')}`),
    )
    expect(missing).toEqual([])
  })
})

test('no sentence of the interface stands in the code', () => {
  expect(filesIn(['app', 'components'], /\.tsx$/).flatMap(sentencesIn)).toEqual([])
})

const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
  'description',
  'hint',
])
const hasWords = (text: string) => /\p{L}{2}/u.test(text)

/** Text between tags and in attributes that are read aloud; what is computed is not seen here. */
function sentencesIn(file: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node) => {
    const text = spokenText(node)
    if (text !== undefined && hasWords(text)) found.push(`${file}: ${text.trim()}`)
    ts.forEachChild(node, look)
  }
  look(syntaxOf(file))
  return found
}

function spokenText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text
  if (
    ts.isJsxExpression(node) &&
    !ts.isJsxAttribute(node.parent) &&
    node.expression &&
    ts.isStringLiteralLike(node.expression)
  )
    return node.expression.text
  if (!ts.isJsxAttribute(node) || !spoken.has(node.name.getText())) return undefined
  return node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : undefined
}

describe('reading a message', () => {
  test.each([
    ['{count, plural, one {# gap} other {# gaps in {region}}}', ['count plural', 'region text']],
    ["It's {name}", ['name text']],
    ["Write '{braces}' in {place}", ['place text']],
    ['Read <link>the {title}</link>', ['<link> tag', 'title text']],
    ['{day, date, ::yyyyMMMd}', ['day date']],
    ['no argument', []],
  ])('%s', (message, expected) => {
    expect(argumentsOf(message).map(({ name, kind }) => `${name} ${kind}`)).toEqual(expected)
  })

  test.each(['{count, plural, one {# gap}', 'too much }'])('%s is broken', (message) => {
    expect(() => argumentsOf(message)).toThrow()
  })
})
