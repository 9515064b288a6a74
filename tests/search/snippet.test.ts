import { expect, test } from 'vitest'
import type { Stretch } from '@/lib/search/answer'
import { marked, snippetOf } from '@/lib/search/snippet'
import { soughtOf } from '@/lib/search/sought'
import { oneOf, randomOf } from '@/tests/bench/search/random'
import { randomText } from './random-text'

const sought = (...words: string[]) => soughtOf(words)
const plain = (stretches: readonly Stretch[] | null) => (stretches ?? []).map(({ text }) => text).join('')
const marks = (stretches: readonly Stretch[] | null) =>
  (stretches ?? []).filter(({ isMarked }) => isMarked).map(({ text }) => text)

test('words that were found are marked as they are written', () => {
  expect(marked('Mieszkania w Łodzi', sought('lodzi'))).toEqual([
    { text: 'Mieszkania w ', isMarked: false },
    { text: 'Łodzi', isMarked: true },
  ])
})

test('neighbours are one mark', () => {
  expect(marks(marked('A language café, café language', sought('language', 'cafe')))).toEqual([
    'language café',
    'café language',
  ])
})

test('a text without what was found is one stretch, an empty one none', () => {
  expect(marked('nothing here', sought('x'))).toEqual([{ text: 'nothing here', isMarked: false }])
  expect(marked('', sought('x'))).toEqual([])
})

test('Arabic and Greek are marked where they stand', () => {
  expect(marks(marked('برنامج السَّكن للاجئين', sought('السكن')))).toEqual(['السَّكن'])
  expect(marks(marked('Η ΣΤΈΓΑΣΗ', sought('στεγαση')))).toEqual(['ΣΤΈΓΑΣΗ'])
})

test('marking changes no text', () => {
  const random = randomOf('marks')
  for (const text of randomText('marks', 2000)) {
    const stretches = marked(text, { has: () => oneOf(random, [true, false]), canBegin: () => true })
    expect(plain(stretches)).toBe(text)
    expect(stretches.every((one) => one.text !== '')).toBe(true)
  }
})

test('there is no passage where nothing was found', () => {
  expect(snippetOf(['a b c', ''], sought('x'))).toBeNull()
  expect(snippetOf([], sought('x'))).toBeNull()
})

const filler = (words: number) => Array.from({ length: words }, (_, place) => `word${place}`).join(' ')

test('the passage is the one that has most of what was looked for', () => {
  const text = `flat ${filler(80)} one flat for refugees in town ${filler(80)} flat flat flat`
  const passage = snippetOf([`flat ${filler(20)}`, text], sought('flat', 'refugees'))
  expect(marks(passage)).toEqual(['flat', 'refugees'])
  expect(plain(passage).length).toBeLessThanOrEqual(245)
})

test('a long text is cut between words, and says where', () => {
  const passage = plain(snippetOf([`${filler(60)} flat ${filler(60)}`], sought('flat')))
  expect(passage).toMatch(/^… word\d+ .* word\d+ …$/)
  const words = new Set(filler(60).split(' '))
  const cut = passage.replaceAll('…', '').trim().split(/\s+/)
  expect(cut.filter((word) => word !== 'flat' && !words.has(word))).toEqual([])
})

test('it begins with a sentence where one begins nearby, and at the beginning without dots', () => {
  expect(plain(snippetOf([`${filler(60)}. Here is a flat ${filler(60)}`], sought('flat')))).toMatch(
    /^Here is a flat word0/,
  )
  expect(plain(snippetOf([`A flat ${filler(60)}`], sought('flat')))).toMatch(/^A flat word0 .* …$/)
  expect(plain(snippetOf([`${filler(60)} flat`], sought('flat')))).toMatch(/^… .* flat$/)
})

test.each([
  ['a script without spaces', '漢字、'.repeat(200)],
  ['an address without end', `https://example.org/${'a/'.repeat(200)}`],
  ['pictures', '🏠'.repeat(201)],
  ['lines', `${'line\n'.repeat(100)}`],
])('%s is cut somewhere, and what was found is in it', (_, around) => {
  for (const text of [`${around}flat.${around}`, `${around}.flat`, `flat.${around}`, `a ${around}.flat.${around} b`]) {
    const passage = snippetOf([text], sought('flat'))
    expect(marks(passage)).toEqual(['flat'])
    expect(plain(passage).length).toBeLessThanOrEqual(245)
    expect(plain(passage)).not.toMatch(/\p{Cs}/u)
  }
})

test('a word that was found is shown, however long it is', () => {
  const word = 'Donaudampfschifffahrts'.repeat(20)
  const passage = snippetOf([`${filler(40)} ${word} ${filler(40)}`], soughtOf([word.toLowerCase().slice(0, 60)]))
  expect(marks(passage)).toHaveLength(1)
})

test('whatever the text, a passage is a piece of it that has something marked', () => {
  const random = randomOf('snippets')
  for (const part of randomText('snippets', 2000)) {
    const text = `${part} ${part} ${part} ${part}`.replace(/\p{Cs}/gu, '')
    const wanted = oneOf(random, ['a', 'mieszkania', 'στεγαση', 'سكن', 'housing', 'or'])
    const passage = snippetOf([text], sought(wanted))
    if (passage === null) continue
    expect(marks(passage).length).toBeGreaterThan(0)
    expect(plain(passage)).not.toMatch(/\p{Cs}/u)
    expect(text).toContain(plain(passage).replace(/^… /, '').replace(/ …$/, ''))
  }
})
