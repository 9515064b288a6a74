import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openDrawing } from '@/server/draw-page'
import { Abandoned } from '@/server/patience'
import { portalProcess } from '@/server/process'
import { publicStyleSheets } from '@/server/style-sheets'

const log = pino({ level: 'silent' })
const draw = openDrawing({ styleSheets: ['/_next/static/one.css'], origin: 'https://portal.example', log })
const drawn = async (url: string) => {
  const answer = await draw({ url })
  return { status: answer?.status, html: answer?.body.toString() ?? '', isDocument: answer?.isDocument }
}

afterEach(() => {
  delete portalProcess().askSearch
  delete portalProcess().publicPool
})

test('a page is one whole document, in the language of its address', async () => {
  const { status, html, isDocument } = await drawn('/pl/about')
  expect({ status, isDocument }).toEqual({ status: 200, isDocument: true })
  expect(html.match(/<!DOCTYPE html>/g)).toHaveLength(1)
  expect(html).toMatch(/^<!DOCTYPE html><html lang="pl" dir="ltr"><head>/)
  expect(html).toContain('<link rel="stylesheet" href="/_next/static/one.css"/>')
  expect(html).toContain('<link rel="canonical" href="https://portal.example/pl/about"/>')
  expect(html.match(/<main id="content"/g)).toHaveLength(1)
  expect(html.trim()).toMatch(/<\/html>$/)
})

test('what no page of ours answers is left to whoever comes next: other paths, other methods, the page with a form', () => {
  for (const url of ['/en/nothing', '/en/about/more', '/de/about', '/about', '/api/v1', '/api/v2/search', '/desk'])
    expect(draw({ url })).toBeUndefined()
  expect(draw({ url: '/en/write/practices/a-practice/question' })).toBeUndefined()
  expect(draw({ url: '/en/about', method: 'POST' })).toBeUndefined()
})

test('what does not exist, and what fails, has a status and no words', async () => {
  expect(await drawn('/en/problem/999')).toEqual({ status: 404, html: '', isDocument: undefined })
  portalProcess().publicPool = { query: () => Promise.reject(new Error('gone')) } as never
  expect(await drawn('/en/practices/a-practice')).toEqual({ status: 500, html: '', isDocument: undefined })
  expect(await drawn('/api/v1/practices/a-practice')).toEqual({ status: 500, html: '', isDocument: undefined })
  expect(await drawn('/api/v1/nothing/a-practice')).toEqual({ status: 404, html: '', isDocument: undefined })
})

test('a record is read once for the head and the body of its page', async () => {
  let asked = 0
  const query = async () => {
    asked += 1
    return { rows: [] }
  }
  portalProcess().publicPool = { query } as never
  expect((await drawn('/en/practices/a-practice')).status).toBe(404)
  expect(asked).toBe(1)
})

test('a search is told what was asked, every time it was', async () => {
  const heard: string[] = []
  portalProcess().askSearch = async ({ words, choices }) => {
    heard.push(`${words} ${choices.theme.include.join('+')}`)
    throw new Error('busy')
  }
  expect((await drawn('/en/search?q=home+for+all&theme=housing&theme=work')).status).toBe(500)
  expect(heard).toEqual(['home for all housing+work'])
})

test('who leaves is not waited for', async () => {
  portalProcess().publicPool = { query: () => new Promise(() => undefined) } as never
  const leaving = new AbortController()
  const page = draw({ url: '/en/practices/a-practice', signal: leaving.signal })
  leaving.abort()
  await expect(page).rejects.toThrow(Abandoned)
})

test('the style sheets of public pages are those that Next built for their layout; without one nothing starts', () => {
  const build = (entryCSSFiles: object) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'built-'))
    mkdirSync(path.join(folder, 'server/app/[locale]'), { recursive: true })
    writeFileSync(
      path.join(folder, 'server/app/[locale]/page_client-reference-manifest.js'),
      `globalThis.__RSC_MANIFEST = {};\nglobalThis.__RSC_MANIFEST["/[locale]/page"] = ${JSON.stringify({ entryCSSFiles })};\n`,
    )
    return folder
  }
  const layout = '[project]/app/[locale]/layout'
  const others = { '[project]/app/desk/layout': [{ path: 'static/desk.css' }] }
  expect(
    publicStyleSheets(build({ ...others, [layout]: [{ path: 'static/a.css' }, { path: 'static/b.css' }] })),
  ).toEqual(['/_next/static/a.css', '/_next/static/b.css'])
  expect(() => publicStyleSheets(build(others))).toThrow('no style sheet')
})
