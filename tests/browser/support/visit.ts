import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { failOnBrokenPages } from './broken-pages'
import { stopWatching, watchForProblems } from './page-problems'
import type { DemoPerson } from './portal-process'
import { signIn } from './sign-in'

export const widths = [375, 1280] as const
export const schemes = ['light', 'dark'] as const
export type Width = (typeof widths)[number]
export type Scheme = (typeof schemes)[number]

export type VisitOptions = {
  javaScript?: boolean
  width?: Width
  scheme?: Scheme
  locale?: string
  /** Signed in as one of the demo people; without it a stranger. */
  as?: DemoPerson
}
export type Visit = {
  page: Page
  /** Console errors, refused resources, failed requests and requests to strangers since the page was opened. */
  problems: () => string[]
}

export const heightOf = (width: Width) => (width === 375 ? 812 : 900)
export const portalUrl = (path = '') => `${inject('portal').url}${path}`

let browser: Promise<Browser> | undefined
const contexts = new Map<string, Promise<BrowserContext>>()
const sessions = new Map<DemoPerson, ReturnType<typeof sessionOf>>()

/** A page of its own for this test, closed when the test ends; contexts are kept between tests of a file. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const page = failOnBrokenPages(await (await contextFor(options)).newPage())
  onTestFinished(() => page.close())
  return prepared(page, options)
}

const kept = new Map<BrowserContext, Page>()

/** A page that the next test goes on with: for tests that only look, and are many. A new one is a new process each time. */
export async function visitAgain(options: VisitOptions = {}): Promise<Visit> {
  const context = await contextFor(options)
  const page = kept.get(context) ?? failOnBrokenPages(await context.newPage())
  kept.set(context, page)
  onTestFinished(async ({ task }) => {
    // What it still has under way is no problem of the next test; after a failure nobody knows.
    await (task.result?.state === 'pass' ? page.goto('about:blank') : page.close())
    if (page.isClosed()) kept.delete(context)
    else await page.unrouteAll()
    stopWatching(page)
  })
  return prepared(page, options)
}

async function prepared(page: Page, { width = 1280, scheme = 'light' }: VisitOptions): Promise<Visit> {
  await page.setViewportSize({ width, height: heightOf(width) })
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  return { page, problems: watchForProblems(page, portalUrl()) }
}

/** Forgets kept contexts and sessions: for tests that sign out. */
export async function forgetSessions(): Promise<void> {
  for (const context of contexts.values()) await (await context).close()
  contexts.clear()
  kept.clear()
  sessions.clear()
}

async function contextFor({ javaScript = true, locale = 'en-GB', as }: VisitOptions): Promise<BrowserContext> {
  const key = JSON.stringify([javaScript, locale, as])
  const known = contexts.get(key)
  if (known) return known
  const made = newContext({ javaScriptEnabled: javaScript, locale, baseURL: portalUrl() }, as)
  contexts.set(key, made)
  return made
}

async function newContext(options: Parameters<Browser['newContext']>[0], as: DemoPerson | undefined) {
  const connected = await connect()
  if (!as) return connected.newContext(options)
  if (!sessions.has(as)) sessions.set(as, sessionOf(as))
  const storageState = await sessions.get(as)
  return connected.newContext({ ...options, ...(storageState ? { storageState } : {}) })
}

function connect(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'))
  return browser
}

/** Signs in once for each person, through the form; its session is shared by the contexts of this file. */
async function sessionOf(person: DemoPerson) {
  const context = await (await connect()).newContext({ baseURL: portalUrl() })
  await signIn(failOnBrokenPages(await context.newPage()), inject('portal').people[person])
  const state = await context.storageState()
  await context.close()
  return state
}
