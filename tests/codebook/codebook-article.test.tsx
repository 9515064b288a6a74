import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CodebookArticle } from '@/components/codebook/codebook-article'
import type { Shown } from '@/components/record/shown'
import { emptyText } from '@/lib/rich-text/nodes'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const words = { language: 'en' as const, note: '' }
const aCodebook = (isIllustrative: boolean): Shown<'codebook'> => ({
  ...{ id: id(3), locale: 'en', kind: 'codebook', slug: 'niem', title: 'Questions', summary: '', facets: [] },
  ...{ happenedOn: null, version: 1, publishedAt: '2022-05-01T10:00:00.000Z' },
  body: {
    ...{
      language: 'en',
      owner: `partner:${id(1)}`,
      claims: [],
      files: [],
      project: `project:${id(2)}`,
      description: emptyText,
    },
    ...{ edition: null, isIllustrative },
    sources: [
      { kind: 'page', label: 'UNHCR: new tool', url: 'https://unhcr.example/tool', verified: true, concerns: null },
    ],
    dimensions: [
      {
        ...{ id: id(4), key: 'housing', group: 'socio_economic', isScored: true, name: 'Housing', earlierName: '' },
        ...words,
        indicators: [
          { key: 'one', step: 'legal', wording: 'recalled', sources: [], question: 'May they own a home?', ...words },
          { key: 'two', step: null, wording: 'published_theme', sources: [0], question: 'Is it decent?', ...words },
          { key: 'three', step: 'policy', wording: 'official', sources: [], question: 'Is there a plan?', ...words },
        ],
      },
      {
        ...{ id: id(5), key: 'reception', group: 'general_conditions', isScored: false, name: 'Reception' },
        ...{ ...words, earlierName: 'Impact of reception', indicators: [] },
      },
    ],
  },
})
const article = (isIllustrative: boolean) =>
  renderToStaticMarkup(
    <CodebookArticle document={aCodebook(isIllustrative)} rounds={[]} cards={new Map()} locale="en" />,
  )

describe('a codebook', () => {
  const html = article(true)

  test('that is an illustration says so before anything of it is shown', () => {
    const notice = html.indexOf('An illustration, not NIEM')
    expect(notice).toBeGreaterThan(0)
    expect(notice).toBeLessThan(html.indexOf('May they own a home?'))
    expect(article(false)).not.toContain('An illustration')
  })

  test('says at every question whose words it is in', () => {
    expect(html.match(/from memory, not NIEM’s wording/g)).toHaveLength(1)
    expect(html).toMatch(/theme named on a public page[\s\S]*<a href="https:\/\/unhcr.example\/tool">UNHCR<\/a>/)
    expect(html).toContain('the evaluation’s own words')
  })

  test('leads from its contents to every dimension, and says which one is not scored', () => {
    expect(html).toContain('href="#housing"')
    expect(html).toContain('id="housing"')
    expect(html).toContain('not scored')
    expect(html).toContain('Earlier: <span>Impact of reception</span>')
  })

  test('has no empty heading and folds nothing away', () => {
    expect(html).not.toMatch(/<h[2-4][^>]*><\/h|<details|<ul><\/ul>| style=/)
  })
})
