import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Sources } from '@/components/record/sources'

const owner = 'partner:00000000-0000-4000-8000-000000000001' as const
const record = { kind: 'press', slug: 'together', publishedAt: '2021-07-01T10:00:00.000Z' } as const
const body = { owner, sources: [], claims: [], files: [] }

type Given = Parameters<typeof Sources>[0]['record']
const links = (given: Given) => {
  const html = renderToStaticMarkup(<Sources record={given} cards={new Map()} locale="pl" />)
  return [...html.matchAll(/href="(\/pl\/write[^"]*)"/g)].map(([, href]) => href)
}

test('every public record can be written about, and the press where it says to whom', () => {
  const path = '/pl/write/news/together'
  expect(links({ ...record, body })).toEqual([`${path}/correction`, `${path}/question`])
  const withContact = { ...body, mediaContacts: [owner] }
  expect(links({ ...record, body: withContact })).toEqual([`${path}/correction`, `${path}/question`, `${path}/media`])
})

test('a draft, a preview on the desk and a record without a page cannot', () => {
  expect(links({ ...record, publishedAt: null, body })).toEqual([])
  expect(links({ ...record, isPreview: true, body })).toEqual([])
  expect(links({ ...record, kind: 'platform', body })).toEqual([])
})
