import { afterEach, beforeEach, expect, test } from 'vitest'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import { db } from '@/lib/db'
import { bringBackSettings, saveSettings } from '@/lib/portal-settings/mutations'
import { findSettings } from '@/lib/portal-settings/queries'
import type { SettingsInput } from '@/lib/portal-settings/schema'
import { openPublicPool } from '@/lib/public/pool'
import { portalSettings, readSettings } from '@/lib/public/portal-settings'
import { fromMarkdownText } from '@/lib/rich-text/markdown'
import { portalProcess } from '@/server/process'
import { asLogin, resetDatabase, rowsOf } from '@/tests/support/database'
import { aMember, anAdmin } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)
afterEach(() => {
  delete portalProcess().settings
})

const names = (en: string): SettingsInput => ({ part: 'name', values: { names: { en }, locales: ['en', 'pl'] } })
const known = async () => {
  const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
  await readSettings(pool).finally(() => pool.end())
  return portalSettings()
}

test('what is decided is public in the same transaction, counts as a change, and keeps its history', async () => {
  const admin = await anAdmin()
  const [before] = await rowsOf<{ seq: string }>('SELECT seq FROM pub.generation')
  expect(await saveSettings(admin, { version: 1 }, names('House of Welcome'))).toEqual({ version: 2 })
  const [after] = await rowsOf<{ seq: string; emptied: string }>('SELECT seq, emptied FROM pub.generation')
  expect(Number(after?.seq)).toBe(Number(before?.seq) + 1)
  expect(after?.emptied).toBe(after?.seq)
  expect((await known()).names.en).toBe('House of Welcome')
  const text = fromMarkdownText('## Who we are\n\nA *foundation*.')
  await saveSettings(admin, { version: 2 }, { part: 'imprint', values: { texts: { en: text } } })
  const found = await findSettings(admin)
  expect(found?.history.map(({ version, changed }) => [version, changed])).toEqual([
    [2, ['imprint']],
    [1, ['name']],
  ])
  expect((await known()).imprint.en).toEqual(text)
  const events = await db.auditEvent.findMany({ where: { action: 'portal.settings_changed' } })
  expect(events.map(({ detail }) => detail)).toEqual([{ parts: ['name'] }, { parts: ['imprint'] }])
  expect(JSON.stringify(events)).not.toContain('House of Welcome')
})

test('an earlier version can be brought back, the portal as it was delivered too', async () => {
  const admin = await anAdmin()
  await saveSettings(admin, { version: 1 }, names('One'))
  await saveSettings(admin, { version: 2 }, names('Two'))
  await bringBackSettings(admin, { version: 3 }, 1)
  expect((await known()).names.en).toBe('One')
  await bringBackSettings(admin, { version: 4 }, 0)
  expect((await known()).names).toEqual({})
  expect((await findSettings(admin))?.history[0]).toMatchObject({ version: 4, restoredFrom: 0, changed: ['name'] })
})

test('nobody overwrites what they have not seen, and only who keeps the portal decides', async () => {
  const admin = await anAdmin()
  const member = await aMember([{ organisationId: crypto.randomUUID(), role: 'organisation_admin' }])
  await saveSettings(admin, { version: 1 }, names('One'))
  expect(await refusalOf(saveSettings(admin, { version: 1 }, names('Two')))).toMatchObject({ code: 'conflict' })
  expect(await refusalOf(saveSettings(member, { version: 2 }, names('Two')))).toMatchObject({ code: 'forbidden' })
  expect(await findSettings(member)).toBeNull()
  // Unchanged: no new version.
  expect(await saveSettings(admin, { version: 2 }, names('One'))).toEqual({ version: 2 })
  expect(await db.portalSettings.count()).toBe(1)
})

test('a colour that cannot be read is refused with the nearest that can', async () => {
  const admin = await anAdmin()
  const pale = saveSettings(admin, { version: 1 }, { part: 'colours', values: { accent: '#ffd500' } })
  await expect(pale).rejects.toMatchObject({ reason: 'colour_too_pale', values: { contrast: '1.2' } })
  await saveSettings(admin, { version: 1 }, { part: 'colours', values: { accent: '#8a1c3b' } })
  expect((await known()).accent).toBe('#8a1c3b')
})

test('what was in force stays as it was, and the public login changes nothing', async () => {
  await saveSettings(await anAdmin(), { version: 1 }, names('One'))
  const refused = (login: 'web' | 'public', sql: string) =>
    asLogin(login, (client) =>
      client.query(sql).then(
        () => 'allowed',
        (error: { code: string }) => error.code,
      ),
    )
  expect(await refused('web', 'UPDATE desk."PortalSettings" SET version = 9')).toBe('42501')
  expect(await refused('web', 'DELETE FROM desk."PortalSettings"')).toBe('42501')
  expect(await refused('public', 'UPDATE pub.setting SET version = 9')).toMatch(/^(42501|25006)$/)
  expect(await refused('public', 'SELECT 1 FROM desk."PortalSettings"')).toBe('42501')
})

test('the name stands wherever the interface says it, sign for sign', async () => {
  const admin = await anAdmin()
  await saveSettings(admin, { version: 1 }, names("Anna's {house} <b>"))
  await known()
  expect(translator('en', 'site')('name')).toBe("Anna's {house} <b>")
  expect(messagesOf('pl').site.name).toBe(translator('pl', 'site')('name'))
  delete portalProcess().settings
  expect(translator('en', 'site')('name')).toBe('Integration Portal')
})
