import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PublicationRow } from '@/components/publication/publication-row'
import type { Shown } from '@/components/record/shown'
import { EvaluationOverview } from '@/components/round/evaluation-overview'
import { coverageOf, type Quoted, type ScoreOrder, standings } from '@/components/score/quoted'
import { ScoreArticle } from '@/components/score/score-article'
import type { Locale } from '@/lib/language/rules'
import { emptyText } from '@/lib/rich-text/nodes'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const source = (label: string, url: string) => ({ kind: 'page' as const, label, url, verified: true, concerns: null })
const basis = {
  language: 'en' as const,
  owner: `partner:${id(1)}` as const,
  claims: [],
  files: [],
  sources: [source('Business Insider Polska: report on 14 countries', 'https://businessinsider.example/report')],
}
const record = (end: number, title: string) => ({
  ...{ id: id(end), locale: 'en' as const, slug: `record-${end}`, title, summary: '', facets: [] },
  ...{ happenedOn: null, version: 1, publishedAt: '2022-05-01T10:00:00.000Z' },
})

const aRound = (end: number, referenceYear: number, countryCodes: string[]): Shown<'round'> => ({
  ...record(end, `Round of ${referenceYear}`),
  kind: 'round',
  body: {
    ...basis,
    ...{ referenceYear, countryCodes, dataAsOf: null, starts: null, ends: null, released: null },
    ...{ scoredIndicators: null, project: `project:${id(2)}`, codebook: null, description: emptyText },
  },
})
const aScore = (end: number, value: number, change: Partial<Quoted['body']>): Quoted => ({
  ...record(end, `Score ${end}`),
  kind: 'score',
  body: {
    ...basis,
    ...{ subject: 'country', countryCode: null, step: null, dimension: null, confidence: 'medium', value },
    ...{ referenceYear: 2021, round: `round:${id(12)}`, project: `project:${id(2)}` },
    ...change,
  },
})

const earlier = aRound(11, 2019, ['PL', 'RO'])
const later = aRound(12, 2021, ['CZ', 'PL', 'SE'])
const rounds = [earlier, later]
const poland = aScore(21, 36.9, { countryCode: 'PL' })
const sweden = aScore(22, 72.5, { countryCode: 'SE' })
const romania = aScore(23, 20.3, {
  ...{ countryCode: 'RO', step: 'implementation', referenceYear: 2019, round: `round:${id(11)}` },
})
const spread = aScore(24, 59.4, { subject: 'spread' })
const average = aScore(25, 71.5, { subject: 'average', step: 'legal' })
const scores = [spread, average, romania, sweden, poland]

const overview = (locale: Locale = 'en', order: ScoreOrder = 'name') =>
  renderToStaticMarkup(<EvaluationOverview {...{ rounds, scores, order, locale }} codebook={undefined} />)
const sectionOf = (html: string, heading: string) =>
  html.split('<section').find((part) => part.includes(`aria-labelledby="${heading}"`)) ?? ''

describe('the scores of a round by country', () => {
  const table = sectionOf(overview(), 'scores')

  test('are those of the latest round, each with its page and the source that states it', () => {
    expect(table).toContain('Scores by country in 2021')
    expect(table).toMatch(/<a href="\/en\/scores\/record-21">Poland<\/a>[\s\S]*36\.9/)
    expect(table).toContain('<a href="https://businessinsider.example/report">Business Insider Polska</a>')
  })

  test('say in words where none is known, and draw no bar there', () => {
    const czechia = table.slice(table.indexOf('Czechia'), table.indexOf('</tr>', table.indexOf('Czechia')))
    expect(czechia).toContain('not available')
    expect(czechia).toContain('bar-missing')
    expect(czechia).not.toMatch(/bar-value|<a /)
    expect(table).not.toMatch(/>0([.,]0)?</)
    expect(table).toContain('Of the 3 countries compared, 2 have a published overall score')
  })

  test('hold no difference and no average, which stand apart and are explained', () => {
    expect(table).not.toMatch(/59\.4|71\.5/)
    const apart = sectionOf(overview(), 'across')
    expect(apart).toContain('59.4')
    expect(apart).toContain('71.5')
    expect(apart).toContain('A difference is not a score')
  })

  test('come by name, or from the highest with the missing ones last', () => {
    const order = (by: ScoreOrder) => standings(later, scores, { locale: 'en', order: by }).map(({ code }) => code)
    expect(order('name')).toEqual(['CZ', 'PL', 'SE'])
    expect(order('score')).toEqual(['SE', 'PL', 'CZ'])
  })

  test('are written as the language writes numbers', () => {
    expect(sectionOf(overview('pl'), 'scores')).toMatch(/Szwecja[\s\S]*72,5/)
  })
})

test('what is missing is told for every country and round', () => {
  expect(coverageOf('PL', later, scores)).toBe('overall')
  expect(coverageOf('PL', earlier, scores)).toBe('none')
  expect(coverageOf('RO', earlier, scores)).toBe('part')
  expect(coverageOf('RO', later, scores)).toBe('absent')
  expect(sectionOf(overview(), 'missing')).toContain('<span class="sr-only">compared, no published score</span>')
})

test('a step nobody quotes is not available', () => {
  const steps = sectionOf(overview(), 'steps')
  expect(steps.match(/not available/g)).toHaveLength(2)
  expect(steps).toContain('20.3')
})

test('the page of a distance says that it is no score', () => {
  const article = (document: Quoted) =>
    renderToStaticMarkup(
      <ScoreArticle
        document={document}
        round={later}
        dimension={undefined}
        others={[]}
        cards={new Map()}
        locale="en"
      />,
    )
  expect(article(spread)).toContain('not a score of any country')
  expect(article(spread)).not.toContain('<rect')
  expect(article(poland)).toMatch(/36\.9<\/strong>[\s\S]*of 100/)
})

test('a publication keeps its title in the language it is printed in', () => {
  const publication: Shown<'publication'> = {
    ...record(31, 'Informe nacional para España'),
    kind: 'publication',
    body: {
      ...basis,
      ...{ kind: 'national_report', titleLanguage: 'es', authors: [], publisher: 'CIDOB', countryCodes: ['ES'] },
      ...{ released: null, isbn: null, url: null, project: null, round: null, publishers: [], note: '' },
    },
  }
  const row = renderToStaticMarkup(<PublicationRow publication={publication} cards={new Map()} locale="en" />)
  expect(row).toMatch(/<a [^>]*lang="es" dir="ltr">Informe nacional/)
  expect(row).toContain('<span>Spanish</span>')
})
