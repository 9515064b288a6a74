import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { DocumentHead } from '@/components/portal/document-head'
import { papers } from '@/lib/portal-settings/colour/contrast'
import { type PageMetadata, pageMetadata } from '@/lib/public/metadata'
import { portalProcess } from '@/server/process'

const headOf = (metadata: PageMetadata) =>
  renderToStaticMarkup(
    <html lang="en">
      <DocumentHead locale="en" metadata={metadata} styleSheets={['/one.css']} origin="https://portal.example" />
    </html>,
  )
const described = {
  locale: 'en',
  title: 'Homes in Sępólno',
  description: 'What helps.',
  addresses: { en: '/en/practices/homes', pl: '/pl/practices/mieszkania' },
} as const

afterEach(() => {
  delete portalProcess().settings
})

test('a page says what it is, where it lies, and where it lies in the other languages', () => {
  const head = headOf(pageMetadata(described))
  for (const told of [
    '<meta charSet="utf-8"/>',
    '<title>Homes in Sępólno · Integration Portal</title>',
    '<meta name="description" content="What helps."/>',
    '<link rel="canonical" href="https://portal.example/en/practices/homes"/>',
    '<link rel="alternate" hrefLang="pl" href="https://portal.example/pl/practices/mieszkania"/>',
    '<link rel="alternate" hrefLang="x-default" href="https://portal.example/en/practices/homes"/>',
    '<link rel="stylesheet" href="/one.css"/>',
    // The browser frames the page in its own paper.
    `<meta name="theme-color" content="${papers.light[0]}" media="(prefers-color-scheme: light)"/>`,
    `<meta name="theme-color" content="${papers.dark[0]}" media="(prefers-color-scheme: dark)"/>`,
  ])
    expect(head).toContain(told)
  expect(head).not.toContain('robots')
})

test('a link to it elsewhere shows its title, its picture, and for a record when it appeared', () => {
  const head = headOf(pageMetadata({ ...described, article: { publishedTime: '2026-11-23T00:00:00.000Z' } }))
  for (const told of [
    '<meta property="og:title" content="Homes in Sępólno"/>',
    '<meta property="og:url" content="https://portal.example/en/practices/homes"/>',
    '<meta property="og:image" content="https://portal.example/share-en.png"/>',
    '<meta property="og:locale:alternate" content="pl_PL"/>',
    '<meta property="og:type" content="article"/>',
    '<meta property="article:published_time" content="2026-11-23T00:00:00.000Z"/>',
    '<meta name="twitter:card" content="summary_large_image"/>',
  ])
    expect(head).toContain(told)
  expect(headOf(pageMetadata(described))).not.toContain('article:')
})

test('a title can stand alone, a page can ask not to be listed, and one without words of its own has those of the portal', () => {
  const head = headOf({ title: { absolute: 'Portal' }, robots: { index: false, follow: true } })
  expect(head).toContain('<title>Portal</title>')
  expect(head).toContain('<meta name="robots" content="noindex, follow"/>')
  expect(head).toMatch(/<meta name="description" content="[^"]{20,}"/)
  for (const absent of ['canonical', 'og:', 'twitter:']) expect(head).not.toContain(absent)
})

test('what somebody wrote stays text, whatever it looks like', () => {
  const title = '</title><script>alert(1)</script> $& "%s"'
  const head = headOf(pageMetadata({ ...described, title, description: '"><img src=x>' }))
  expect(head).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; &quot;%s&quot; · Integration',
  )
  expect(head).toContain('content="&quot;&gt;&lt;img src=x&gt;"')
  expect(head).not.toContain('<script')
})

test('the colour and the name that were chosen for the portal are those of its pages', () => {
  const names = { en: 'Home % {0}', pl: 'Dom' }
  portalProcess().settings = { names, accent: '#7a1f5c', locales: ['en', 'pl'] } as never
  const head = headOf(pageMetadata(described))
  expect(head).toContain('<title>Homes in Sępólno · Home % {0}</title>')
  expect(head.indexOf('/one.css')).toBeLessThan(head.indexOf('-7a1f5c.css'))
})
