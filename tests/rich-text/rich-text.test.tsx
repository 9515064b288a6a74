import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RichText } from '@/components/record/rich-text'
import type { Card } from '@/lib/public/documents'
import type { Reference } from '@/lib/publishing/document'
import { fromMarkdownText } from '@/lib/rich-text/markdown'

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const cards = new Map<Reference, Card>([
  [
    `practice:${id(1)}`,
    {
      ...{ id: id(1), kind: 'practice', slug: 'clubs', title: 'Clubs', summary: '', language: 'en' },
      ...{ countryCode: null, happenedOn: null },
    },
  ],
])
const shown = (markdown: string, level: 3 | 4 = 3) =>
  renderToStaticMarkup(<RichText text={fromMarkdownText(markdown)} cards={cards} locale="en" level={level} />)

test('headings stand below the one their text stands under', () => {
  expect(shown('## One\n\n### Two')).toMatch(/<h3[^>]*>One<\/h3><h4[^>]*>Two<\/h4>/)
  expect(shown('## One\n\n#### Three', 4)).toMatch(/<h4[^>]*>One<\/h4><h6[^>]*>Three<\/h6>/)
})

test('a link to a record leads to its page where it is public, and is its words where it is not', () => {
  expect(shown(`[see **the** clubs](portal:practice/${id(1)})`)).toContain(
    '<a href="/en/practices/clubs">see <strong class="font-strong">the</strong> clubs</a>',
  )
  expect(shown(`[a draft](portal:practice/${id(2)})`)).toContain('<p>a draft</p>')
})

test('a link to elsewhere gives nothing away', () => {
  expect(shown('[there](https://example.org/)')).toContain(
    '<a href="https://example.org/" rel="nofollow noopener external">there</a>',
  )
})

test('a wide table scrolls within itself, by keyboard too', () => {
  const table = shown('| Month | People |\n| - | - |\n| May | 12 |')
  expect(table).toContain('role="group" aria-label="Table" tabindex="0"')
  expect(table).toMatch(/<th scope="col"[^>]*>Month<\/th>.*<td[^>]*>12<\/td>/)
})

test('what was written is shown as it was, never as elements', () => {
  expect(shown('<b onclick="x">bold</b>')).toContain('&lt;b onclick=&quot;x&quot;&gt;bold&lt;/b&gt;')
})
