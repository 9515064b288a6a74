import type { TestProject } from 'vitest/node'
import { launchBrowser } from './chromium'
import { openMailbox } from './mailbox'
import { type Portal, startPortal } from './portal-process'

declare module 'vitest' {
  interface ProvidedContext {
    portal: Portal
    browserEndpoint: string
  }
}

/** Once for the whole run of the project `browser`: the built portal and one browser. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mailbox = await openMailbox()
  // The portal is started with the variables of this process.
  Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: 'Portal <portal@example.org>' })
  const portal = await startPortal('.data/test/browser')
  const browser = await launchBrowser().catch(async (error) => {
    await portal.stop()
    throw error
  })
  project.provide('portal', { url: portal.url, people: portal.people })
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await portal.stop()
    await mailbox.stop()
  }
}
