import { describe, expect, test } from 'vitest'
import { marksByVersion, type SavedVersion, type StepTaken, sittingsOf } from '@/lib/editing/sittings'

const minute = (count: number) => new Date(Date.UTC(2026, 10, 22, 10, count))
const saved = (version: number, at: number, more: Partial<SavedVersion> = {}): SavedVersion => ({
  ...{ version, at: minute(at), personId: 'anna', by: 'Anna', language: 'pl' },
  ...{ isAutosave: true, restoredFrom: null, marks: [] },
  ...more,
})
const folded = (...versions: SavedVersion[]) =>
  sittingsOf(versions.toReversed()).map((sitting) => sitting.versions.map(({ version }) => version))

describe('a sitting', () => {
  test('is what one person wrote in one language without a long pause', () => {
    expect(folded(saved(1, 0), saved(2, 20), saved(3, 49), saved(4, 79))).toEqual([[4], [3, 2, 1]])
    expect(folded(saved(1, 0), saved(2, 1, { personId: 'jan' }), saved(3, 2))).toEqual([[3], [2], [1]])
    expect(folded(saved(1, 0), saved(2, 1, { language: 'en' }))).toEqual([[2], [1]])
  })

  test('ends with what was submitted or published, and what was brought back stands alone', () => {
    const mark = { step: 'published' as const, languages: ['pl'], at: minute(1), by: 'Jan', reason: null }
    expect(folded(saved(1, 0), saved(2, 1, { marks: [mark] }), saved(3, 2))).toEqual([[3], [2, 1]])
    expect(folded(saved(1, 0), saved(2, 1, { restoredFrom: 1 }), saved(3, 2))).toEqual([[3], [2], [1]])
  })
})

describe('the steps of a record', () => {
  const step = (one: Partial<StepTaken> & Pick<StepTaken, 'before' | 'after'>): StepTaken => ({
    ...{ language: 'pl', at: minute(0), by: 'Jan', version: 1, reason: null },
    ...one,
  })
  const names = (...steps: StepTaken[]) => [...marksByVersion(steps).values()].flat().map((mark) => mark.step)

  test('are told apart where they lead to the same state', () => {
    const before = step({ before: 'draft', after: 'published' })
    expect(
      names(
        before,
        step({ before: 'published', after: 'in_review', at: minute(1) }),
        step({ before: 'in_review', after: 'published', at: minute(2), reason: 'Which year?' }),
        step({ before: 'published', after: 'in_review', at: minute(3) }),
        step({ before: 'in_review', after: 'withdrawn', at: minute(4), reason: 'Outdated' }),
        step({ before: 'withdrawn', after: 'in_review', at: minute(5) }),
        step({ before: 'in_review', after: 'withdrawn', at: minute(6), reason: 'Not yet' }),
        step({ before: 'withdrawn', after: 'published', at: minute(7) }),
      ),
    ).toEqual(['published', 'submitted', 'returned', 'submitted', 'withdrawn', 'submitted', 'returned', 'published'])
    expect(names(step({ before: 'in_review', after: 'draft', reason: 'Source?' }))).toEqual(['returned'])
  })

  test('of several languages at once are one', () => {
    const both = ['pl', 'en'].map((language) => step({ before: 'draft', after: 'published', language }))
    expect([...marksByVersion(both).values()]).toMatchObject([[{ step: 'published', languages: ['pl', 'en'] }]])
  })
})
