import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SearchView } from '@/components/search/search-view'
import {
  type Chosen,
  chosenIn,
  dropping,
  goingToCountry,
  goingToRegion,
  including,
  inWords,
  releasing,
  releasingAll,
  searchPath,
  seenAs,
  takingUp,
  waysOut,
} from '@/components/search/steps'
import type { Answer } from '@/lib/search/answer'
import { answered, type Question, questionOf } from '@/lib/search/question'
import { answerTo, asked, facet, hit } from './answers'

const path = (question: Question) => searchPath(question, 'en')
const html = (element: ReactElement) => renderToStaticMarkup(element).replaceAll('&amp;', '&')
const view = (question: Question, facts: Partial<Answer> = {}) =>
  html(<SearchView locale="en" question={question} answer={answerTo(question, facts)} dataPath="/data" />)
const hrefs = (page: string) =>
  [...page.matchAll(/<a\b[^>]*href="(\/en\/search(?:\?[^"#]*)?)(?:#[^"]*)?"/g)].map(([, href = '']) => href)

describe('the address of a step', () => {
  const housing = asked({ q: 'family', theme: 'housing', page: '3' })

  test('adds a value to a facet and begins on its first page', () => {
    expect(path(including(housing, 'theme', 'health'))).toBe('/en/search?q=family&theme=health,housing')
  })

  test('leaves a value out that was asked for, and takes it back', () => {
    const { leaveOut } = waysOut(housing, 'theme', 'en')
    expect(leaveOut('housing')).toBe('/en/search?q=family&theme=-housing')
    expect(leaveOut('health')).toBe('/en/search?q=family&theme=housing,-health')
    const without = asked({ q: 'family', theme: 'housing,-health', page: '3' })
    expect(waysOut(without, 'theme', 'en').bringBack('health')).toBe('/en/search?q=family&theme=housing')
    expect(path(releasing(without, 'theme', 'health'))).toBe('/en/search?q=family&theme=housing')
  })

  test('takes back everything but the words and the way to look', () => {
    const narrowed = asked({ q: 'family', theme: 'housing', country: '-PL', view: 'map', sort: 'date' })
    expect(path(releasingAll(narrowed))).toBe('/en/search?q=family&sort=date&view=map')
  })

  test('drops a concept and takes it up again', () => {
    const dropped = dropping(housing, 'theme:health')
    expect(path(dropped)).toBe('/en/search?q=family&drop=theme:health&theme=housing')
    expect(path(takingUp(dropped, 'theme:health'))).toBe('/en/search?q=family&theme=housing')
  })

  test('keeps the choices when the words change', () => {
    expect(path(inWords(housing, 'families'))).toBe('/en/search?q=families&theme=housing')
  })

  test('does not say what is usual', () => {
    expect(path(seenAs(housing, { sort: 'relevance', view: 'list' }))).toBe('/en/search?q=family&theme=housing')
    expect(path(seenAs(asked(), { sort: 'date' }))).toBe('/en/search')
  })

  test('goes to a region of the chosen country, and leaves any other country', () => {
    const inGreece = asked({ country: 'GR', view: 'map' })
    expect(path(goingToRegion(inGreece, 'EL61'))).toBe('/en/search?country=GR&region=EL61&view=map')
    expect(path(goingToRegion(inGreece, 'PL51'))).toBe('/en/search?region=PL51&view=map')
    expect(path(goingToCountry(goingToRegion(inGreece, 'PL51'), 'FR'))).toBe('/en/search?country=FR&view=map')
  })
})

describe('the page of a search', () => {
  test.each([
    ['nothing asked', asked()],
    ['words', asked({ q: 'roof' })],
    ['choices of both kinds', asked({ q: 'roof', theme: 'housing,-health', region: 'PL51', year: '2021' })],
    ['a map', asked({ q: 'roof', view: 'map', country: 'PL' })],
    ['a table', asked({ q: 'roof', view: 'table', sort: 'title' })],
  ])('links only to addresses that mean themselves: %s', (_, question) => {
    const found = hrefs(view(question, { pages: 9, total: 170 }))
    expect(found.length).toBeGreaterThan(10)
    for (const href of found) expect(path(questionOf(href.split('?')[1] ?? ''))).toBe(href)
  })

  test('asks along what no field shows', () => {
    const page = view(asked({ q: 'roof', theme: 'housing,-health', drop: 'theme:data', view: 'table', sort: 'title' }))
    for (const [name, value] of [
      ['theme', '-health'],
      ['drop', 'theme:data'],
      ['view', 'table'],
      ['sort', 'title'],
    ])
      expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
    expect(page).toMatch(/<input id="theme-housing" form="search-form"[^>]* checked=""/)
  })

  test('offers to leave out what is offered to be chosen, and to bring it back', () => {
    const page = view(asked({ theme: '-health' }))
    expect(page).toContain('title="Leave out Housing"')
    expect(page).toContain('id="not-theme-housing" href="/en/search?theme=-health,-housing"')
    expect(page).toContain('id="not-theme-health" href="/en/search"')
  })

  test('lists the first values of a facet and what is chosen, and all of the one that shows more', () => {
    const counts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [String(2000 + at), 5]))
    const viewOf = (question: Question) => view(question, { facets: [facet('year', counts, question)] })
    const rows = (page: string) => [...page.matchAll(/<input id="year-(\d+)"/g)].map(([, year]) => Number(year))
    const latest = [2019, 2018, 2017, 2016, 2015, 2014, 2013, 2012]
    const question = asked({ q: 'roof', theme: 'housing' })
    const page = viewOf(question)
    expect(rows(page)).toEqual(latest)
    expect(page).toContain(
      'href="/en/search?q=roof&theme=housing&more=year#facet-year" rel="nofollow" class="facet-more">12 more<',
    )

    expect(rows(viewOf(asked({ year: '2000' })))).toEqual([...latest, 2000])

    const opened = viewOf({ ...question, more: 'year' })
    expect(rows(opened)).toHaveLength(20)
    expect(opened).toContain(
      'href="/en/search?q=roof&theme=housing#facet-year" rel="nofollow" class="facet-more">Fewer<',
    )
    // Whatever is ticked next keeps it so.
    expect(opened).toContain('<input type="hidden" name="more" value="year"/>')
    expect(opened).toContain('<details id="facet-year" class="facet" open="">')
  })

  test('forgets values that nothing has, and pages that there are not', () => {
    const question = asked({ q: 'roof', theme: 'housing,literacy', year: '-1950', page: '9' })
    expect(path(answered(question, { ...answerTo(question), page: 3 }))).toBe('/en/search?q=roof&theme=housing&page=3')
  })

  test('says which choices of the address nothing has, and does not keep quiet about everything being shown', () => {
    const question = asked({ evidence: 'strong', year: '1950', kind: 'practice' })
    const facts = answerTo(question, { facets: [facet('kind', { practice: 3 }, question)] })
    const page = (kept: Question, leftAside: readonly Chosen[]) =>
      html(<SearchView locale="en" question={kept} answer={facts} leftAside={leftAside} dataPath="/data" />)
    const kept = answered(question, facts)
    expect(chosenIn(kept)).toEqual([{ name: 'kind', value: 'practice', isExcluded: false }])
    expect(page(kept, chosenIn(question).slice(1))).toContain(
      'Left aside, because nothing published here has it: Year: 1950, Evidence: Strong evidence',
    )
    expect(page(kept, [])).not.toContain('Left aside')
  })

  test('lets words be written from the right', () => {
    expect(view(asked({ q: 'مدرسة' }))).toMatch(/<input id="search-words"[^>]* dir="auto"/)
  })

  test('does not say that everything was found for signs without a word', () => {
    expect(view(asked({ q: '?!' }))).toContain('>3 records in all</h2>')
    expect(view(asked({ q: 'C++' }))).toContain('>3 results for “C++”</h2>')
  })

  test('tells close matches from exact ones, and says why', () => {
    const page = view(asked({ q: 'roof' }), { hits: [hit(1), hit(2, { match: 'close' })] })
    expect(page.indexOf('Exact matches')).toBeLessThan(page.indexOf('Close matches'))
    expect(page).toContain('Found by some of the words')
    expect(view(asked({ q: 'roof', sort: 'date' }), { hits: [hit(1), hit(2, { match: 'close' })] })).not.toContain(
      'Close matches',
    )
  })

  test('names concepts as chips that can be left out, unreviewed ones as such, and left out ones as ways back', () => {
    const concept = { label: null, words: 'dom', isReviewed: true, isDropped: false }
    const page = view(asked({ q: 'dom', drop: 'group:families' }), {
      concepts: [
        { ...concept, id: 'theme:housing' },
        { ...concept, id: 'country:PL', isReviewed: false },
        { ...concept, id: 'group:families', isDropped: true },
      ],
    })
    expect(page).toContain('href="/en/search?q=dom&drop=group:families,theme:housing"')
    expect(page).toContain('aria-label="Do not also look for Poland. No speaker of the language has checked this yet"')
    expect(page).toMatch(/href="\/en\/search\?q=dom" aria-label="Look for Families as well"/)
  })

  test('says which choice stands in the way when nothing is found', () => {
    const question = asked({ q: 'roof', theme: 'health', country: 'LT' })
    const facets = [facet('country', { PL: 18, LT: 0 }, question), facet('theme', { health: 0 }, question)]
    const page = view(question, { hits: [], facets })
    expect(page).toContain('There are results if you take back one of these:')
    expect(page).toContain('<a href="/en/search?q=roof&theme=health">Country: Lithuania</a>')
    expect(page).not.toContain('>Theme: Health</a>')
  })

  test('says what a table is sorted by', () => {
    const page = view(asked({ q: 'roof', view: 'table', sort: 'title' }))
    expect(page).toMatch(/<th scope="col" aria-sort="ascending"><a id="column-title"/)
    expect(page.match(/aria-sort/g)).toHaveLength(1)
  })

  test('marks what was found and nothing else', () => {
    const page = view(asked({ q: 'families' }), { hits: [hit(1)] })
    expect(page.match(/<mark>families<\/mark>/g)).toHaveLength(2)
  })

  test('never leaves the tag of a text open', () => {
    const page = view(asked({ q: '<b>"x"' }), { hits: [hit(1, { title: [{ text: '<b>', isMarked: true }] })] })
    expect(page).not.toContain('<b>')
  })
})
