import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { organisationsToWriteFor, visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { byLanguage, type ContentLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { officialName, type PartnerSnapshot, partnerSnapshot } from './publication'

/** An organisation as it stands, for its revision and its public document. */
export async function snapshotPartner(tx: Transaction, id: string): Promise<PartnerSnapshot> {
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      names: { orderBy: { position: 'asc' } },
      changes: {
        orderBy: { position: 'asc' },
        include: { translations: true, successors: { orderBy: { organisationId: 'asc' } } },
      },
      translations: true,
      identifiers: { orderBy: { position: 'asc' } },
      regions: { orderBy: { regionId: 'asc' } },
    },
  })
  return partnerSnapshot.parse({
    ...snapshotOf(row.record),
    kind: row.kind,
    countryCode: row.countryCode,
    website: row.website,
    names: row.names.map(({ kind, language, name, starts, ends }) => ({ kind, language, name, starts, ends })),
    changes: row.changes.map(({ id, kind, happened, projectId, successors, translations }) => ({
      ...{ id, kind, happened, projectId },
      successorIds: successors.map(({ organisationId }) => organisationId),
      texts: byLanguage(translations, ({ reason }) => reason),
    })),
    texts: byLanguage(row.translations, ({ summary, description, seat }) => ({ summary, description, seat })),
    seatRegionId: row.seatRegionId,
    logoFileId: row.logoFileId,
    regionIds: row.regions.map(({ regionId }) => regionId),
    identifiers: row.identifiers.map(({ scheme, value, register, url }) => ({ scheme, value, register, url })),
  })
}

/** An organisation to choose from, with every name it goes by; `isOwn` where the actor may write for it. */
export type OrganisationChoice = {
  id: string
  name: string
  countryCode: string | null
  otherNames: string[]
  isOwn: boolean
}

const nameColumns = {
  id: true,
  countryCode: true,
  record: { select: { originalLanguage: true } },
  names: { select: { kind: true, language: true, name: true }, orderBy: { position: 'asc' } },
} as const
type NamedRow = Prisma.OrganisationGetPayload<{ select: typeof nameColumns }>

const nameOf = ({ names, record }: NamedRow, language: ContentLanguage) =>
  officialName({ names, originalLanguage: record.originalLanguage } as Parameters<typeof officialName>[0], language)
    .name

/** Organisations that are public or that the actor may see, by name. */
export async function listOrganisationChoices(actor: Actor): Promise<OrganisationChoice[]> {
  const rows = await db.organisation.findMany({ where: reachable(actor), select: nameColumns })
  const own = organisationsToWriteFor(actor)
  return rows
    .map((row) => {
      const name = nameOf(row, actor.locale)
      const otherNames = row.names.map((one) => one.name).filter((one) => one !== name)
      return { id: row.id, countryCode: row.countryCode, name, otherNames, isOwn: own?.includes(row.id) ?? true }
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, actor.locale))
}

/** The official names of organisations in a language, by their keys. */
export async function organisationNames(
  tx: Transaction,
  ids: readonly string[],
  language: ContentLanguage,
): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({ where: { id: { in: [...ids] } }, select: nameColumns })
  return new Map(rows.map((row) => [row.id, nameOf(row, language)]))
}

/** The official name of one organisation; null where it is none the actor may know of. */
export async function findOrganisationName(actor: Actor, id: string): Promise<string | null> {
  const row = await db.organisation.findFirst({ where: { id, ...reachable(actor) }, select: nameColumns })
  return row && nameOf(row, actor.locale)
}

/** The same for whoever reads the desk. */
export const namesOfOrganisations = (actor: Actor, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length === 0 ? Promise.resolve(new Map()) : organisationNames(db, ids, actor.locale)

const reachable = (actor: Actor) => ({ record: { is: visible.recordsOrPublic(actor) } })
