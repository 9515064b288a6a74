import 'server-only'
import type { Pool } from 'pg'
import type { Locale } from '@/lib/language/rules'
import { asDelivered, type PortalSettings, portalSettings as shape } from '@/lib/portal-settings/publication'
import { portalProcess } from '@/server/process'

/**
 * What whoever keeps the portal has decided. The server reads it anew before it makes the pages stale that show it, so
 * no page waits for it and none is kept that mixes two versions.
 */
export const portalSettings = (): PortalSettings => portalProcess().settings ?? asDelivered

/** Of addresses by their language those in the languages that the portal is offered in. */
export function offeredAmong<Address>(addresses: Partial<Record<Locale, Address>>): Partial<Record<Locale, Address>> {
  const { locales } = portalSettings()
  return Object.fromEntries(Object.entries(addresses).filter(([locale]) => locales.some((one) => one === locale)))
}

/** Takes in what `pub.setting` holds; what a newer release has written there is left aside. */
export function takeInSettings(body: unknown): void {
  const read = body === null || body === undefined ? undefined : shape.safeParse(body)
  if (read && !read.success) portalProcess().log?.warn('the settings of the portal cannot be read')
  else portalProcess().settings = read?.data ?? asDelivered
}

/** Reads the settings once, before the first page is made; until then the portal is as it was delivered. */
export async function readSettings(pool: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ body: unknown }>('SELECT body FROM pub.setting')
  takeInSettings(rows[0]?.body)
}
