import { environment } from '@/lib/env'
import type { Locale } from '@/lib/language/rules'
import { portalSettings } from './portal-settings'

export type Operator = { name: string | undefined; address: string[]; email: string | undefined }

/** Who runs this installation: as the settings say, otherwise as its configuration does; what nobody filled in is undefined. */
export function operator(): Operator {
  const { operator: chosen } = portalSettings()
  const { name, address, email } = environment().operator
  return {
    name: chosen.name ?? name,
    address: chosen.address.length > 0 ? chosen.address : address,
    email: chosen.email ?? email,
  }
}

/** Where complaints about accessibility are heard: a text of the settings, otherwise lines of the configuration. */
export function enforcementBody(locale: Locale) {
  const text = portalSettings().enforcementBody[locale]
  return text ? { text } : { lines: environment().operator.enforcementBody }
}

/** What the configuration says of who runs this installation: it counts where the settings say nothing. */
export const configuredOperator = () => environment().operator
export type ConfiguredOperator = ReturnType<typeof configuredOperator>
