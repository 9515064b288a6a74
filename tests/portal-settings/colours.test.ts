import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOn, leastContrast, papers } from '@/lib/portal-settings/colour/contrast'
import { accentOfPath, themePath, themeSheet } from '@/lib/portal-settings/colour/theme-sheet'
import { darkTone, readableTone } from '@/lib/portal-settings/colour/tones'

const chosen = ['#254c96', '#8a1c3b', '#006b54', '#000000', '#ff0000', '#ffd500', '#00ffff', '#777777', '#ffffff']

test('the papers are those of the style sheet', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8')
  const paper = (name: string) =>
    new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1)
  expect([paper('paper'), paper('wash')]).toEqual([
    [papers.light[0], papers.dark[0]],
    [papers.light[1], papers.dark[1]],
  ])
})

describe.each(chosen)('%s', (colour) => {
  test('has a tone that is read on light paper, itself where it can be', () => {
    const tone = readableTone(colour)
    expect(contrastOn(tone, 'light')).toBeGreaterThanOrEqual(leastContrast)
    if (contrastOn(colour, 'light') >= leastContrast) expect(tone).toBe(colour)
  })
  test('has a tone that is read on dark paper', () => {
    expect(contrastOn(darkTone(colour), 'dark')).toBeGreaterThanOrEqual(6)
  })
})

test('an address says which colour its sheet is of, and nothing else is such an address', () => {
  expect(accentOfPath(themePath('#8a1c3b'))).toBe('#8a1c3b')
  expect(themeSheet('#8a1c3b')).toMatch(/^:root\{--color-accent:light-dark\(#8a1c3b,#[0-9a-f]{6}\)\}\n$/)
  for (const path of ['/theme.1-8A1C3B.css', '/theme.1-8a1c3b.css/x', '/theme.0-8a1c3b.css', '/theme.1-8a1c3.css'])
    expect(accentOfPath(path)).toBeUndefined()
})
