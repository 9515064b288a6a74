import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { storage } from '@/lib/file/storage/storage'
import { examination } from '@/lib/file/upload/examination'
import type { Received } from '@/lib/file/upload/receive'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockPublic, writeSettings } from '@/lib/publishing/door'
import { contrastOn } from './colour/contrast'
import { readableTone } from './colour/tones'
import { asDelivered, type PortalSettings, portalSettings } from './publication'
import { latestSettings } from './queries'
import type { SettingsPart } from './rules'
import { isReadable, type SettingsInput } from './schema'

type Versioned = { version: number }

/**
 * Saves one part of the settings; `version` is the one the form was made from, counted from 1. Throws `forbidden`,
 * `conflict`, `not_allowed_now` (`colour_too_pale`, `no_logo`).
 */
export const saveSettings = (actor: Actor, { version }: Versioned, input: SettingsInput): Promise<Versioned> =>
  changing(actor, async (change) => {
    const { values } = await takeSettings(change, version)
    const changed = withPart(values, input)
    if (isDeepStrictEqual(changed, values)) return { version }
    return keep(change, { version, values: changed, changed: [input.part] })
  })

/** Makes an earlier version the one that counts; 0 is the portal as it was delivered. Throws `forbidden`, `conflict`, `not_found`. */
export const bringBackSettings = (actor: Actor, { version }: Versioned, from: number): Promise<Versioned> =>
  changing(actor, async (change) => {
    const now = await takeSettings(change, version)
    const earlier = from === 0 ? asDelivered : await versionOf(change, from)
    const changed = changedParts(now.values, earlier)
    if (changed.length === 0) return { version }
    return keep(change, { version, values: earlier, changed, restoredFrom: from })
  })

/** Puts an image that has arrived in the place of the logo. Throws `forbidden`, `invalid` with the reason it is not wanted, `busy`. */
export async function replaceLogo(actor: Actor, file: Received): Promise<Versioned> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const examined = await examination(file)
  const [whole] = examined.kind === 'image' ? examined.bytes : []
  if (examined.kind !== 'image' || !whole) throw new AppError('invalid', { reason: 'logo_not_an_image' })
  const { width, height } = examined
  const key = randomBytes(16).toString('hex')
  const kept = await storage()
  await kept.write(key, whole)
  const sha256 = createHash('sha256').update(whole).digest('hex')
  return changing(actor, async (change) => {
    await lockPublic(change.tx)
    const { version, values } = await latestSettings(change.tx)
    const bytes = whole.length
    const added = { addedAt: change.at, addedById: actor.personId }
    await change.tx.portalLogo.create({ data: { storageKey: key, width, height, bytes, sha256, ...added } })
    const logo = { key, width, height, bytes, alternative: values.logo?.alternative ?? {} }
    return keep(change, { version: version + 1, values: { ...values, logo }, changed: ['logo'] })
  })
}

/** The settings that stand, with everybody else who would change them waiting. */
async function takeSettings(change: Change, version: number) {
  if (!can.keepPortal(change.actor)) throw new AppError('forbidden')
  await lockPublic(change.tx)
  const latest = await latestSettings(change.tx)
  if (latest.version + 1 !== version) throw new AppError('conflict')
  return latest
}

async function versionOf({ tx }: Change, version: number): Promise<PortalSettings> {
  const row = await tx.portalSettings.findUnique({ where: { version } })
  if (!row) throw new AppError('not_found')
  return portalSettings.parse(row.values)
}

type Kept = { version: number; values: PortalSettings; changed: SettingsPart[]; restoredFrom?: number }

async function keep(change: Change, { version, values, changed, restoredFrom }: Kept): Promise<Versioned> {
  const { tx, actor, at } = change
  await tx.portalSettings.create({
    data: { version, at, personId: actor.personId, values, changed, restoredFrom: restoredFrom ?? null },
  })
  await writeSettings(tx, { version, body: values })
  const restored = restoredFrom === undefined ? {} : { restoredFrom }
  await note(change, { action: 'portal.settings_changed', version, detail: { parts: changed, ...restored } })
  return { version: version + 1 }
}

function withPart(settings: PortalSettings, { part, values }: SettingsInput): PortalSettings {
  switch (part) {
    case 'name':
      return { ...settings, ...values }
    case 'logo':
      return { ...settings, logo: logoWith(settings, values) }
    case 'colours':
      refusePale(values.accent)
      return { ...settings, accent: values.accent }
    case 'contact':
      return { ...settings, operator: values }
    case 'enforcement':
      return { ...settings, enforcementBody: values.texts }
    default:
      return { ...settings, [part]: values.texts }
  }
}

type LogoWords = Extract<SettingsInput, { part: 'logo' }>['values']

function logoWith({ logo }: PortalSettings, { alternative, remove }: LogoWords) {
  if (remove) return null
  if (!logo) throw new AppError('not_allowed_now', { reason: 'no_logo' })
  return { ...logo, alternative }
}

/** Links and buttons are written in this colour, everywhere. */
function refusePale(accent: string | null) {
  if (accent === null || isReadable(accent)) return
  const contrast = (Math.floor(contrastOn(accent, 'light') * 10) / 10).toFixed(1)
  throw new AppError('not_allowed_now', {
    reason: 'colour_too_pale',
    values: { contrast, proposal: readableTone(accent) },
  })
}

const partOf: Record<keyof PortalSettings, SettingsPart> = {
  ...{ names: 'name', locales: 'name', logo: 'logo', accent: 'colours', operator: 'contact' },
  ...{ enforcementBody: 'enforcement', imprint: 'imprint', privacy: 'privacy' },
}

const changedParts = (one: PortalSettings, other: PortalSettings): SettingsPart[] => [
  ...new Set(
    (Object.keys(partOf) as (keyof PortalSettings)[])
      .filter((name) => !isDeepStrictEqual(one[name], other[name]))
      .map((name) => partOf[name]),
  ),
]
