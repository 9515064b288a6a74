import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayOfPerson } from '@/lib/heartbeat/rules'
import en from '@/messages/en.json'
import { openPortalDatabase } from './permissions/portal-database'
import { look } from './support/look'
import { linkTo } from './support/mailbox'
import { beginRecord, publishRecord, slugOf } from './support/records'
import { portalUrl, visit } from './support/visit'

const { heartbeat, jobs } = en
const mark = crypto.randomUUID().slice(0, 6)
const person = { name: `Ewa Answers ${mark}`, email: `ewa.${mark}@example.org` }
const titles = { stays: `Open garden ${mark}`, ends: `Winter shelter ${mark}`, moves: `Bicycle repair ${mark}` }

/** Beside every fence: what no page can do, such as letting months go by. */
async function inDatabase<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = await openPortalDatabase()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Somebody of IOM Poland who is asked on the first day of a half-year; the demo people are never asked. */
async function somebodyToAsk() {
  let id = crypto.randomUUID()
  while (dayOfPerson(id) > 0) id = crypto.randomUUID()
  await inDatabase('INSERT INTO desk."Person" (id, email, name) VALUES ($1, $2, $3)', [id, person.email, person.name])
  await inDatabase(
    `INSERT INTO desk."Membership" ("personId", "organisationId", role)
     SELECT $1, "organisationId", 'editor' FROM desk."OrganisationName" WHERE name = 'IOM Poland' LIMIT 1`,
    [id],
  )
}

async function aPracticeTheyAnswerFor(page: Page, title: string) {
  const path = await beginRecord(page, 'practices', { title })
  await publishRecord(page, path)
  await page.selectOption('[name=responsibleId]', { label: person.name })
  await page.getByRole('button', { name: heartbeat.responsible.save, exact: true }).click()
  await page.waitForURL(/done=responsible/)
}

/** Everything that an answer changes. */
const standing = async () =>
  JSON.stringify([
    await inDatabase('SELECT * FROM desk."HeartbeatQuestion" ORDER BY id'),
    await inDatabase('SELECT * FROM pub.confirmation ORDER BY record_id'),
    await inDatabase(`SELECT count(*) FROM desk."AuditEvent" WHERE action LIKE 'heartbeat.%'`),
    await inDatabase('SELECT * FROM pub.change ORDER BY 1'),
  ])

const textOf = async (title: string) => (await fetch(portalUrl(`/en/practices/${slugOf(title)}`))).text()

test('whoever answers for something says from the mail whether it is still so, without signing in or scripts', {
  timeout: 120_000,
}, async () => {
  await somebodyToAsk()
  const { page: editor } = await visit({ as: 'iomEditor', javaScript: false })
  for (const title of Object.values(titles)) await aPracticeTheyAnswerFor(editor, title)
  await inDatabase(
    `UPDATE desk."RecordLanguage" SET "publishedAt" = "publishedAt" - interval '100 days' WHERE title = ANY ($1)`,
    [Object.values(titles)],
  )
  const { page: admin } = await visit({ as: 'admin', javaScript: false })
  await admin.goto('/desk/admin/jobs')
  const now = jobs.runNamed.replace('{name}', jobs.names.ask_for_heartbeats)
  await admin.getByRole('button', { name: now, exact: true }).click()
  await admin.waitForURL(/done=ask_for_heartbeats/)
  const link = await linkTo(person.email)
  expect(link.startsWith(portalUrl('/heartbeat?token='))).toBe(true)

  const before = await standing()
  const { page } = await visit({ javaScript: false })
  await page.goto(link)
  await page.goto(link)
  expect((await fetch(link, { method: 'HEAD' })).ok).toBe(true)
  expect(await standing()).toBe(before)
  expect((await page.locator('main h2').allInnerTexts()).toSorted()).toEqual(Object.values(titles).toSorted())

  const seen = await visit()
  await seen.page.goto(link)
  await look(seen.page, 'heartbeat-asked')

  const entry = (title: string) => page.locator('main li').filter({ hasText: title })
  const press = async (title: string, label: string) => {
    await entry(title)
      .getByRole('button', { name: `${label} ${title}`, exact: true })
      .click()
    await entry(title).getByRole('status').waitFor()
  }
  await press(titles.stays, heartbeat.answers.still_running)
  expect(await entry(titles.stays).innerText()).toContain(heartbeat.said.still_running)
  const confirmed = heartbeat.public.on.replace('{month}', '')
  await expect.poll(() => textOf(titles.stays)).toContain(confirmed)

  await press(titles.ends, heartbeat.answers.ended)
  expect(await entry(titles.ends).innerText()).toContain(heartbeat.said.ended)
  await expect.poll(() => textOf(titles.ends)).toContain(en.practice.ended)
  expect(await textOf(titles.ends)).not.toContain(confirmed)

  await entry(titles.moves).locator('summary').click()
  await entry(titles.moves).locator('[name=note]').fill('It is in the old fire station now.')
  await entry(titles.moves).locator('[name=link]').fill('https://bicycles.example.org')
  await press(titles.moves, heartbeat.sendMoved)
  await page.getByText(heartbeat.thanks).waitFor()
  await seen.page.reload()
  await look(seen.page, 'heartbeat-answered')
  expect(seen.problems()).toEqual([])
  expect(await textOf(titles.moves)).not.toContain('fire station')

  await editor.goto('/desk')
  const task = editor
    .locator('#heartbeats, section[aria-labelledby=heartbeats]')
    .locator('li')
    .filter({ hasText: titles.moves })
  expect(await task.innerText()).toContain('It is in the old fire station now.')
  expect(await task.getByRole('link', { name: 'https://bicycles.example.org' }).count()).toBe(1)
  await task.getByRole('button', { name: `${heartbeat.tasks.done} ${titles.moves}` }).click()
  await editor.waitForURL(/settled=heartbeat/)
  expect(await editor.locator('main').getByText('It is in the old fire station now.').count()).toBe(0)
})

test('a link that nobody was sent opens nothing', async () => {
  const { page } = await visit({ javaScript: false })
  await page.goto(`/heartbeat?token=${'x'.repeat(43)}`)
  expect(await page.innerText('main')).toContain(heartbeat.gone)
})
