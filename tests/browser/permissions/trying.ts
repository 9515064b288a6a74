import type pg from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { write } from '@/tests/browser/support/write'
import { exceptions } from '@/tests/house/entrances'
import { assemble, type Role, roles } from './cast'
import { builtActions, formsOf, type OfferedForm } from './offered-forms'
import { pagesOfDesk } from './pages'
import { openPortalDatabase } from './portal-database'
import { recordScripts } from './sent-by-scripts'
import { changedTables, stateOfThings } from './state-of-things'

export type Deed = { form: OfferedForm; offeredTo: Role[] }

/** What was found when everybody tried everything. */
export type Finding = { deed: string; address: string; who: Role[]; status: number[]; changed: string[] }

export type Findings = {
  /** Which roles are offered which deed, of anything. */
  offers: Map<string, Set<Role>>
  /** Tries of those who are not offered it, with what each changed or how it broke. */
  breaches: Finding[]
  /** How many such tries there were. */
  tries: number
  /** Deeds that changed nothing when one of those who are offered them did them. */
  withoutEffect: string[]
}

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Beyond these every further form of a deed says the same. */
const formsOfEach = 3
const mostRounds = 8
/** Done last: it changes what everybody may do afterwards. */
const upheaval = /decideFourEyes/
/** Of the least rights first. */
const byRights: readonly Role[] = ['contributor', 'editor', 'organisationAdmin', 'portalAdmin', 'editorElsewhere']

/**
 * Goes through the desk as everybody, sends every form that is offered to somebody as those who are not offered it, then
 * does each deed once as one who is; and again, until nothing new is offered.
 */
export async function tryEverything(): Promise<Findings> {
  const client = await openPortalDatabase()
  const browser = await chromium.connect(inject('browserEndpoint'))
  try {
    return await inRounds(client, browser)
  } finally {
    await browser.close()
    await client.end()
  }
}

async function inRounds(client: pg.Client, browser: Browser): Promise<Findings> {
  const [own, elsewhere] = await Promise.all([idOf(client, 'IOM Poland'), idOf(client, 'Institute of Public Affairs')])
  const cast = await assemble(client, own, elsewhere)
  await write('/en/write/practices/cultural-assistants-in-schools/correction', {
    text: 'There were 14 of them in 2021.',
  })
  const actions = builtActions()
  const reader = await browser.newPage()
  const findings: Findings = { offers: new Map(), breaches: [], tries: 0, withoutEffect: [] }
  const tried = new Map<string, number>()
  const done = new Set<string>()
  /** What the page said where a deed changed nothing. */
  const said = new Map<string, string>()

  // First, while every practice is as it came.
  await whatScriptsSend()
  for (let round = 0; round < mostRounds; round += 1) {
    const deeds = await offeredNow(round === 0 ? roles : byRights)
    for (const { form, offeredTo } of deeds)
      findings.offers.set(form.deed, new Set([...(findings.offers.get(form.deed) ?? []), ...offeredTo]))
    for (const deed of deeds) await asStrangers(deed)
    const fresh = firstOfEach(deeds).filter(({ form }) => !done.has(form.deed) && !upheaval.test(form.deed))
    if (fresh.length === 0) break
    for (const deed of fresh) await asEntitled(deed)
  }
  for (const deed of firstOfEach(await offeredNow(byRights)).filter(({ form }) => upheaval.test(form.deed)))
    await asEntitled(deed)
  findings.withoutEffect = [...findings.offers.keys()]
    .filter((deed) => !done.has(deed))
    .map((deed) => `${deed}: ${said.get(deed) ?? ''}`)
  return findings

  async function offeredNow(visitors: readonly Role[]): Promise<Deed[]> {
    const deeds = new Map<string, Deed>()
    for (const address of await pagesOfDesk(client, own))
      for (const role of visitors)
        for (const form of await formsFor(role, address)) {
          const known = deeds.get(form.key) ?? { form, offeredTo: [] }
          deeds.set(form.key, { form: known.form, offeredTo: [...new Set([...known.offeredTo, role])] })
        }
    return [...deeds.values()]
  }

  async function formsFor(role: Role, address: string): Promise<OfferedForm[]> {
    const forms = await formsOf(reader, { html: await pageFor(role, address), address, actions })
    return forms.filter(({ deed }) => !exceptions.includes(deed))
  }

  async function pageFor(role: Role, address: string): Promise<string> {
    await client.query('DELETE FROM desk."RateLimit"')
    const answer = await fetch(`${inject('portal').url}${address}`, { headers: headersOf(role), redirect: 'manual' })
    return answer.text()
  }

  function headersOf(role: Role): Record<string, string> {
    const cookie = cast[role]
    return { origin: inject('portal').url, ...(cookie ? { cookie } : {}) }
  }

  async function send(role: Role, { address, entries, fileField }: OfferedForm) {
    const body = new FormData()
    for (const [name, value] of entries) body.append(name, name === 'idempotencyKey' ? crypto.randomUUID() : value)
    if (fileField) body.append(fileField, new Blob([picture], { type: 'image/png' }), 'picture.png')
    const url = `${inject('portal').url}${address}`
    const answer = await fetch(url, { method: 'POST', body, headers: headersOf(role), redirect: 'manual' })
    return { status: answer.status, answer: await answer.text() }
  }

  async function asStrangers({ form, offeredTo }: Deed) {
    const kind = `${form.deed} ${offeredTo.join(' ')}`
    const before = tried.get(kind) ?? 0
    if (before >= formsOfEach) return
    tried.set(kind, before + 1)
    const strangers = roles.filter((role) => !offeredTo.includes(role))
    await asStrangersDo(
      { deed: form.deed, address: form.address, strangers },
      async (role) => (await send(role, form)).status,
    )
  }

  type Try = Pick<Finding, 'deed' | 'address'> & { strangers: Role[] }

  async function asStrangersDo({ deed, address, strangers }: Try, attempt: (role: Role) => Promise<number>) {
    await client.query('DELETE FROM desk."RateLimit"')
    const state = await stateOfThings(client)
    const status: number[] = []
    for (const role of strangers) status.push(await attempt(role))
    findings.tries += strangers.length
    const changed = changedTables(state, await stateOfThings(client))
    if (changed.length > 0 || status.some((one) => one >= 500))
      findings.breaches.push({ deed, address, who: strangers, status, changed })
  }

  /** Does it once, on the page as it is now; what was not possible any more is tried again in the next round. */
  async function asEntitled({ form, offeredTo }: Deed) {
    const role = byRights.find((one) => offeredTo.includes(one))
    if (!role) return
    const now = (await formsFor(role, form.page)).find(({ key }) => key === form.key)
    if (!now) return
    const state = await stateOfThings(client)
    const { answer } = await send(role, now)
    if (changedTables(state, await stateOfThings(client)).length > 0) done.add(form.deed)
    else said.set(form.deed, alertIn(answer))
  }

  /** What forms send by themselves, replayed by everybody who may not, then by one who may. */
  async function whatScriptsSend() {
    const { editor = '' } = cast
    const [practice] = (await pagesOfDesk(client, own)).filter((page) =>
      /^\/desk\/practices\/[0-9a-f-]{36}$/.test(page),
    )
    if (!practice) throw new Error('There is no practice to write.')
    for (const sent of await recordScripts(browser, { cookie: editor, address: practice })) {
      const post = async (role: Role) => {
        const headers = { ...sent.headers, ...headersOf(role) }
        const answer = await fetch(`${inject('portal').url}${sent.address}`, {
          method: 'POST',
          body: sent.body,
          headers,
        })
        return answer.status
      }
      const deed = `POST ${sent.address.replace(/[0-9a-f-]{36}/, '<id>')}`
      const strangers = roles.filter(
        (role) => !['contributor', 'editor', 'organisationAdmin', 'portalAdmin'].includes(role),
      )
      findings.offers.set(deed, new Set(roles.filter((role) => !strangers.includes(role))))
      await asStrangersDo({ deed, address: sent.address, strangers }, post)
      const state = await stateOfThings(client)
      await post('editor')
      if (changedTables(state, await stateOfThings(client)).length > 0) done.add(deed)
    }
  }
}

/** One form of each deed; of a practice where there is one, since little else is built on practices. */
function firstOfEach(deeds: readonly Deed[]): Deed[] {
  const rank = (deed: Deed) => deed.offeredTo.length + (isOfPractice(deed) ? roles.length : 0)
  const byPreference = deeds.toReversed().toSorted((one, other) => rank(one) - rank(other))
  return [...new Map(byPreference.map((deed) => [deed.form.deed, deed])).values()]
}

const alertIn = (html: string) =>
  (/role="alert"[^>]*>(.{0,600})/s.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200)

const isOfPractice = ({ form }: Deed) => form.address.includes('/practices/') || form.key.includes('practice')

async function idOf(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "organisationId" AS id FROM desk."OrganisationName" WHERE kind = 'official' AND name = $1`,
    [name],
  )
  if (!rows[0]) throw new Error(`The first content has no ${name}.`)
  return rows[0].id
}
