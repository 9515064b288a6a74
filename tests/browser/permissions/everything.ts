import type pg from 'pg'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { portalUrl } from '@/tests/browser/support/visit'
import { exceptions } from '@/tests/house/entrances'
import { assemble, type Cast, inside, outside, type Role, roles } from './cast'
import { type Deed, nameOfDeed } from './deeds-table'
import { alsoAllowed, doneElsewhere, lastOfAll, ofOneself, toOneself } from './known'
import { builtActions, formsOf, type OfferedForm, pagesOfActions, routeAt, writingRoutes } from './offered-forms'
import { forgottenPages, pagesOfDesk } from './pages'
import { openPortalDatabase, sessionSecretOf } from './portal-database'
import { alertIn, blankForm, refusalIn, type Sent, senders, sentForm, type Who } from './sending'
import { recordScripts } from './sent-by-scripts'
import { changedTables, stateReader, untilNothingIsLeft } from './state-of-things'
import { prepareWorld } from './world'

/** Tries of those who are not offered something, with what they changed or how it broke. */
type Breach = { deed: string; address: string; who: readonly Role[]; status: number[]; changed: string[] }

export type Findings = {
  deeds: Map<string, Deed>
  breaches: Breach[]
  /** How often somebody tried what is not offered to them. */
  tries: number
  /** What a page said of a deed that changed nothing. */
  said: Map<string, string>
  forgottenPages: string[]
}

/** A form, and who is offered it. */
type Offer = { form: OfferedForm; offeredTo: Role[] }

/** Beyond these every further form of a deed for the same people says the same. */
const formsOfEach = 2
/** A deed may be impossible for one thing and possible for the next. */
const attemptsOfEach = 4
/** Of those who are let in, whoever else is offered something new on a page, one of these is as well. */
const mightSeeMore: readonly Role[] = ['organisationAdmin', 'portalAdmin', 'contributor']

/**
 * Goes through the desk as everybody, sends every form that is offered to somebody as those who are
 * not offered it, and does each deed once as one who is; then looks at what is offered on the pages that have changed.
 */
export async function tryEverything(): Promise<Findings> {
  const client = await openPortalDatabase()
  const browser = await chromium.connect(inject('browserEndpoint'))
  try {
    const places = await prepareWorld(client)
    const cast = await assemble(client, { ...places, secret: sessionSecretOf(inject('data')) })
    await untilNothingIsLeft(client)
    return await goThrough({ client, browser, url: portalUrl(), cast, own: places.own })
  } finally {
    await browser.close()
    await client.end()
  }
}

type World = { client: pg.Client; browser: Browser; url: string; cast: Cast; own: string }

async function goThrough({ client, browser, url, cast, own }: World): Promise<Findings> {
  const reader: Page = await browser.newPage()
  const { page, send } = senders(url, cast)
  const readState = await stateReader(client)
  const actions = builtActions()
  const deeds = new Map<string, Deed>()
  const findings: Findings = { deeds, breaches: [], tries: 0, said: new Map(), forgottenPages: [] }
  const offers = new Map<string, Offer>()
  const tried = new Map<string, number>()
  const attempts = new Map<string, number>()
  const queue = await pagesOfDesk(client, own, cast)
  const visited = new Set<string>()

  await whatScriptsSend()
  const again = queue.filter((address) => /\/(review|history)$/.test(address))
  await workOff(queue)
  await workOff(again)
  // What was not possible at first may be by now.
  await doAll(isOpen)
  await doAll((deed) => lastOfAll.test(deed))
  await doAll(isOpen)
  await blankTries()
  findings.forgottenPages = forgottenPages(visited)
  return findings

  function deedNamed(name: string): Deed {
    const known = deeds.get(name) ?? { offeredTo: new Set(), doneBy: undefined, refusals: new Map() }
    deeds.set(name, known)
    return known
  }

  function isOpen(deed: string) {
    return !deedNamed(deed).doneBy && !(deed in doneElsewhere)
  }

  async function workOff(addresses: string[]) {
    for (let address = addresses.shift(); address; address = addresses.shift()) {
      const { all, fresh } = await offeredAt(address)
      for (const offer of fresh) await asStrangers(offer)
      // One deed, then the page is another.
      for (const offer of all)
        if (isOpen(offer.form.deed) && !lastOfAll.test(offer.form.deed) && (await asEntitled(offer, addresses))) break
    }
  }

  async function doAll(which: (deed: string) => boolean) {
    attempts.clear()
    for (const offer of [...offers.values()])
      if (isOpen(offer.form.deed) && which(offer.form.deed)) {
        const more: string[] = []
        await asEntitled(offer, more)
        await workOff(more)
      }
  }

  /**
   * The forms of a page, and those nobody has seen before. Whoever is not let in looks at each address once; a page that
   * some have seen again as it was is not shown to the others again.
   */
  async function offeredAt(address: string) {
    const plain = address.replace(/[?&]done=\w+$/, '')
    const isFirst = !visited.has(plain)
    visited.add(plain)
    await client.query('DELETE FROM desk."RateLimit"')
    const here = new Map<string, Offer>()
    await lookAs(isFirst ? roles : mightSeeMore, { address, here })
    const isWorthMore = [...here.values()].some(({ form }) => !offers.has(form.key) || isOpen(form.deed))
    const others = inside.filter((role) => !mightSeeMore.includes(role))
    if (!isFirst && isWorthMore) await lookAs(others, { address, here })
    const fresh = [...here.values()].filter(({ form }) => !offers.has(form.key))
    for (const offer of fresh) offers.set(offer.form.key, offer)
    return { all: [...here.values()], fresh }
  }

  async function lookAs(who: readonly Role[], { address, here }: { address: string; here: Map<string, Offer> }) {
    const found = await Promise.all(who.map(async (role) => ({ role, forms: await formsFor(role, address) })))
    for (const { role, forms } of found)
      for (const form of forms) {
        const offer = here.get(form.key) ?? { form, offeredTo: [] }
        here.set(form.key, offer)
        if (!offer.offeredTo.includes(role)) offer.offeredTo.push(role)
        deedNamed(form.deed).offeredTo.add(role)
      }
  }

  async function formsFor(who: Who, address: string): Promise<OfferedForm[]> {
    const { status, text } = await page(who, address)
    if (status >= 500) throw new Error(`${address} answers ${status} to ${who}.`)
    if (!/<form[^>]*method="post"/i.test(text)) return []
    const forms = await formsOf(reader, { html: text, address, actions })
    return forms
      .filter(({ deed }) => !exceptions.includes(deed))
      .map((form) => ({ ...form, deed: nameOfDeed(form.deed) }))
  }

  async function asStrangers({ form, offeredTo }: Offer) {
    const kind = `${form.deed} ${offeredTo.join(' ')}`
    const before = tried.get(kind) ?? 0
    if (before >= formsOfEach) return
    tried.set(kind, before + 1)
    const allowed = alsoAllowed[form.deed] ?? []
    const who = roles.filter((role) => !offeredTo.includes(role) && !allowed.includes(role))
    for (const role of allowed) deedNamed(form.deed).offeredTo.add(role)
    await asStrangersDo({ deed: form.deed, who }, () => sentForm(form))
  }

  async function asStrangersDo({ deed, who }: { deed: string; who: readonly Role[] }, sent: () => Sent) {
    await client.query('DELETE FROM desk."RateLimit"')
    const state = await readState()
    const answers = await Promise.all(
      who.map(async (role) => {
        const answer = await send(role, sent())
        const { refusals } = deedNamed(deed)
        if (!refusals.has(role)) refusals.set(role, refusalIn(answer))
        return answer
      }),
    )
    findings.tries += who.length
    const changed = changedTables(state, await readState())
    const status = answers.map((answer) => answer.status)
    if (changed.length > 0 || status.some((one) => one >= 500))
      findings.breaches.push({ deed, address: sent().address, who, status, changed })
  }

  /** Does it once, on the page as it is now, and remembers which pages are worth another look. */
  async function asEntitled({ form: { deed, key, page: address }, offeredTo }: Offer, worthALook: string[]) {
    const isSelf = toOneself.test(deed)
    const role = inside.find((one) => offeredTo.includes(one))
    const before = attempts.get(deed) ?? 0
    if (!role || before >= attemptsOfEach) return false
    attempts.set(deed, before + 1)
    const who: Who = !isSelf || role !== 'contributor' ? role : deed.includes('erase') ? 'secondLeaver' : 'leaver'
    const forms = await formsFor(who, address)
    const now =
      forms.find((form) => form.key === key) ?? (isSelf ? forms.find((form) => form.deed === deed) : undefined)
    if (!now) return false
    return did({ deed, role }, async () => {
      const answer = await send(who, sentForm(now))
      const { location } = answer
      const next = location ? new URL(location, url) : undefined
      if (next?.pathname !== new URL(address, url).pathname) worthALook.unshift(address)
      if (next?.pathname.startsWith('/desk')) worthALook.unshift(`${next.pathname}${next.search}`)
      return alertIn(answer)
    })
  }

  async function did({ deed, role }: { deed: string; role: Role }, work: () => Promise<string>) {
    const state = await readState()
    const said = await work()
    const isDone = changedTables(state, await readState()).length > 0
    if (isDone) deedNamed(deed).doneBy ??= role
    else findings.said.set(deed, said)
    await untilNothingIsLeft(client)
    return isDone
  }

  /** What the form of a record sends by itself, and a page that says that somebody is still there. */
  async function whatScriptsSend() {
    const practice = queue.find((one) => /^\/desk\/practices\/[0-9a-f-]{36}$/.test(one)) ?? ''
    const recorded = await recordScripts(browser, { url, cookie: cast.cookies.editor ?? '', address: practice })
    const stay = { address: '/desk/stay', body: '', headers: {} }
    for (const sent of [...recorded, stay]) {
      const deed = routeAt(new URL(sent.address, url).pathname)
      const where = sent === stay ? '/desk' : practice
      const answers = await Promise.all(roles.map(async (role) => ({ role, ...(await page(role, where)) })))
      const offeredTo = answers.filter(({ status }) => status === 200).map(({ role }) => role)
      for (const role of offeredTo) deedNamed(deed).offeredTo.add(role)
      await asStrangersDo({ deed, who: roles.filter((role) => !offeredTo.includes(role)) }, () => sent)
      // Recorded as the editor, and refused where somebody else is signed in by now.
      await did({ deed, role: 'editor' }, async () => alertIn(await send('editor', sent)))
    }
  }

  /** What no page has offered is asked for with nothing in it, of oneself by those only who are not let in. */
  async function blankTries() {
    const pages = pagesOfActions()
    for (const [id, name] of actions) {
      const deed = nameOfDeed(name)
      if (exceptions.includes(name) || deeds.has(deed)) continue
      const who = ofOneself.test(deed) ? outside : roles
      for (const role of inside) if (!who.includes(role)) deedNamed(deed).refusals.set(role, 'own')
      await asStrangersDo({ deed, who }, () => blankForm(id, addressOf(pages.get(id) ?? [])))
    }
    for (const route of writingRoutes) {
      if (deeds.has(route)) continue
      const address = route.slice('POST '.length).replace(/\[[^\]]+\]/g, crypto.randomUUID())
      await asStrangersDo({ deed: route, who: roles }, () => ({ address, body: '' }))
    }
  }

  /** An address that was visited of one of these pages of the desk. */
  function addressOf(pages: readonly string[]): string {
    const patterns = pages.map((page) => {
      const parts = page.replace(/\[(\w+)\]/g, (_, name) => (name === 'folder' ? '[a-z]+' : '[0-9a-f-]{36}'))
      return new RegExp(`^${parts}(\\?|$)`)
    })
    return [...visited].find((address) => patterns.some((pattern) => pattern.test(address))) ?? '/desk/account'
  }
}
