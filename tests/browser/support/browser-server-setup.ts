import type { TestProject } from 'vitest/node'
import { launchBrowser } from './chromium'
import { copyFirstData } from './first-data'
import { mailsBeside, openMailbox } from './mailbox'
import { type Portal, startPortal } from './portal-process'

declare module 'vitest' {
  interface ProvidedContext {
    portal: Portal
    browserEndpoint: string
    /** The data folder of the portal; the mails it has sent lie beside it. */
    data: string
  }
}

/** Once for the whole run of a project: the built portal, with data of the project's own as the first start leaves them, and one browser. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = `.data/test/${project.name}`
  const mailbox = await openMailbox(mailsBeside(data))
  // The portal is started with the variables of this process.
  Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: 'Portal <portal@example.org>' })
  const portal = await startPortal(data, await copyFirstData(data))
  const browser = await launchBrowser().catch(async (error) => {
    await portal.stop()
    throw error
  })
  project.provide('portal', { url: portal.url, people: portal.people })
  project.provide('data', data)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await portal.stop()
    await mailbox.stop()
    // Shown by the run where a test failed.
    for (const line of faultsIn(portal.log())) process.stderr.write(`portal: ${line.slice(0, 600)}\n`)
  }
}

const faultsIn = (log: string) =>
  log
    .split('\n')
    .filter((line) => /"level":"(?:warn|error|fatal)"/.test(line))
    .slice(-40)
