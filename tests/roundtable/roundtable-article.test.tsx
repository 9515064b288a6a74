import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Cards, Shown } from '@/components/record/shown'
import { RoundtableArticle } from '@/components/roundtable/roundtable-article'
import { Series } from '@/components/roundtable/series'
import { JsonLd } from '@/components/ui/json-ld'
import type { Locale } from '@/lib/language/rules'
import type { Card } from '@/lib/public/documents'
import type { Reference } from '@/lib/publishing/document'
import { emptyText } from '@/lib/rich-text/nodes'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const body: Shown<'roundtable'>['body'] = {
  language: 'en',
  owner: `partner:${id(1)}`,
  claims: [],
  files: [],
  sources: [
    { kind: 'document', label: 'Report', url: null, verified: true, concerns: null },
    { kind: 'background', label: 'What somebody remembers', url: null, verified: false, concerns: null },
  ],
  sequence: 2,
  heldOn: '2021-06-24',
  startsAtMinute: null,
  durationMinutes: 120,
  mode: 'online',
  course: 'held',
  place: null,
  stakeholders: { min: 9, max: 16 },
  people: null,
  platform: `platform:${id(2)}`,
  project: `project:${id(3)}`,
  region: `region:${id(4)}`,
  hosts: [`partner:${id(1)}`],
  attendance: [{ partner: null, name: 'House of Peace', kind: 'ngo', people: null }],
  agenda: [{ id: id(5), minutesLong: null, language: 'pl', title: 'Praktyki', minutes: emptyText }],
  actionPoints: [],
  practices: [`practice:${id(6)}`],
  gaps: [],
  pilots: [],
  followUp: emptyText,
}
const aRoundtable = (change: Partial<typeof body> = {}): Shown<'roundtable'> => ({
  id: id(7),
  locale: 'en',
  kind: 'roundtable',
  slug: 'second-roundtable',
  title: 'Second roundtable',
  summary: 'Six organisations met.',
  body: { ...body, ...change },
  facets: [],
  happenedOn: '2021-06-24',
  version: 1,
  publishedAt: '2021-07-01T10:00:00.000Z',
})
const card = (kind: Card['kind'], end: number, title: string): [Reference, Card] => [
  `${kind}:${id(end)}`,
  { id: id(end), kind, slug: 'slug', title, summary: '', language: 'en', countryCode: null, happenedOn: null },
]
const cards: Cards = new Map([card('partner', 1, 'IOM Poland'), card('practice', 6, 'Conversation clubs')])
type Props = Parameters<typeof RoundtableArticle>[0]
const article = (locale: Locale, document = aRoundtable(), shown: Partial<Props> = {}) =>
  renderToStaticMarkup(<RoundtableArticle {...{ document, cards, locale }} siblings={[]} gaps={[]} {...shown} />)

describe('the article of a roundtable', () => {
  const html = article('en')

  test('shows a range as it is and never makes a number of what is not known', () => {
    expect(html).toContain('9–16')
    expect(html).toContain('not available')
    expect(html).not.toMatch(/>0</)
  })

  test('draws a seat for each stakeholder, open where it is not certain', () => {
    const drawing = html.slice(html.indexOf('viewBox="0 0 100 100"'))
    const seats = drawing.slice(0, drawing.indexOf('</svg>'))
    expect(seats.match(/fill="currentColor"><\/circle>/g)).toHaveLength(9)
    expect(seats.match(/fill="none"><\/circle>/g)).toHaveLength(7)
  })

  test('names its sources and marks the one that nobody verified', () => {
    expect(html.match(/not verified/g)).toHaveLength(1)
  })

  test('says in whose care it is and since when it is public, or that it is not yet', () => {
    expect(html).toMatch(/Looked after by <a [^>]*>IOM Poland<\/a>. Published on 1 July 2021/)
    expect(article('en', { ...aRoundtable(), publishedAt: null })).toContain('Not published yet')
  })

  test('leads to what it exchanged and leaves out what is not published', () => {
    expect(html).toContain('href="/en/practices/slug"')
    expect(html).not.toContain('/en/regions/')
  })

  test('calls a recommendation one where it stands among the gaps', () => {
    const gaps = [card('gap', 8, 'Databases are hardly digitised'), card('gap', 9, 'Involve the authorities')]
    const found = article('en', aRoundtable({ gaps: [`gap:${id(8)}`, `gap:${id(9)}`] }), {
      cards: new Map(gaps),
      gaps: [
        { id: id(8), body: { kind: 'gap' } },
        { id: id(9), body: { kind: 'recommendation' } },
      ],
    })
    expect(found.match(/>Recommendation</g)).toHaveLength(1)
    expect(found.indexOf('Involve the authorities')).toBeLessThan(found.indexOf('>Recommendation<'))
  })

  test('has no style attribute and nothing empty', () => {
    expect(html).not.toMatch(/ style=|<ul><\/ul>|<h2[^>]*><\/h2>/)
  })
})

test('words in another language than the page carry theirs, and the page says so', () => {
  const html = article('pl')
  expect(html).toMatch(/<h1[^>]* lang="en" dir="ltr">Second roundtable/)
  expect(html).toContain('Nie ma jeszcze przekładu na polski')
  expect(html).toContain('<span>Praktyki</span>')
})

test('a series keeps the place of the roundtables that nobody has recorded', () => {
  const html = renderToStaticMarkup(<Series roundtables={[aRoundtable()]} planned={4} locale="en" />)
  expect(html.match(/<li/g)).toHaveLength(4)
  expect(html.match(/Not recorded yet/g)).toHaveLength(3)
})

test('no text of a record can leave the JSON it is written in', () => {
  const html = renderToStaticMarkup(
    <JsonLd
      thing={{ '@context': 'https://schema.org', '@type': 'Event', name: '</script><script>alert(1)</script>' }}
    />,
  )
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
})
