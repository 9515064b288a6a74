import { expect, test } from 'vitest'
import { documentFaults } from './document-faults'

const page = (inside: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>Practices</title><meta name="viewport" content="width=device-width"/>${head}</head>` +
  `<body><main><h1>Practices</h1><p>What regions learnt from each other.</p>${inside}</main></body></html>`

test('a finished page has no fault', () => {
  const ours =
    '<script type="application/ld+json">{"@type":"Article"}</script><script type="module" src="/enhance.js"></script>'
  expect(documentFaults(page('<a href="/en">Home</a>', ours))).toEqual([])
})

test.each([
  ["the framework's script", page('', '<script src="/_next/static/chunks/main.js" async=""></script>')],
  ["a stranger's script", page('', '<script src="https://cdn.example.org/a.js"></script>')],
  ['a script without an address', page('<script>alert(1)</script>')],
  ['a preloaded script', page('', '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>')],
  ['a style attribute', page('<p style="color:red">red</p>')],
  ['an event attribute', page('<p onclick="go()">go</p>')],
  ['a style element', page('', '<style>p{}</style>')],
  ['a page still waiting for content', page('<!--$?--><template id="B:0"></template>')],
  ['two main headings', page('<h1>Again</h1>')],
  ['no language', page('').replace(' lang="en"', '')],
  ['no text', page('').replace(/<p>.*<\/p>/, '')],
])('%s is a fault', (_, html) => {
  expect(documentFaults(html)).toHaveLength(1)
})
