import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { loadFormValues } from '@/lib/editing/queries'
import { publishLanguages, withdrawLanguages } from '@/lib/editing/review'
import { openForm, saveForm } from '@/lib/editing/saving'
import { findDocument, listAddresses } from '@/lib/public/documents'
import { findRedirect } from '@/lib/public/redirects'
import { eraseRecord, withdrawRecord } from '@/lib/publishing/mutations'
import { rebuildPublic } from '@/lib/publishing/rebuild'
import { asLogin, resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

let admin: Actor
let anna: Actor
let practice: { kind: 'practice'; id: string; version: number }

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  const { host } = await aPlatform(admin)
  anna = await aMember([{ organisationId: host, role: 'editor' }])
  const values = { title: 'Γλωσσικό καφενείο' }
  const { id } = await openForm(anna, 'practice', { language: 'el', organisationId: host, values })
  const summary = { el: 'Κάθε εβδομάδα', pl: 'Raz w tygodniu', uk: 'Щотижня' }
  const titles = { el: 'Γλωσσικό καφενείο', pl: 'Kawiarnia językowa', uk: 'Мовне кафе' }
  let version = 1
  for (const language of ['el', 'pl', 'uk'] as const) {
    const own = await loadFormValues({ kind: 'practice', id }, language, 'el')
    const written = { ...own, title: titles[language], summary: summary[language] }
    const sent = { values: written, isAutosave: false, isCurrent: true, seen: version }
    version = (await saveForm(anna, { kind: 'practice', id, version, language }, sent)).version
  }
  practice = { kind: 'practice', id, version }
})

const shown = () =>
  rowsOf<{ locale: string; title: string; language: string; slug: string }>(
    `SELECT locale, title, body->>'language' AS language FROM pub.document WHERE id = $1 ORDER BY locale`,
    [practice.id],
  ).then((rows) => rows.map(({ locale, title, language }) => `${locale}: ${title} (${language})`))

const changes = async () => {
  const rows = await rowsOf<{ seq: string; action: string; locale: string; isLast: boolean }>(
    `SELECT seq::int, action, change.locale FROM pub.change change WHERE document_id = $1 ORDER BY seq`,
    [practice.id],
  )
  const [generation] = await rowsOf<{ seq: number; emptied: number }>(
    'SELECT seq::int, emptied::int FROM pub.generation',
  )
  return { rows: rows.map(({ action, locale }) => `${action} ${locale}`), last: rows.at(-1)?.seq, ...generation }
}

const whole = ['el: Γλωσσικό καφενείο (el)', 'en: Γλωσσικό καφενείο (el)', 'pl: Kawiarnia językowa (pl)']

test('a record is kept in every language it is published in, and no page is made of those without an interface', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl'] })
  expect(await shown()).toEqual(whole)
  const { rows, seq, last } = await changes()
  expect(rows).toEqual(['published el', 'published en', 'published pl'])
  expect(last).toBe(seq)

  const document = await findDocument('practice', 'pl', 'kawiarnia-jezykowa')
  expect(document?.addresses).toEqual({ en: expect.any(String), pl: 'kawiarnia-jezykowa' })
  expect(new Set((await listAddresses()).map(({ locale }) => locale))).toEqual(new Set(['en', 'pl']))

  await publishLanguages(anna, practice, { languages: ['uk'] })
  expect(await shown()).toEqual([...whole, 'uk: Мовне кафе (uk)'])
})

test('a language that is withdrawn takes its words with it at once, and comes back with them', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl', 'uk'] })
  await withdrawLanguages(anna, practice, { languages: ['uk'], reason: 'poor' })
  expect(await shown()).toEqual(whole)
  const { rows, seq, emptied } = await changes()
  expect(rows.slice(-4)).toEqual(['withdrawn uk', 'published el', 'published en', 'published pl'])
  // Nothing that was made before its withdrawal may be shown.
  expect(emptied).toBe(seq)
  expect(await rowsOf(`SELECT 1 FROM pub.redirect WHERE locale = 'uk'`)).toHaveLength(1)

  await publishLanguages(anna, practice, { languages: ['uk'] })
  expect(await shown()).toContain('uk: Мовне кафе (uk)')
  expect(await rowsOf(`SELECT 1 FROM pub.redirect WHERE locale = 'uk'`)).toEqual([])
})

test('a withdrawn language of the interface leaves no page that still says its words', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl'] })
  expect((await changes()).emptied).toBe(0)
  await withdrawLanguages(anna, practice, { languages: ['pl'], reason: 'poor' })
  const { seq, emptied } = await changes()
  expect(emptied).toBe(seq)
  expect(await shown()).toContain('pl: Γλωσσικό καφενείο (el)')
})

test('all languages go with the record, and nothing remembers them once it is erased', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl', 'uk'] })
  await withdrawRecord(admin, { ...practice, reason: 'ended' })
  expect(await shown()).toEqual([])
  expect((await changes()).rows.slice(-4)).toEqual(['withdrawn el', 'withdrawn en', 'withdrawn pl', 'withdrawn uk'])
  for (const path of ['/pl/practices/kawiarnia-jezykowa', '/api/v1/practices/kawiarnia-jezykowa'])
    expect(await findRedirect('pl', path)).toEqual({ status: 410 })
  await eraseRecord(admin, practice)
  expect(await rowsOf('SELECT 1 FROM pub.redirect WHERE document_id = $1', [practice.id])).toEqual([])
  expect(await rowsOf('SELECT 1 FROM pub.change WHERE document_id = $1 AND slug IS NOT NULL', [practice.id])).toEqual(
    [],
  )
})

test('a record that moved is found at its new address, as a page and as data', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl'] })
  await asLogin('admin', (client) =>
    client.query(`INSERT INTO pub.redirect SELECT kind, locale, 'old', id FROM pub.document WHERE id = $1`, [
      practice.id,
    ]),
  )
  const moved = (path: string) => findRedirect('pl', path)
  const slug = 'kawiarnia-jezykowa'
  expect(await moved('/pl/practices/old')).toEqual({ status: 308, location: `/pl/practices/${slug}` })
  const data = { status: 308, location: `/api/v1/practices/${slug}?locale=pl` }
  expect(await moved('/api/v1/practices/old')).toEqual(data)
  for (const path of ['/api/v1/practices', '/api/v1/practices/old/more', '/api/v1', '/api/v1/gaps/old'])
    expect(await moved(path)).toBeUndefined()
})

test('an installation from before has the missing languages made, and those too many taken away', async () => {
  await publishLanguages(anna, practice, { languages: ['el', 'pl'] })
  await asLogin('admin', (client) => client.query(`DELETE FROM pub.document WHERE locale = 'el'`))
  expect(await rebuildPublic()).toMatchObject({ written: 1, removed: 0 })
  expect(await shown()).toEqual(whole)

  await asLogin('admin', (client) =>
    client.query(
      `INSERT INTO pub.document SELECT id, 'sv', kind, slug, title, summary, body, facets, happened_on, search, version, published_at
       FROM pub.document WHERE id = $1 AND locale = 'el'`,
      [practice.id],
    ),
  )
  expect(await rebuildPublic()).toMatchObject({ written: 1, removed: 0 })
  expect(await shown()).toEqual(whole)
  expect(await rebuildPublic()).toMatchObject({ written: 0, removed: 0 })
})
