import { expect, test } from 'vitest'
import { asDocument, isErrorShell, retryAfterOf, waitsForScript } from '@/server/document'

test("a document has none of Next's scripts, but ours and what search engines read", () => {
  const html = [
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>',
    '<link rel="stylesheet" href="/_next/static/a.css"/><script src="/_next/static/a.js" async=""></script>',
    '<script type="module" src="/enhance.js"></script></head><body><div hidden=""><!--$--><!--/$--></div>',
    '<p>Six<!-- --> stakeholders</p><script type="application/ld+json">{"name":"a"}</script>',
    '<script>self.__next_f.push([1,"<p>"])</script><script noModule="" src="/_next/p.js"></script></body></html>',
  ].join('')
  expect(asDocument(html)).toBe(
    [
      '<html><head><link rel="stylesheet" href="/_next/static/a.css"/>',
      '<script type="module" src="/enhance.js"></script></head><body>',
      '<p>Six stakeholders</p><script type="application/ld+json">{"name":"a"}</script></body></html>',
    ].join(''),
  )
})

test('what only a script could show is recognised', () => {
  expect(waitsForScript('<main><!--$?--><template id="B:0"></template></main>')).toBe(true)
  expect(waitsForScript('<main><!--$-->whole<!--/$--></main>')).toBe(false)
  expect(isErrorShell('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true)
})

test('only the form itself can ask for patience, never what somebody typed into it', () => {
  const form = (inside: string) => `<head></head><form><textarea>${inside}</textarea></form>`
  const asked = '<meta name="portal-retry-after" content="600"/>'
  expect(retryAfterOf(form('').replace('</head>', `${asked}</head>`))).toBe('600')
  expect(retryAfterOf(form(asked.replaceAll('<', '&lt;').replaceAll('"', '&quot;')))).toBeUndefined()
})
