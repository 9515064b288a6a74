import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { inject } from 'vitest'
import { aMailServer } from '@/tests/support/mail-server'

/** Where the mails lie that a portal with this data folder has sent. */
export const mailsBeside = (data: string) => path.resolve(`${data}-mail`)
const patience = 30_000

/** A mail server for the portal of the browser tests; what it is sent lies in a folder, for every test file to read. */
export async function openMailbox(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let count = 0
  const keep = (raw: string) => {
    count += 1
    writeFileSync(path.join(folder, `${String(count).padStart(4, '0')}.eml`), raw)
  }
  const server = await aMailServer({ onReceived: ({ raw }) => keep(raw) })
  return { url: server.url, stop: server.stop }
}

/** Mails to an address so far, the first one first. */
export async function mailsTo(address: string): Promise<Email[]> {
  const folder = mailsBeside(inject('data'))
  const mails = await Promise.all(
    readdirSync(folder)
      .sort()
      .map((name) => PostalMime.parse(readFileSync(path.join(folder, name), 'utf8'))),
  )
  return mails.filter(({ to }) => to?.some((one) => one.address === address))
}

/** The link in the newest mail to an address, once there are `least` of them. */
export async function linkTo(address: string, least = 1): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    const mails = await mailsTo(address)
    const link = /https?:\/\/\S+/.exec(mails.length >= least ? (mails.at(-1)?.text ?? '') : '')?.[0]
    if (link) return link
  }
  throw new Error(`No mail to ${address} came within ${patience / 1000} s.`)
}
