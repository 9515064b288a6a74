import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedSentences, compareTexts, foldUnchanged, type Part, sentencesOf } from '@/lib/editing/sentences'
import { texts } from './versions'

/** ~removed~ and +added+, as a reader sees it. */
const shown = (parts: Part[]) =>
  parts.map(({ text, state }) => (state === 'same' ? text : state === 'added' ? `+${text}+` : `~${text}~`)).join('')
const anyText = fc.oneof(
  texts,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

describe('a reader of two texts sees', () => {
  test('the words that changed in a sentence', () => {
    const parts = compareTexts('We met in Lublin. It rained.', 'We met in Kraków. It rained.', 'en')
    expect(shown(parts)).toBe('We met in ~Lublin~+Kraków+. It rained.')
  })

  test('neighbouring words as one change', () => {
    const parts = compareTexts(
      'The city paid for the first year of it.',
      'The city paid for our second year of it.',
      'en',
    )
    expect(shown(parts)).toBe('The city paid for ~the first~+our second+ year of it.')
  })

  test('another sentence as another sentence, not as shreds of it', () => {
    const parts = compareTexts('Same. The house was big.', 'Same. Nobody asked why, though many did know.', 'en')
    expect(shown(parts)).toBe('Same. ~The house was big.~+Nobody asked why, though many did know.+')
  })

  test('a date as a whole', () => {
    expect(shown(compareTexts('2026-05-01', '2026-05-12'))).toBe('~2026-05-01~+2026-05-12+')
  })

  test('words of scripts that put no spaces between them', () => {
    const before = '移民融合需要当地居民的支持和合作。我们在华沙见面了。'
    expect(shown(compareTexts(before, before.replace('华沙', '卢布林'), 'zh'))).toContain('我们在~华沙~+')
  })

  test('a long text that stayed the same only around what changed', () => {
    const long = 'Nothing happened here at all. '.repeat(40)
    const folded = foldUnchanged(compareTexts(`${long}Old end.`, `${long}New end.`, 'en'))
    expect(folded[0]).toBe('fold')
    expect(JSON.stringify(folded).length).toBeLessThan(400)
    expect(folded[1]).toMatchObject({ state: 'same' })
    expect((folded[1] as Part).text.endsWith('here at all. ')).toBe(true)
  })
})

describe('a translator sees', () => {
  test('which sentences changed since', () => {
    const before = 'Pierwsze zdanie. Drugie zdanie.\n\nTrzecie.'
    const after = 'Pierwsze zdanie. Drugie nowe zdanie. Jeszcze jedno.\n\nTrzecie.'
    expect(
      changedSentences(before, after, 'pl').map(({ sentence, isChanged }) => [sentence.trim(), isChanged]),
    ).toEqual([
      ['Pierwsze zdanie.', false],
      ['Drugie nowe zdanie.', true],
      ['Jeszcze jedno.', true],
      ['', false],
      ['Trzecie.', false],
    ])
  })

  test('nothing marked where only the space between sentences changed', () => {
    const marked = changedSentences('One. Two.', 'One.  Two.\n', 'en').filter(({ isChanged }) => isChanged)
    expect(marked).toEqual([])
  })
})

describe('in any language', () => {
  test('the parts give back both texts', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('en', 'pl', 'ar', 'zh', 'th', 'und'), (before, after, language) => {
        const parts = compareTexts(before, after, language)
        const text = (without: Part['state']) => parts.map((part) => (part.state === without ? '' : part.text)).join('')
        expect([text('added'), text('removed')]).toEqual([before, after])
      }),
      { numRuns: 500 },
    )
  })

  test('sentences give back the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(sentencesOf(after).join('')).toBe(after)
        expect(
          changedSentences(before, after, 'en')
            .map(({ sentence }) => sentence)
            .join(''),
        ).toBe(after)
      }),
    )
  })
})
