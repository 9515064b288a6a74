import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FundingLine } from '@/components/charts/funding-line'
import { ProjectTimeline } from '@/components/charts/project-timeline'
import { ScoreBars } from '@/components/charts/score-bars'
import { asYears } from '@/components/charts/span-words'

describe('score bars', () => {
  const rows = [
    { label: 'Housing', value: 63.4, href: '/en/x', source: 'Report, p. 12' },
    { label: 'Employment', value: 0 },
    { label: 'Health', value: null },
  ]
  const html = renderToStaticMarkup(<ScoreBars locale="pl" caption="Wyniki" rows={rows} />)

  test('are a table with figures in the language of the page', () => {
    expect(html).toContain('<caption')
    expect(html).toContain('63,4')
    expect(html.match(/scope="row"/g)).toHaveLength(3)
  })

  test('say that a score is not available, and keep it apart from zero', () => {
    expect(html.match(/brak danych/g)).toHaveLength(1)
    expect(html.match(/bar-missing/g)).toHaveLength(1)
    expect(html).toContain('>0,0<')
    expect(html.match(/bar-value/g)).toHaveLength(2)
  })

  test('hide the drawing from those who listen', () => {
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<svg aria-hidden="true"/g)?.length)
    expect(html).not.toContain(' style=')
  })
})

describe('the timeline of a project', () => {
  const events = [
    { date: '2022-11-23', title: 'Conference', href: '/en/e' },
    { date: '2021', title: 'Report' },
    { date: '2021-06-24', title: 'Roundtable', kind: 'Meeting' },
  ]
  test('groups what happened by year, in order', () => {
    const html = renderToStaticMarkup(
      <ProjectTimeline locale="en" title="Life" starts="2021-01" ends="2023-02" events={events} />,
    )
    const order = ['Report', 'Begins', 'Roundtable', 'Conference', 'Ends'].map((word) => html.indexOf(`${word}<`))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(html.match(/timeline-year/g)).toHaveLength(3)
    expect(html).not.toContain('timeline-open')
  })
  test('stays open where no end is known', () => {
    const html = renderToStaticMarkup(
      <ProjectTimeline locale="en" title="Life" starts="2016" ends={null} events={events} />,
    )
    expect(html).toContain('End not known')
    expect(html).toContain('timeline-open')
  })
})

describe('the funding line', () => {
  const html = renderToStaticMarkup(
    <FundingLine
      locale="en"
      caption="Funding"
      rows={[
        {
          id: '1',
          funder: 'European Union',
          programme: 'AMIF',
          amount: '€1.2 million',
          starts: '2021-01',
          ends: '2022-12',
        },
        { id: '2', funder: 'A city', programme: null, amount: null, starts: '2022', ends: null },
        { id: '3', funder: 'A foundation', programme: null, amount: null, starts: null, ends: null },
      ]}
    />,
  )
  test('says what ends when, and what nobody knows', () => {
    expect(html).toContain('Until December 2022')
    expect(html.match(/End not known/g)).toHaveLength(2)
    expect(html.match(/amount not available/g)).toHaveLength(2)
    expect(html).toContain('dates not available')
    expect(html.match(/bar-open/g)).toHaveLength(1)
  })
  test('draws nothing where no dates are known', () => {
    const row = { id: '1', funder: 'A city', programme: null, amount: null, starts: null, ends: null }
    expect(renderToStaticMarkup(<FundingLine locale="pl" caption="Pieniądze" rows={[row]} />)).not.toContain('<svg')
  })
})

test('a partial date is placed by its beginning or its end', () => {
  expect(asYears('2021')).toBe(2021)
  expect(asYears('2021', 'last')).toBe(2022)
  expect(asYears('2021-12', 'last')).toBe(2022)
  expect(asYears('2021-07')).toBe(2021.5)
})
