import { describe, expect, test } from 'vitest'
import { areaOf } from '@/components/desk/areas'
import { shortcutOf } from '@/components/desk/palette/shortcuts'

describe('the area of the desk a page belongs to', () => {
  test.each([
    ['/desk', 'work'],
    ['/desk/records', 'records'],
    ['/desk/practices/7f9b/history', 'records'],
    ['/desk/partners/another', 'records'],
    ['/desk/organisation', 'organisation'],
    ['/desk/new', 'new'],
    ['/desk/gaps/new', 'new'],
    ['/desk/translations', 'translations'],
    ['/desk/enquiries/7f9b', 'enquiries'],
    ['/desk/deleted', 'deleted'],
    ['/desk/nowhere', undefined],
    ['/sign-in', undefined],
  ])('%s', (path, area) => {
    expect(areaOf(path)).toBe(area)
  })
})

describe('the shortcuts of the desk', () => {
  const press = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
    ...held,
  })

  test.each([
    ['Ctrl and K', [press('k', { ctrlKey: true }), undefined, { open: 'search' }]],
    ['Command and K, with capitals locked', [press('K', { metaKey: true }), undefined, { open: 'search' }]],
    ['another key with Ctrl', [press('w', { ctrlKey: true }), 'g', undefined]],
    ['Alt, with which letters are typed', [press('k', { ctrlKey: true, altKey: true }), undefined, undefined]],
    ['letters of another script being composed', [press('g', { isComposing: true }), undefined, undefined]],
    ['a question mark', [press('?'), undefined, { open: 'help' }]],
    ['g', [press('g'), undefined, { waits: true }]],
    ['g, then w', [press('w'), 'g', { go: '/desk' }]],
    ['g, then t', [press('t'), 'g', { go: '/desk/translations' }]],
    ['w alone', [press('w'), undefined, undefined]],
    ['g, then what leads nowhere', [press('toString'), 'g', undefined]],
  ] as [string, [ReturnType<typeof press>, string | undefined, unknown]][])('%s', (_name, [key, before, asked]) => {
    expect(shortcutOf(key, before, true)).toEqual(asked)
  })

  test('can be switched off, but for those with Ctrl', () => {
    expect(['?', 'g'].map((key) => shortcutOf(press(key), undefined, false))).toEqual([undefined, undefined])
    expect(shortcutOf(press('w'), 'g', false)).toBeUndefined()
    expect(shortcutOf(press('k', { ctrlKey: true }), undefined, false)).toEqual({ open: 'search' })
  })
})
