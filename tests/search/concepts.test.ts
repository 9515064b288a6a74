import { describe, expect, test } from 'vitest'
import { wordsOf } from '@/lib/search/analyser/words'
import { conceptForms, conceptNumber, conceptsNamed, meaningsOf } from '@/lib/search/concepts'
import { subjectsOf, vocabularyLanguages, vocabularyOf } from '@/lib/search/vocabulary'
import { anIndex, aRecord, ask, found, keyOf } from './records'

const spokenBy = (form: number) => vocabularyLanguages[conceptForms.at(form).language]

const meant = (text: string) => [
  ...new Set(meaningsOf(wordsOf(text).map(({ text: word }) => word)).map(({ id }) => id)),
]

describe('words mean concepts', () => {
  test.each([
    ['housing', 'theme:housing'],
    ['mieszkaniach', 'theme:housing'],
    ['στέγασης', 'theme:housing'],
    ['житла', 'theme:housing'],
    ['السكن', 'theme:housing'],
    ['kobietami', 'group:women'],
    ['Grecji', 'country:GR'],
    ['Ελλάδα', 'country:GR'],
  ])('%s: %s', (text, id) => expect(meant(text)).toContain(id))

  test('a longer name hides a shorter one inside it', () => {
    const ids = meaningsOf(['south', 'africa']).filter(({ language }) => language === 'en')
    expect(ids.every(({ places }) => places.length === 2) || ids.length === 0).toBe(true)
    const civic = meaningsOf(['legal', 'status']).filter(
      ({ language, id }) => language === 'en' && id.startsWith('theme:'),
    )
    expect(civic).toMatchObject([{ id: 'theme:legal_status', places: [0, 1] }])
  })

  test('words that mean nothing mean nothing', () => {
    expect(meant('xylophone quartets')).toEqual([])
    expect(meant('')).toEqual([])
    expect(meant('2024')).toEqual([])
    expect(meant('the of and')).toEqual([])
    expect(meant('constructor __proto__')).toEqual([])
  })
})

describe('a field names a concept', () => {
  test.each([
    ['theme', 'housing', ['theme:housing']],
    ['theme', 'Mieszkanie', ['theme:housing']],
    ['country', 'pl', ['country:PL']],
    ['country', 'Polska', ['country:PL']],
    ['country', 'Польща', ['country:PL']],
    ['theme', 'housing and flowers', []],
    ['theme', 'women', []],
    ['country', 'Atlantis', []],
    ['theme', '', []],
  ])('%s:%s', (prefix, words, ids) => expect(conceptsNamed(prefix, words)).toEqual(ids))
})

describe.each([
  ['themes, groups and stakeholders', vocabularyLanguages.map(vocabularyOf)],
  ['subjects', vocabularyLanguages.map(subjectsOf)],
])('the words for %s', (_, all) => {
  const ids = Object.keys(all[0]?.concepts ?? {}).toSorted()

  test.each(all.map((one) => [one.language, one] as const))(
    '%s has all concepts, and each is found by its name',
    (language, { concepts }) => {
      expect(Object.keys(concepts).toSorted()).toEqual(ids)
      for (const [id, { label, forms }] of Object.entries(concepts)) {
        expect(label.trim(), id).not.toBe('')
        for (const form of [label, ...forms])
          expect(wordsOf(form).length, `${language} ${id}: ${form}`).toBeGreaterThan(0)
        expect(
          conceptForms.of(conceptNumber(id) ?? -1).some((form) => spokenBy(form) === language),
          `${language} ${id}`,
        ).toBe(true)
      }
    },
  )
})

describe('a question is understood as concepts', () => {
  const index = anIndex(
    aRecord(1, {
      texts: { pl: { title: 'Pokoje u sąsiadów', summary: 'Sąsiedzi przyjmują rodziny.' } },
      facets: ['theme:housing'],
    }),
    aRecord(2, { texts: { en: { title: 'Housing office', summary: 'Advice on housing.' } } }),
    aRecord(3, {
      texts: { en: { title: 'Choir', summary: 'Singing on Mondays.' } },
      facets: ['theme:social_bonds', `partner:${keyOf(10)}`],
    }),
    aRecord(10, {
      kind: 'partner',
      titles: { en: 'Harbour Trust (HT)' },
      texts: { en: { title: 'Harbour Trust (HT)' } },
    }),
    aRecord(11, {
      kind: 'region',
      nutsCodes: ['PL51'],
      titles: { en: 'Lower Silesia', pl: 'Dolny Śląsk' },
      texts: { en: 'Lower Silesia', pl: 'Dolny Śląsk' },
    }),
    aRecord(4, { texts: { en: 'Chess' }, facets: [`region:${keyOf(11)}`] }),
  )
  const ids = (asked: Record<string, string>) => ask(index, asked).concepts.map(({ id }) => id)

  test('and finds what is tagged with them, in any language, as close matches', () => {
    const { found: hits, concepts } = ask(index, { q: 'στέγαση' })
    expect(hits.find(({ id }) => id === keyOf(1))).toMatchObject({ match: 'close' })
    expect(concepts.find(({ id }) => id === 'theme:housing')).toMatchObject({ words: 'στεγαση', isDropped: false })
    expect(found(index, 'housing')[0]).toBe(2)
    expect(found(index, 'στέγαση')).toContain(2)
  })

  test('unless the reader drops them', () => {
    const asked = { q: 'στέγαση', drop: 'theme:housing' }
    expect(found(index, asked)).not.toContain(1)
    expect(ask(index, asked).concepts.find(({ id }) => id === 'theme:housing')).toMatchObject({ isDropped: true })
    // What is dropped and was never meant is not told.
    expect(ids({ q: 'housing', drop: 'theme:health' })).not.toContain('theme:health')
  })

  test('unless only exact words are wanted, or words are quoted', () => {
    expect(ask(index, { q: 'housing', exact: '1' })).toMatchObject({ total: 1, concepts: [] })
    expect(found(index, '"housing"')).toEqual([2])
  })

  test('by the names of partners and regions, with what they are called in the reader’s language', () => {
    expect(found(index, 'harbour trust')).toContain(3)
    expect(ids({ q: 'HT' })).toContain(`partner:${keyOf(10).slice(0, 8)}`)
    expect(found(index, 'lower silesia')).toContain(4)
    expect(ask(index, { q: 'dolny śląsk' }, 'pl').concepts).toMatchObject([{ id: 'region:PL51', label: 'Dolny Śląsk' }])
    expect(found(index, { q: 'lower silesia', drop: 'region:PL51' })).not.toContain(4)
  })

  test('every concept that is told can be dropped by its address', () => {
    for (const q of ['housing', 'HT', 'lower silesia', 'singing', 'poland women refugees', 'συμβουλές στέγασης'])
      for (const { id } of ask(index, { q }).concepts) {
        const answer = ask(index, { q, drop: id })
        expect(
          answer.concepts.find((one) => one.id === id),
          `${q}: ${id}`,
        ).toMatchObject({ isDropped: true })
      }
  })

  test('an excluded word means no concept', () => {
    expect(ids({ q: 'choir -housing' })).not.toContain('theme:housing')
  })
})
