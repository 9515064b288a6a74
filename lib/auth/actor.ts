import type { MemberRole } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'

/**
 * Who is acting. Made only by the session reader and by the portal itself (first content, scripts), never from
 * what a client sends; every private query and mutation takes it first.
 */
export type Actor = {
  personId: string
  name: string
  locale: Locale
  /** `system` acts for the portal itself and can never sign in. */
  kind: 'human' | 'system'
  isPortalAdmin: boolean
  isDisabled: boolean
  memberships: readonly { organisationId: string; role: MemberRole }[]
  /** The request being carried out; with a key, carrying it out again has no second effect. */
  request?: { id: string; idempotency?: { key: string; hash: string } }
}
