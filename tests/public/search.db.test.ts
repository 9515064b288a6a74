import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { loadFormValues } from '@/lib/editing/queries'
import { publishLanguages, withdrawLanguages } from '@/lib/editing/review'
import { openForm, saveForm } from '@/lib/editing/saving'
import { openPublicPool } from '@/lib/public/pool'
import { publicSearch, search } from '@/lib/public/search'
import { openPublicSearch } from '@/lib/public/search-index'
import { lockPublic, removeDocuments, writeDocuments } from '@/lib/publishing/door'
import { withdrawRecord } from '@/lib/publishing/mutations'
import { questionOf } from '@/lib/search/question'
import { portalProcess } from '@/server/process'
import { happens, randomOf, someOf, whole } from '@/tests/bench/search/random'
import { fieldFor, practice, type Synthetic } from '@/tests/bench/search/synthetic'
import { asLogin, resetDatabase } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'

type Gate = { isMeant: (text: string, values: string) => boolean; pass: () => Promise<void> }
const gates: Gate[] = []
const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
type Sent = { text: string; values?: unknown[] }
const query = pool.query.bind(pool) as (sent: Sent) => Promise<unknown>
const read = vi.spyOn(pool, 'query').mockImplementation((async (asked: string | Sent, given: unknown[] = []) => {
  const sent = typeof asked === 'string' ? { text: asked, values: given } : asked
  const place = gates.findIndex(({ isMeant }) => isMeant(sent.text, JSON.stringify(sent.values)))
  const [gate] = place < 0 ? [] : gates.splice(place, 1)
  const rows = await query(sent)
  await gate?.pass()
  return rows
}) as never)
const statements = () => read.mock.calls.length

/** Holds up the answer to the next statement of a kind until it is released. */
function hold(isMeant: Gate['isMeant']) {
  const [reached, released] = [aSignal(), aSignal()]
  const pass = () => {
    reached.give()
    return released.given
  }
  gates.push({ isMeant, pass })
  return { reached: reached.given, release: released.give }
}
function aSignal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give: () => give() }
}
/** Lets the next statement of a kind go wrong. */
const fail = (isMeant: Gate['isMeant']) => gates.push({ isMeant, pass: () => Promise.reject(new Error('away')) })
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100))

afterAll(() => pool.end())
beforeEach(async () => {
  await resetDatabase()
  gates.length = 0
  Object.assign(portalProcess(), { publicPool: pool, search: openPublicSearch() })
  read.mockClear()
})

const find = (query: string, locale: 'en' | 'pl' = 'en') => search(questionOf(query), locale)
const titles = async (query: string) =>
  (await find(query)).hits.map(({ title }) => title.map(({ text }) => text).join(''))

describe('a practice written in Greek, Polish and Ukrainian', () => {
  let admin: Actor
  let anna: Actor
  let cafe: { kind: 'practice'; id: string; version: number }
  const words = {
    el: { title: 'Γλωσσικό καφενείο', summary: 'Κάθε εβδομάδα' },
    pl: { title: 'Kawiarnia językowa', summary: 'Raz w tygodniu' },
    uk: { title: 'Мовне кафе', summary: 'Щотижня' },
  }

  beforeEach(async () => {
    admin = await anAdmin()
    const { host } = await aPlatform(admin)
    anna = await aMember([{ organisationId: host, role: 'editor' }])
    const { id } = await openForm(anna, 'practice', {
      language: 'el',
      organisationId: host,
      values: { title: words.el.title },
    })
    let version = 1
    for (const language of ['el', 'pl', 'uk'] as const) {
      const own = await loadFormValues({ kind: 'practice', id }, language, 'el')
      const sent = { values: { ...own, ...words[language] }, isAutosave: false, isCurrent: true, seen: version }
      version = (await saveForm(anna, { kind: 'practice', id, version, language }, sent)).version
    }
    cafe = { kind: 'practice', id, version }
  })

  test('is found at once when it is published, and not a moment longer than it is', async () => {
    expect((await find('?q=καφενείο')).total).toBe(0)
    await publishLanguages(anna, cafe, { languages: ['el', 'pl', 'uk'] })
    expect((await find('?q=καφενεια')).hits).toMatchObject([{ id: cafe.id, match: 'exact' }])
    await withdrawRecord(admin, { ...cafe, reason: 'ended' })
    for (const query of ['?q=καφενείο', '?q=kawiarnia', '?q=кафе'])
      expect(await find(query)).toMatchObject({ total: 0, hits: [], suggestion: null })
    expect((await find('')).hits.map(({ id }) => id)).not.toContain(cafe.id)
  })

  test('is one hit, found in each of its languages and shown in the reader’s', async () => {
    await publishLanguages(anna, cafe, { languages: ['el', 'pl', 'uk'] })
    const found = await find('?q=кафе&kind=practice', 'pl')
    expect(found).toMatchObject({ total: 1, hits: [{ id: cafe.id, language: 'pl' }] })
    expect(found.hits[0]?.title.map(({ text }) => text).join('')).toBe('Kawiarnia językowa')
    // There is no English one: the original is shown, and labelled with its language.
    expect((await find('?q=kawiarnia', 'en')).hits).toMatchObject([
      { language: 'el', title: [{ text: 'Γλωσσικό καφενείο', isMarked: false }], summary: 'Κάθε εβδομάδα' },
    ])
  })

  test('shows the passage that was found in the language it was found in', async () => {
    await publishLanguages(anna, cafe, { languages: ['el', 'pl', 'uk'] })
    expect((await find('?q=щотижня', 'pl')).hits).toMatchObject([
      { language: 'pl', snippetLanguage: 'uk', snippet: [{ text: 'Щотижня', isMarked: true }] },
    ])
    expect((await find('?q=kawiarnia', 'pl')).hits[0]?.title).toEqual([
      { text: 'Kawiarnia', isMarked: true },
      { text: ' językowa', isMarked: false },
    ])
  })

  test('is found no more by the words of a translation that was withdrawn', async () => {
    await publishLanguages(anna, cafe, { languages: ['el', 'pl', 'uk'] })
    await find('')
    await withdrawLanguages(anna, cafe, { languages: ['uk'], reason: 'poor' })
    expect((await find('?q=щотижня')).total).toBe(0)
    expect((await find('?q=καφενείο')).total).toBe(1)
    expect((await find('?language=uk')).total).not.toBe(1)
  })
})

const field = fieldFor(40)
const written = (number: number) => practice(number, field)
const publish = (...records: Synthetic[]) =>
  db.$transaction(async (tx) => {
    await lockPublic(tx)
    await writeDocuments(
      tx,
      records.map((record) => ({ ...record, version: 1 })),
    )
  })
const withdraw = (...records: Synthetic[]) =>
  db.$transaction((tx) =>
    removeDocuments(
      tx,
      records.map(({ id }) => id),
      'withdrawn',
    ),
  )

describe('the index of this process', () => {
  test('is read once for all who ask first', async () => {
    await publish(...[0, 1, 2, 3].map(written))
    await find('')
    const once = statements()
    portalProcess().search = openPublicSearch()
    read.mockClear()
    await Promise.all(Array.from({ length: 20 }, () => find('')))
    // Each asks for the last change and for its own page besides.
    expect(statements()).toBeLessThanOrEqual(once + 19 * 2 + 1)
    expect((await find('')).total).toBe(4)
  })

  test('answers with two statements once it is read, with one where nothing is found', async () => {
    await publish(...[0, 1, 2].map(written))
    await find('')
    for (const query of ['', '?q=a&theme=health', '?page=2', '?q="x y" OR z&sort=title']) {
      read.mockClear()
      const { hits } = await find(query)
      expect(statements(), query).toBe(hits.length > 0 ? 2 : 1)
    }
    read.mockClear()
    await find('?q=nothingatall')
    expect(statements()).toBe(1)
  })

  test('is read anew where another database was restored', async () => {
    await publish(written(0))
    await publish(written(1))
    expect((await find('')).total).toBe(2)
    await asLogin('admin', async (client) => {
      await client.query('DELETE FROM pub.document WHERE id = $1', [written(1).id])
      await client.query('DELETE FROM pub.change WHERE document_id = $1', [written(1).id])
      await client.query('UPDATE pub.generation SET seq = (SELECT max(seq) FROM pub.change)')
    })
    expect((await find('')).hits.map(({ id }) => id)).toEqual([written(0).id])
    await publish(written(2))
    expect((await find('')).total).toBe(2)
  })

  test('answers again after the database was away for a moment', async () => {
    await publish(written(0))
    fail(() => true)
    await expect(find('')).rejects.toThrow('away')
    expect((await find('')).total).toBe(1)
    await publish(written(1))
    fail((text) => text.includes('pub.change'))
    await expect(find('')).rejects.toThrow('away')
    expect((await find('')).total).toBe(2)
  })

  test('takes in more than one lot of changes at once', async () => {
    await find('')
    await publish(...Array.from({ length: 230 }, (_, number) => written(number)))
    expect((await find('')).total).toBe(230)
    await withdraw(...Array.from({ length: 120 }, (_, number) => written(number)))
    expect((await find('')).total).toBe(110)
  })

  test('is the same as one that is read from the start, whatever was published and withdrawn', async () => {
    const random = randomOf('sequences')
    const all = [
      ...field.partners.slice(0, 5),
      ...field.regions.slice(0, 30),
      ...Array.from({ length: 30 }, (_, number) => written(number)),
    ]
    const there = new Set<Synthetic>()
    for (let turn = 0; turn < 40; turn += 1) {
      const some = someOf(random, all, whole(random, 1, 6))
      if (happens(random, 0.6)) {
        await publish(...some)
        for (const one of some) there.add(one)
      } else {
        await withdraw(...some)
        for (const one of some) there.delete(one)
      }
      if (turn % 4 !== 0) continue
      const usual = await answers()
      expect(usual[0]?.total).toBe(there.size)
      const known = portalProcess().search
      portalProcess().search = openPublicSearch()
      expect(usual).toEqual(await answers())
      if (known) portalProcess().search = known
    }

    async function answers() {
      const word = (await titles('?limit=100&kind=practice')).toSorted()[0]?.split(' ')[0] ?? ''
      const narrowed = ['', '&kind=practice&sort=title', '&country=PL,DE&theme=-health']
      const asked = [...narrowed, `&exact=1&q=${encodeURIComponent(word)}`]
      return Promise.all(
        asked.map(async (query) => {
          const { hits, ...answer } = await find(`?limit=100${query}`)
          return { ...answer, hits: hits.map(({ id }) => id) }
        }),
      )
    }
  })

  test('has no word of a record that was erased', async () => {
    await publish(...[0, 1, 2, 3, 4].map(written))
    const index = () => publicSearch().current()
    await index()
    await withdraw(written(1))
    expect((await index()).waste()).toBeGreaterThan(0)
    await db.$transaction((tx) => removeDocuments(tx, [written(1).id], 'erased'))
    await vi.waitFor(async () => expect(await index().then((one) => [one.waste(), one.size()])).toEqual([0, 4]))
  })

  test('names no partner that is not published, and counts nothing under its key', async () => {
    const one = written(0)
    const partner = field.partners.find(({ id }) => JSON.stringify(one.snapshot).includes(id)) ?? one
    const partners = async () => (await find('?kind=practice')).facets.find(({ name }) => name === 'partner')?.values
    await publish(one)
    expect(await partners()).toBeUndefined()
    await publish(partner)
    expect(await partners()).toMatchObject([{ value: partner.id.slice(0, 8), count: 1 }])
    await withdraw(partner)
    expect(await partners()).toBeUndefined()
  })

  test('forgets nothing that changes while it is read anew', async () => {
    const all = Array.from({ length: 12 }, (_, number) => written(number))
    const [secret, ...others] = all
    if (!secret) throw new Error('no practice')
    await publish(...all)
    await find('')
    // So much goes that the index is read anew, unseen; that is held up before its end.
    await withdraw(...others.slice(0, 6))
    const renewing = hold((text, values) => text.includes('LIMIT') && !/"region"|00000000-0000/.test(values))
    await find('')
    await renewing.reached
    // What has been read anew is withdrawn, and the old index is told of it at the same moment as the new one is ready.
    await withdraw(secret)
    const telling = hold((text, values) => text.includes('ANY ($1') && values.includes(secret.id))
    const asked = find('')
    await telling.reached
    renewing.release()
    await aMoment()
    telling.release()
    expect((await asked).hits.map(({ id }) => id)).not.toContain(secret.id)
    await aMoment()
    expect((await find('')).total).toBe(5)
    expect((await find('')).hits.map(({ id }) => id)).not.toContain(secret.id)
  })
})
