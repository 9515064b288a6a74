import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { PortalPage } from '@/components/portal/portal-page'
import { drawAtOnce } from '@/lib/public/drawing'
import { drawPublicPages } from '@/server/drawing'
import type { Handle } from '@/server/render'
import { pagesBy } from './made-pages'

beforeAll(drawPublicPages)

/** Answers as Next does with a page of ours: what the component leaves, after other work. */
const handle: Handle = async (req, res) => {
  await nextTurn()
  const said = decodeURIComponent(req.url?.split('?said=')[1] ?? '')
  const left = PortalPage({ locale: 'en', children: <p>{said}</p> })
  await nextTurn()
  const body = left.type === 'div' ? '<div data-drawn=""></div>' : 'an element for React'
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  res.end(
    `<!DOCTYPE html><html lang="en"><head></head><body>${body}<script>self.__next_f.push(1)</script></body></html>`,
  )
}
const makePage = pagesBy(handle)
async function documentSaying(said: string) {
  const url = `/en/about?said=${encodeURIComponent(said)}`
  return (await makePage({ url, path: '/en/about', locale: 'en' })).bodies.in('identity').toString()
}

test('pages made at the same time each get their own body, and nothing of Next', async () => {
  const names = ['Valmiera', 'Wrocław', 'Teruel']
  const pages = await Promise.all(names.map(documentSaying))
  for (const [at, page] of pages.entries()) {
    expect(names.filter((name) => page.includes(`<p>${name}</p>`))).toEqual([names[at]])
    expect(page).toContain('<main id="content"')
    expect(page).not.toContain('data-drawn')
    expect(page).not.toContain('__next_f')
  }
})

test('what somebody wrote is text, whatever it looks like', async () => {
  const page = await documentSaying('$& <div data-drawn=""></div><script>alert(1)</script>')
  expect(page).toContain(
    '<p>$&amp; &lt;div data-drawn=&quot;&quot;&gt;&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  )
})

test('without an answer to draw into, React draws the page', () => {
  expect(drawAtOnce(<p>anything</p>)).toBe(false)
})
