import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clash, merge } from '@/lib/editing/merge'
import { paragraphsOf } from '@/lib/editing/paragraphs'
import type { FormValues } from '@/lib/form-state'
import { forms, leaves, texts } from './versions'

const body = (...paragraphs: string[]) => ({ body: paragraphs.join('\n\n') })
const only = <Item>(items: Item[]): Item => {
  expect(items).toHaveLength(1)
  return items[0] as Item
}

describe('a text that two people changed', () => {
  test('keeps both changes where they changed neighbouring paragraphs', () => {
    const result = merge(body('One.', 'Two.', 'Three.'), body('One!', 'Two.', 'Three.'), body('One.', 'Two!', 'Three.'))
    expect(result).toEqual({ merged: body('One!', 'Two!', 'Three.'), clashes: [], taken: ['body'] })
  })

  test('keeps what one wrote in front of a paragraph that the other changed', () => {
    const result = merge(body('One.', 'Two.'), body('One.', 'New.', 'Two.'), body('One.', 'Two!'))
    expect(result).toMatchObject({ merged: body('One.', 'New.', 'Two!'), clashes: [] })
  })

  test('clashes where both changed one paragraph, and offers both', () => {
    const base = body('One.', 'Two.', 'Three.')
    const mine = body('One.', 'Two, I say.', 'Three.')
    const theirs = body('One.', 'Two, they say.', 'Three!')
    expect(merge(base, mine, theirs)).toEqual({
      merged: mine,
      clashes: [
        {
          kind: 'field',
          path: 'body',
          mine: mine.body,
          theirs: theirs.body,
          base: base.body,
          both: body('One.', 'Two, I say.', 'Two, they say.', 'Three!').body,
        },
      ],
      taken: [],
    })
  })

  test('clashes where one took out what the other changed', () => {
    const { clashes } = merge(body('One.', 'Two.'), body('One.'), body('One.', 'Two!'))
    expect(only(clashes).both).toBe('One.\n\nTwo!')
  })

  test('keeps two additions to its end beside each other', () => {
    const result = merge(body('One.'), body('One.', 'Mine.'), body('One.', 'Theirs.'))
    expect(result).toMatchObject({ merged: body('One.', 'Mine.', 'Theirs.'), clashes: [] })
  })

  test('asks where one addition grew out of the other, as after a lost answer', () => {
    const { clashes } = merge(body('One.'), body('One.', 'We met in Lublin.'), body('One.', 'We met'))
    expect(only(clashes).path).toBe('body')
  })

  test('asks where both wrote the whole of it', () => {
    expect(merge(body(''), body('Mine.\nMore.'), body('Theirs.\nMore.')).clashes).toHaveLength(1)
  })

  test('is left to one of them where it is a short line, which cannot hold both', () => {
    const { merged, clashes } = merge({ on: '2026-05-01' }, { on: '2026-05-02' }, { on: '2026-05-03' })
    expect(merged).toEqual({ on: '2026-05-02' })
    expect(only(clashes).both).toBe('')
  })

  test('keeps the blank lines inside a block of code', () => {
    const code = '```\none\n\n\ntwo\n```'
    const result = merge(body('A.', code, 'B.'), body('A!', code, 'B.'), body('A.', code, 'B!'))
    expect(result.merged).toEqual(body('A!', code, 'B!'))
  })
})

describe('rows that two people changed', () => {
  const agenda = (...rows: FormValues[]): FormValues => ({ agenda: rows })
  const opening = { id: 'a', title: 'Opening', speaker: '' }
  const debate = { id: 'b', title: 'Debate', speaker: '' }

  test('are merged field by field', () => {
    const result = merge(
      agenda(opening, debate),
      agenda({ ...opening, title: 'Welcome' }, debate),
      agenda({ ...opening, speaker: 'Anna' }, debate),
    )
    expect(result.merged).toEqual(agenda({ ...opening, title: 'Welcome', speaker: 'Anna' }, debate))
    expect(result).toMatchObject({ clashes: [], taken: ['agenda[0].speaker'] })
  })

  test('name a clash by the place that the row has now', () => {
    const coffee = { id: 'c', title: 'Coffee', speaker: '' }
    const { clashes, taken } = merge(
      agenda(opening, debate),
      agenda(opening, { ...debate, title: 'Talk' }),
      agenda(opening, coffee, { ...debate, title: 'Discussion' }),
    )
    expect(only(clashes)).toMatchObject({ path: 'agenda[2].title', mine: 'Talk', theirs: 'Discussion', base: 'Debate' })
    expect(taken).toEqual(['agenda[1]'])
  })

  test('that are new stay, each behind the row it was put behind', () => {
    const mine = { id: '', title: 'Mine', speaker: '' }
    const theirs = { id: 'c', title: 'Theirs', speaker: '' }
    const { merged } = merge(agenda(opening, debate), agenda(opening, debate, mine), agenda(opening, theirs, debate))
    expect(merged).toEqual(agenda(opening, theirs, debate, mine))
  })

  test('that both began are one, with the id it was saved under', () => {
    const typed = { id: '', title: 'Coffee', speaker: 'Jan' }
    const saved = { id: 'c', title: 'Coffee', speaker: 'Jan' }
    expect(merge(agenda(opening), agenda(opening, typed), agenda(opening, saved))).toEqual({
      merged: agenda(opening, saved),
      clashes: [],
      taken: [],
    })
  })

  test('are gone where one removed them', () => {
    const result = merge(agenda(opening, debate), agenda({ ...opening, title: 'Hello' }, debate), agenda(opening))
    expect(result).toMatchObject({ merged: agenda({ ...opening, title: 'Hello' }), clashes: [], taken: ['agenda'] })
  })

  test('are kept and asked about where one removed and the other changed them', () => {
    const changed = { ...debate, title: 'Long debate' }
    const { merged, clashes } = merge(agenda(opening, debate), agenda(opening), agenda(opening, changed))
    expect(merged).toEqual(agenda(opening, changed))
    expect(clashes).toEqual([
      { kind: 'row', path: 'agenda[1]', base: 'Debate', mine: '', theirs: 'Long debate', both: '' },
    ])
  })

  test('stand in the order that only one of them changed', () => {
    const named = agenda({ ...opening, speaker: 'Ewa' }, debate)
    expect(merge(agenda(opening, debate), named, agenda(debate, opening)).merged).toEqual(
      agenda(debate, { ...opening, speaker: 'Ewa' }),
    )
  })

  test('without ids are known by what they say', () => {
    const list = (...titles: string[]) => agenda(...titles.map((title) => ({ title })))
    const result = merge(list('One', 'Two', 'Three'), list('One', 'Two', 'Three!'), list('Two', 'Three', 'Four'))
    expect(result).toMatchObject({ merged: list('Two', 'Three!', 'Four'), clashes: [] })
  })
})

test('choices are merged as a set', () => {
  const result = merge({ themes: ['a', 'b'] }, { themes: ['a', 'b', 'c'] }, { themes: ['b', 'd'] })
  expect(result).toEqual({ merged: { themes: ['b', 'c', 'd'] }, clashes: [], taken: ['themes'] })
})

test('a choice that nobody made is absent on both sides', () => {
  expect(merge({ themes: ['a'], open: 'on' }, {}, { themes: ['a'], open: 'on' })).toEqual({
    merged: {},
    clashes: [],
    taken: [],
  })
})

describe('whatever two people do', () => {
  test('where one did nothing, the other’s version stands', () => {
    fc.assert(
      fc.property(forms, forms, (base, changed) => {
        expect(merge(base, base, changed)).toMatchObject({ merged: changed, clashes: [] })
        expect(merge(base, changed, base)).toEqual({ merged: changed, clashes: [], taken: [] })
      }),
    )
  })

  test('where both did the same, it stands', () => {
    fc.assert(
      fc.property(forms, forms, (base, changed) => {
        expect(merge(base, changed, changed)).toEqual({ merged: changed, clashes: [], taken: [] })
      }),
    )
  })

  test('no paragraph that either wrote is lost', () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const before = written(base)
        const { merged, clashes } = merge(base, mine, theirs)
        const found = new Set([...written(merged), ...clashes.flatMap(clashTexts)])
        const added = [...written(mine), ...written(theirs)].filter((paragraph) => !before.has(paragraph))
        expect(added.filter((paragraph) => !found.has(paragraph))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('a clash in a text holds every paragraph of both in the text that keeps both', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const before = new Set(paragraphsOf(base))
        for (const { both } of merge({ base }, { base: mine }, { base: theirs }).clashes.filter((one) => one.both)) {
          const kept = new Set(paragraphsOf(both))
          const added = [...paragraphsOf(mine), ...paragraphsOf(theirs)].filter((one) => !before.has(one))
          expect(added.filter((one) => !kept.has(one))).toEqual([])
        }
      }),
    )
  })

  test('both are asked the same questions', () => {
    const turned = ({ mine, theirs }: Clash) => JSON.stringify([theirs, mine])
    const straight = ({ mine, theirs }: Clash) => JSON.stringify([mine, theirs])
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const asked = merge(base, mine, theirs).clashes.map(straight).sort()
        expect(merge(base, theirs, mine).clashes.map(turned).sort()).toEqual(asked)
      }),
    )
  })
})

const written = (form: FormValues) => new Set(leaves(form).flatMap((text) => paragraphsOf(text)))
const clashTexts = ({ mine, theirs, both }: Clash) =>
  [mine, theirs, both].flatMap((text) => [...paragraphsOf(text), ...text.split('\n')])
