import 'server-only'
import { db } from '@/lib/db'
import { defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import type { Actor } from './actor'

/** A person as the database knows them now, for carrying out what they asked for earlier. */
export async function standingActor(personId: string): Promise<Actor> {
  const { name, locale, kind, isPortalAdmin, disabledAt, memberships } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      ...{ name: true, locale: true, kind: true, isPortalAdmin: true, disabledAt: true },
      memberships: { select: { organisationId: true, role: true } },
    },
  })
  return {
    ...{ personId, name, kind, isPortalAdmin, memberships },
    locale: isInterfaceLocale(locale) ? locale : defaultLocale,
    isDisabled: disabledAt !== null,
  }
}
