import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { exceptions, unwrappedExports } from './entrances'
import { directiveOf, filesIn, syntaxOf, textOf } from './source-files'

const files = filesIn(['app', 'components', 'lib', 'server'])

describe('every way in goes through the one wrapper', () => {
  test('server actions stand in actions.ts files only', () => {
    const elsewhere = files.filter(
      (file) => directiveOf(file) === 'use server' && !/^lib\/[^/]+\/actions\.ts$/.test(file),
    )
    expect(elsewhere).toEqual([])
  })

  test('no function becomes an action by a line inside it', () => {
    const inside = files.filter((file) => directiveOf(file) !== 'use server' && hasInnerDirective(file))
    expect(inside).toEqual([])
  })

  test('every export of an actions.ts is made by action()', () => {
    const actions = filesIn(['lib'], /^actions\.ts$/)
    expect(actions.filter((file) => directiveOf(file) !== 'use server')).toEqual([])
    expect(actions.flatMap((file) => unwrappedExports(file, /./)).filter((name) => !exceptions.includes(name))).toEqual(
      [],
    )
  })

  test('every route handler that writes, or stands outside the public API, is made by endpoint()', () => {
    const routes = filesIn(['app'], /^route\.tsx?$/)
    const outside = routes
      .filter((file) => !file.startsWith('app/api/v1/'))
      .flatMap((file) => unwrappedExports(file, /^[A-Z]+$/))
    const writing = routes.flatMap((file) => unwrappedExports(file, /^(POST|PUT|PATCH|DELETE)$/))
    expect([...new Set([...outside, ...writing])].filter((name) => !exceptions.includes(name))).toEqual([])
  })

  test('no exception is kept for something that has gone', () => {
    const gone = exceptions.filter((name) => {
      const [file = '', exported = ''] = name.split('#')
      return !(files.includes(file) && textOf(file).includes(exported))
    })
    expect(gone).toEqual([])
  })
})

function hasInnerDirective(file: string): boolean {
  let found = false
  const look = (node: ts.Node) => {
    if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server')
      found = true
    ts.forEachChild(node, look)
  }
  if (textOf(file).includes('use server')) look(syntaxOf(file))
  return found
}
