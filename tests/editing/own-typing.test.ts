import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continuesTyping } from '@/lib/editing/own-typing'

const text = (base: string, theirs: string, mine: string) => continuesTyping({ base, theirs, mine })

describe('one text goes on from another', () => {
  test('where more was written into it, at its end or between', () => {
    expect(text('', 'We meet', 'We meet every week')).toBe(true)
    expect(text('The old town', 'The new town', 'The new big town')).toBe(true)
    expect(text('A beaut', 'A beauti', 'A beautiful day')).toBe(true)
    expect(text('One. Two.', 'One, first. Two.', 'One, first. Two, then. Three.')).toBe(true)
  })

  test('not where anything of it is missing, changed or back again', () => {
    expect(text('', 'We meet on Monday', 'We meet on Tuesday')).toBe(false)
    expect(text('', 'We meet every week', 'We meet')).toBe(false)
    expect(text('One. Two.', 'One.', 'One. Two. Three.')).toBe(false)
    expect(text('', 'cat', 'c at the table')).toBe(false)
  })
})

const words = fc.constantFrom('we', 'meet', 'every', 'week', 'and', 'a', 'talk', 'talking', '. ', '\n\n', 'ę')
const some = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' '))
/** What one goes on from, with more written into it at two places, or anything else. */
const pairs = fc.tuple(some, some, some, fc.nat(20)).chain(([theirs, one, other, place]) => {
  const grown = `${theirs.slice(0, place)}${one}${theirs.slice(place)}${other}`
  return fc.record({ theirs: fc.constant(theirs), mine: fc.oneof(fc.constant(grown), some) })
})

test('nothing that was typed is lost: all its letters stand in what goes on from it, in their order', () => {
  let yes = 0
  fc.assert(
    fc.property(some, pairs, (base, { theirs, mine }) => {
      if (!text(base, theirs, mine)) return
      yes += 1
      let at = -1
      for (const letter of theirs) {
        at = mine.indexOf(letter, at + 1)
        expect(at).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 2000 },
  )
  expect(yes).toBeGreaterThan(50)
})
