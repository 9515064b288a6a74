import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { asDelivered, type PortalSettings, portalSettings } from './publication'
import { shownVersions } from './rules'

/** The settings as they stand and the number of their version; 0 where nothing was decided yet. */
export async function latestSettings(tx: Transaction): Promise<{ version: number; values: PortalSettings }> {
  const latest = await tx.portalSettings.findFirst({ orderBy: { version: 'desc' } })
  return latest
    ? { version: latest.version, values: portalSettings.parse(latest.values) }
    : { version: 0, values: asDelivered }
}

/** A version of the settings, as their history tells it. */
export type SettingsVersion = { version: number; at: Date; by: string; changed: string[]; restoredFrom: number | null }

/** The settings with their latest versions; null for whoever does not keep the portal. */
export async function findSettings(actor: Actor) {
  if (!can.keepPortal(actor)) return null
  const [latest, rows] = await Promise.all([
    latestSettings(db),
    db.portalSettings.findMany({
      orderBy: { version: 'desc' },
      take: shownVersions,
      select: { version: true, at: true, changed: true, restoredFrom: true, person: { select: { name: true } } },
    }),
  ])
  const history: SettingsVersion[] = rows.map(({ person, ...row }) => ({ ...row, by: person.name }))
  return { ...latest, history }
}
