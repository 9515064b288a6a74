import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CampaignArticle } from '@/components/campaign/campaign-article'
import { EventArticle } from '@/components/event/event-article'
import { NewsRow } from '@/components/news/news-row'
import { PilotArticle } from '@/components/pilot/pilot-article'
import { PressArticle } from '@/components/press/press-article'
import type { Cards, Shown } from '@/components/record/shown'
import { campaignBody } from '@/lib/campaign/publication'
import { eventBody } from '@/lib/event/publication'
import type { Locale } from '@/lib/language/rules'
import { pilotBody } from '@/lib/pilot/publication'
import { pressBody } from '@/lib/press/publication'
import type { Card } from '@/lib/public/documents'
import type { DocumentKind, Reference } from '@/lib/publishing/document'
import type { BodyOf } from '@/lib/publishing/kinds'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const source = { kind: 'page', label: 'Report', url: 'https://example.org/report', verified: true, concerns: null }
const basis = { language: 'en', owner: `partner:${id(1)}`, sources: [source] }

const shown = <Kind extends DocumentKind>(kind: Kind, body: BodyOf<Kind>) =>
  ({
    ...{ id: id(9), locale: 'en', kind, slug: 'slug', title: 'All In', summary: 'In short.', body },
    ...{ facets: [], happenedOn: '2017-01-01', version: 1, publishedAt: '2026-11-22T10:00:00.000Z' },
  }) as unknown as Shown<Kind>

const card = (
  [kind, end]: readonly [Card['kind'], number],
  title: string,
  countryCode: string | null = null,
): [Reference, Card] => [
  `${kind}:${id(end)}`,
  { id: id(end), kind, slug: `slug-${end}`, title, summary: '', language: 'en', countryCode, happenedOn: null },
]
const cards: Cards = new Map([
  card(['partner', 1], 'Institute of Public Affairs', 'PL'),
  card(['partner', 2], 'ANTIGONE', 'GR'),
  card(['project', 3], 'NIEM'),
  card(['region', 4], 'Mazovia', 'PL'),
  card(['gap', 5], 'Nobody speaks with them'),
])
const html = (element: React.ReactElement) => renderToStaticMarkup(element)

const release = (more: object = {}) =>
  shown(
    'press',
    pressBody.parse({
      ...{ ...basis, project: `project:${id(3)}`, campaign: null, releasedOn: '2017-06-20', text: 'One.\n\nTwo.' },
      ...{ mediaContacts: [`partner:${id(2)}`], notesToEditors: 'Who we are.', ...more },
    }),
  )
const releaseIn = (locale: Locale, more: object = {}) =>
  html(
    <PressArticle
      document={release(more)}
      address="https://portal.example/en/news/slug"
      cards={cards}
      locale={locale}
    />,
  )

describe('a press release', () => {
  test('names who answers the media, with the country, and leads to the form instead of an address', () => {
    const page = releaseIn('en')
    expect(page).toContain('ANTIGONE')
    expect(page).toContain('Greece')
    expect(page).toContain('href="/en/write/news/slug/media"')
    expect(page).not.toMatch(/@|mailto:/)
  })

  test('keeps the notes for editors apart, after the end of the text', () => {
    const page = releaseIn('en')
    expect(page.indexOf('Two.')).toBeLessThan(page.indexOf('End of the release'))
    expect(page.indexOf('End of the release')).toBeLessThan(page.indexOf('Notes for editors'))
  })

  test('says so where nobody answers the media, and shows no form', () => {
    const page = releaseIn('en', { mediaContacts: [] })
    expect(page).toContain('No media contact has been named.')
    expect(page).not.toContain('/media"')
  })

  test('cannot be written about before it is public', () => {
    const draft = { ...release(), publishedAt: null }
    const page = html(<PressArticle document={draft} address="" cards={cards} locale="en" />)
    expect(page).not.toContain('/write/')
  })

  test('has no style attribute, and dates in the words of the page', () => {
    expect(releaseIn('pl')).toContain('20 czerwca 2017')
    expect(releaseIn('pl')).not.toMatch(/ style=/)
  })
})

describe('a campaign', () => {
  const campaign = (more: object = {}) =>
    shown(
      'campaign',
      campaignBody.parse({
        ...{ ...basis, hashtag: '#AllInForIntegration', starts: '2017-06', ends: null, project: null },
        ...{ mediaContacts: [`partner:${id(2)}`], occasion: '', description: '', howToJoin: 'Hold a card.' },
        points: [
          point('story', 'Women learn to cycle.', { countryCode: 'DE' }),
          point('figure', 'It takes 17 years.'),
          point('echo', 'Published in Coimbra.', { attribution: 'CES', url: 'https://example.org/ces' }),
        ],
        ...more,
      }),
    )
  const point = (kind: string, text: string, more: object = {}) => ({
    ...{ kind, text, attribution: '', countryCode: null, url: null, language: 'en', ...more },
  })
  const page = html(<CampaignArticle document={campaign()} releases={[release()]} cards={cards} locale="en" />)

  test('holds up its hashtag, whole for whoever copies or hears it', () => {
    expect(page.replaceAll(/<[^>]+>/g, '')).toContain('#AllInForIntegration')
  })

  test('tells stories by country, figures with who said them, and where it was published', () => {
    expect(page).toContain('Germany')
    expect(page).toContain('Who said it: not available')
    expect(page).toContain('href="https://example.org/ces"')
  })

  test('knows its month and claims no day; what nobody wrote is not available', () => {
    expect(page).toMatch(/dateTime="2017-06">June 2017/)
    expect(page).not.toContain('1 June')
    expect(page).toContain('not available')
  })

  test('leads to its release and to the media contact, and shows no address', () => {
    expect(page).toContain('href="/en/news/slug"')
    expect(page).toContain('href="/en/write/campaigns/slug/media"')
    expect(page).not.toMatch(/@|mailto:/)
  })
})

describe('an event', () => {
  const event = (more: object = {}) =>
    shown(
      'event',
      eventBody.parse({
        ...{ ...basis, kind: 'study_visit', countryCode: 'ES', starts: '2022-06-07', ends: '2022-06-09', mode: null },
        ...{ place: 'Sigüenza', participants: 43, delegations: ['FR', 'PL'], project: null, region: null, hosts: [] },
        ...more,
      }),
    )
  const page = (document: Shown<'event'>) =>
    html(<EventArticle document={document} gaps={[]} cards={cards} locale="en" />)

  test('says when, where and who came, and what is not known', () => {
    const words = page(event()).replaceAll(/<[^>]+>/g, ' ')
    expect(words).toMatch(/7\s–\s9 June 2022/)
    expect(words).toContain('Sigüenza')
    expect(words).toContain('France and Poland')
    expect(words).toContain('not available')
  })

  test('of which only the year is known has no day and no month', () => {
    const words = page(event({ starts: '2014', ends: null })).replaceAll(/<[^>]+>/g, ' ')
    expect(words).toContain('2014')
    expect(words).not.toMatch(/January/)
  })

  test('in the news carries its kind and its project', () => {
    const row = html(<NewsRow entry={event()} project="NIEM" locale="en" />)
    expect(row).toContain('Study visit')
    expect(row).toContain('NIEM')
  })
})

describe('a pilot', () => {
  const pilot = (more: object = {}) =>
    shown(
      'pilot',
      pilotBody.parse({
        ...{ ...basis, stage: 'ended', region: `region:${id(4)}`, roundtable: null, proposedOn: null, themes: [] },
        ...more,
      }),
    )
  const page = (document: Shown<'pilot'>) => html(<PilotArticle document={document} cards={cards} locale="en" />)

  test('that the sources only name says that its details are not available', () => {
    expect(page(pilot())).toContain('say little more')
    expect(page(pilot())).toContain('not available')
  })

  test('names who carries it out, by link or as written, who pays and what it answers', () => {
    const html = page(
      pilot({
        implementers: [
          { partner: `partner:${id(2)}`, name: null },
          { partner: null, name: 'Village women' },
        ],
        funding: [
          {
            ...{ funder: null, name: 'A foundation', programme: null, starts: null, ends: '2022-09' },
            ...{ amount: { min: 12_000, max: 12_000 }, currency: 'EUR' },
          },
        ],
        answers: [`gap:${id(5)}`],
      }),
    )
    expect(html).toContain('href="/en/partners/slug-2"')
    expect(html).toContain('Village women')
    expect(html).toContain('€12,000')
    expect(html).toContain('until September 2022')
    expect(html).toContain('href="/en/gaps/slug-5"')
  })

  test('that is an idea says so, and is not asked for results', () => {
    const html = page(pilot({ stage: 'idea' }))
    expect(html).toContain('This is an idea.')
    expect(html).not.toContain('Not known yet')
  })
})
