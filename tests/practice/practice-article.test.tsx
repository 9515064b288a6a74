import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { PracticeArticle } from '@/components/practice/practice-article'
import type { Cards, Shown } from '@/components/record/shown'
import type { Locale } from '@/lib/language/rules'
import type { Likeness } from '@/lib/practice/rules'
import type { Card } from '@/lib/public/documents'
import type { Reference } from '@/lib/publishing/document'
import { emptyText } from '@/lib/rich-text/nodes'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const undescribed = {
  ...{ problem: emptyText, whatIsDone: emptyText, whoBenefits: emptyText, resources: emptyText },
  ...{ results: emptyText, lessons: emptyText, toCopyIt: emptyText },
}
const body: Shown<'practice'>['body'] = {
  ...{ language: 'en', owner: `partner:${id(1)}`, claims: [], files: [] },
  sources: [{ kind: 'document', label: 'Report', url: null, verified: true, concerns: null }],
  ...{ carriedOutBy: null, region: null, place: 'Karditsa', countryCode: 'GR', started: '2019', ended: null },
  ...{ themes: ['housing'], funding: [], answers: [`gap:${id(4)}`], targetGroups: ['women'], stakeholders: ['school'] },
  evidence: [
    { kind: 'study', happened: '2022', url: 'https://example.org/study', language: 'pl', statement: 'Działa.' },
  ],
  ...{ adoptedFrom: `practice:${id(5)}`, ...undescribed },
}
const aPractice = (change: Partial<typeof body> = {}, end = 2): Shown<'practice'> => ({
  ...{ id: id(end), locale: 'en', kind: 'practice', slug: `practice-${end}`, title: `Practice ${end}`, summary: '' },
  ...{
    body: { ...body, ...change },
    facets: [],
    happenedOn: null,
    version: 1,
    publishedAt: '2026-11-01T10:00:00.000Z',
  },
})
const card = (kind: Card['kind'], end: number, title: string): Card => ({
  ...{ id: id(end), kind, slug: `${kind}-${end}`, title, summary: '', language: 'en' },
  ...{ countryCode: null, happenedOn: null },
})
const cards: Cards = new Map<Reference, Card>([
  [`gap:${id(4)}`, card('gap', 4, 'Nobody finds a flat')],
  [`practice:${id(5)}`, card('practice', 5, 'The first house')],
])

type Given = { change?: Partial<typeof body>; modelled?: Shown<'practice'>[]; likeness?: Likeness; locale?: Locale }
const shown = ({ change = {}, modelled = [], likeness, locale = 'en' }: Given = {}) =>
  renderToStaticMarkup(
    <PracticeArticle
      document={aPractice(change)}
      roundtables={[]}
      modelled={modelled}
      similar={likeness ? [{ practice: { card: card('practice', 6, 'Another house') }, likeness }] : []}
      cards={cards}
      locale={locale}
    />,
  )
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the page of a practice', () => {
  test('leads from every fact that others have too to all that have it', () => {
    const html = shown()
    for (const query of ['theme=housing', 'group=women', 'stakeholder=school', 'country=GR', 'evidence=some'])
      expect(html).toContain(`href="/en/search?${query}"`)
  })

  test('lists every point of evidence, with those that are not there', () => {
    const words = wordsOf(shown())
    expect(words).toContain('3 of 12 points')
    expect(words).toMatch(/Study Działa\. 2022 .*Polish.* Read it there 2 of 2/)
    expect(words).toMatch(/Award not available 0 of 1/)
    expect(shown()).toContain('<p lang="pl" dir="ltr">Działa.</p>')
  })

  test('says of practices modelled on it that they are named there only', () => {
    const words = wordsOf(shown({ modelled: [aPractice({}, 7)] }))
    expect(words).toMatch(/Model for Practice 7/)
    expect(words).toMatch(/Taken up elsewhere Practice 7 They name it as their model/)
    expect(words).toMatch(/Modelled on The first house/)
  })

  test.each([
    [[], 'End of funding not available'],
    [['2027-06'], 'Funded until June 2027'],
    [['2025-06', '2024'], 'Funding ended: June 2025'],
    [['2025-06', null], 'Funding ended: June 2025, as far as is known'],
    [[null], 'End of funding not available'],
  ] as const)('says plainly until when it is paid for (%j)', (ends, said) => {
    vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z'), toFake: ['Date'] })
    const paid = { funder: null, name: 'A fund', programme: null, amount: null, currency: 'EUR', starts: null }
    const words = wordsOf(shown({ change: { funding: ends.map((end) => ({ ...paid, ends: end })) } }))
    vi.useRealTimers()
    expect(words).toContain(`Funding ${said} `)
  })

  test.each([
    [{ why: 'gap', gapId: id(4) }, 'Answers the same gap: Nobody finds a flat'],
    [{ why: 'gap', gapId: id(9) }, 'Answers the same gap'],
    [{ why: 'model' }, 'This practice is modelled on it'],
    [{ why: 'setting', theme: 'housing', setting: 'rural' }, 'Same theme in a region of the same kind: Housing, rural'],
    [{ why: 'group', theme: 'housing', group: 'women' }, 'Same theme for the same people: Housing, women'],
    [{ why: 'region', theme: 'housing' }, 'Same region, same theme: Housing'],
    [{ why: 'theme', theme: 'housing' }, 'Same theme: Housing'],
  ] as const)('gives the reason why another is similar (%j)', (likeness, reason) => {
    expect(wordsOf(shown({ likeness }))).toContain(`Another house ${reason} `)
  })

  test('speaks Polish', () => {
    const words = wordsOf(shown({ locale: 'pl', likeness: { why: 'theme', theme: 'housing' } }))
    expect(words).toContain('Skąd wiadomo, że działa 3 z 12 punktów')
    expect(words).toContain('Ten sam temat: Mieszkanie')
  })
})
