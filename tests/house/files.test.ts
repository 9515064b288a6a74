import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { directiveOf, filesIn, runtimeSource, syntaxOf, textOf } from './source-files'

const code = () => filesIn(['app', 'components', 'i18n', 'lib', 'prisma', 'server', 'tests'], /\.(tsx?|mjs|css)$/)

test('a noun in lib/ has its seven files and named folders for algorithms, nothing else', () => {
  const seven = new Set([
    ...['schema.ts', 'rules.ts', 'form.ts', 'queries.ts', 'mutations.ts', 'actions.ts', 'publication.ts'],
  ])
  const notNouns = new Set([
    'auth',
    'public',
    'publishing',
    'editing',
    'mail',
    'language',
    'format',
    'theme',
    'map',
    'rich-text',
    'search',
  ])
  const strangers = filesIn(['lib']).filter((file) => {
    const [, folder = '', name = '', ...deeper] = file.split('/')
    const isTopLevel = name === ''
    return !isTopLevel && !notNouns.has(folder) && deeper.length === 0 && !seven.has(name)
  })
  expect(strangers).toEqual([])
})

test('what stands beside the nouns in lib/ is known by name', () => {
  const known = ['lib/db.ts', 'lib/env.ts', 'lib/errors.ts', 'lib/form-state.ts', 'lib/ids.ts']
  const beside = filesIn(['lib']).filter((file) => file.split('/').length === 2)
  expect(beside.filter((file) => !known.includes(file))).toEqual([])
})

test('no file or folder is a dumping ground', () => {
  const banned = /(^|\/)(utils?|helpers?|misc|common|shared|constants?|types|index)(\.[a-z.]+)?(\/|$)/
  expect(code().filter((file) => banned.test(file))).toEqual([])
})

test('files are named in kebab-case', () => {
  const named = /^(_?[a-z0-9]+([-.][a-z0-9]+)*|\[(\.\.\.)?[a-z]+\])$/
  const strange = code().filter((file) => !file.split('/').every((part) => named.test(part) || /^\(.+\)$/.test(part)))
  expect(strange).toEqual([])
})

test('whoever opens a database begins with server-only', () => {
  const opens = /^(pg|@\/lib\/db|\.\/db|@\/lib\/public\/pool|\.\/pool|@prisma\/.*)$/
  const needs = (file: string) =>
    /\/(queries|mutations)\.ts$/.test(file) ||
    syntaxOf(file).statements.some((statement) => opens.test(runtimeSource(statement) ?? ''))
  const unguarded = filesIn(['lib'])
    .filter((file) => needs(file) && directiveOf(file) !== 'use server')
    .filter((file) => !/^import 'server-only'\n/.test(textOf(file)))
  expect(unguarded).toEqual([])
})

test('nothing stands between the server and the pages', () => {
  const between = ['proxy.ts', 'middleware.ts', 'src/proxy.ts', 'src/middleware.ts', 'proxy.js', 'middleware.js']
  expect(between.filter((file) => existsSync(file))).toEqual([])
})

test('a public page never waits for a part of itself', () => {
  const waiting = filesIn(['app/[locale]'], /^(loading|error|not-found|global-error|template)\.tsx?$/)
  expect(waiting).toEqual([])
  const streaming = filesIn(['app/[locale]', 'components']).filter((file) => /<Suspense\b/.test(textOf(file)))
  expect(streaming).toEqual([])
})

test('every exception to a rule says why', () => {
  const silent = code().flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => /eslint-disable/.test(line) && !/eslint-disable.* -- \S{3}/.test(line))
      .filter(() => !file.startsWith('tests/house/'))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(silent).toEqual([])
})

test('no test is skipped or run alone', () => {
  const alone = filesIn(['tests'], /\.test\.tsx?$/).filter((file) =>
    /\b(test|it|describe)\.(only|skip|todo)\b/.test(textOf(file)),
  )
  expect(alone.filter((file) => path.posix.basename(file) !== 'files.test.ts')).toEqual([])
})

test('style sheets know start and end, not left and right', () => {
  const physical =
    /(^|[\s;{])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b|(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right))/
  const lines = filesIn(['app', 'components'], /\.css$/).flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => physical.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(lines).toEqual([])
})

test('no address of this machine or of a package registry is written down', () => {
  const texts = [...code(), 'package.json', 'README.md', '.env.example', ...filesIn(['docs'], /\.md$/)]
  const telling = texts
    .filter((file) => existsSync(file) && !file.startsWith('tests/house/'))
    .filter((file) => /(^|[\s'"`(])\/(work|root|home)\/\w|registry\.npm|npmjs\.org/.test(textOf(file)))
  expect(telling).toEqual([])
})
