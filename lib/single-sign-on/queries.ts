import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'

/** What people call the organisations' own sign-in; null where there is none. */
export const providerName = (): string | null => environment().singleSignOn?.name ?? null

/** The actor's accounts at the provider. */
export const listIdentities = ({ personId }: Actor) =>
  db.externalIdentity.findMany({
    where: { personId },
    select: { id: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })

/** What groups of the provider mean here, for who keeps the portal; nothing for everybody else. */
export async function listMappings(actor: Actor) {
  if (!can.keepPortal(actor)) return []
  const rows = await db.signOnMapping.findMany({
    select: {
      id: true,
      groupValue: true,
      role: true,
      organisation: { select: { names: { where: { kind: 'official' }, select: { name: true, language: true } } } },
    },
    orderBy: [{ groupValue: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ organisation, ...row }) => ({ ...row, organisation: nameIn(organisation.names, actor.locale) }))
}

/** Every organisation by its name, for who keeps the portal. */
export async function listOrganisations(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can.keepPortal(actor)) return []
  const rows = await db.organisation.findMany({
    where: { record: { deletedAt: null } },
    select: { id: true, names: { where: { kind: 'official' }, select: { name: true, language: true } } },
  })
  return rows
    .map(({ id, names }) => ({ value: id, label: nameIn(names, actor.locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, actor.locale))
}

const nameIn = (names: readonly { name: string; language: string | null }[], locale: string): string =>
  (names.find(({ language }) => language === locale) ?? names[0])?.name ?? ''
