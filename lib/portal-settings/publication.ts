import * as z from 'zod'
import { interfaceLocales } from '@/lib/language/rules'
import { richTextTree } from '@/lib/rich-text/tree'

const locale = z.enum(interfaceLocales)
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

const logo = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.int().min(1),
  /** What it shows, for whoever does not see it; none where it only repeats the name. */
  alternative: z.partialRecord(locale, z.string()),
})
export type PortalLogo = z.infer<typeof logo>

/** What whoever keeps the portal has decided. All of it is public; what is null or missing stays as it was delivered. */
export const portalSettings = z.strictObject({
  names: z.partialRecord(locale, z.string()),
  logo: logo.nullable(),
  /** The colour of links and buttons on light paper; its tone for dark paper follows from it. */
  accent: colour.nullable(),
  /** Languages that visitors are offered. */
  locales: z.array(locale).min(1),
  operator: z.strictObject({
    name: z.string().nullable(),
    address: z.array(z.string()),
    email: z.string().nullable(),
  }),
  enforcementBody: z.partialRecord(locale, richTextTree),
  imprint: z.partialRecord(locale, richTextTree),
  privacy: z.partialRecord(locale, richTextTree),
})
export type PortalSettings = z.infer<typeof portalSettings>

/** Nothing decided: the portal as it was delivered. */
export const asDelivered: PortalSettings = {
  names: {},
  logo: null,
  accent: null,
  locales: [...interfaceLocales],
  operator: { name: null, address: [], email: null },
  enforcementBody: {},
  imprint: {},
  privacy: {},
}
