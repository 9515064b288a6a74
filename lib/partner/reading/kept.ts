import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { MemberRole, OrganisationKind, OrganisationRights } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { organisationsCalled } from '@/lib/partner/writing/finding'

/** An organisation as those who keep the portal see it. */
export type KeptOrganisation = {
  id: string
  name: string
  kind: OrganisationKind
  countryCode: string | null
  rights: OrganisationRights
  isPublic: boolean
  hasEnded: boolean
  people: number
  records: number
}

type Asked = { q: string; rights: OrganisationRights | null; page: number }
const perPage = 25

/** One page of the organisations that fit; found by every name they go or went by. Two statements. */
export async function listKept(actor: Actor, { q, rights, page }: Asked) {
  if (!can.keepPortal(actor)) return { organisations: [], total: 0, pages: 1 }
  const words = q
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8)
  const conditions = [
    Prisma.sql`record."deletedAt" IS NULL`,
    ...(rights ? [Prisma.sql`organisation.rights = ${rights}::desk."OrganisationRights"`] : []),
    ...(words.length > 0 ? [Prisma.sql`organisation.id IN (${organisationsCalled(words)})`] : []),
  ]
  const rows = await db.$queryRaw<(Omit<KeptOrganisation, 'name'> & { total: number })[]>`
    SELECT organisation.id::text AS id, organisation.kind::text AS kind, organisation."countryCode",
      organisation.rights::text AS rights,
      EXISTS (SELECT FROM desk."RecordLanguage" one WHERE one."recordId" = record.id AND one."publishedVersion" IS NOT NULL) AS "isPublic",
      EXISTS (SELECT FROM desk."OrganisationChange" change WHERE change."organisationId" = record.id
        AND change.kind IN ('merged', 'split', 'closed')
        AND (change.happened IS NULL OR change.happened <= left(current_date::text, length(change.happened)))) AS "hasEnded",
      (SELECT count(*)::int FROM desk."Membership" member WHERE member."organisationId" = record.id) AS people,
      (SELECT count(*)::int FROM desk."Record" own WHERE own."organisationId" = record.id AND own.id <> record.id
        AND own."deletedAt" IS NULL) AS records,
      (count(*) OVER ())::int AS total
    FROM desk."Organisation" organisation JOIN desk."Record" record ON record.id = organisation.id
    JOIN desk."RecordLanguage" original
      ON original."recordId" = record.id AND original.language = record."originalLanguage"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY lower(public.unaccent(original.title)), record.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`
  const names = await organisationNames(
    db,
    rows.map(({ id }) => id),
    actor.locale,
  )
  const total = rows[0]?.total ?? 0
  return {
    organisations: rows.map(({ total: _, ...row }): KeptOrganisation => ({ ...row, name: names.get(row.id) ?? '' })),
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
  }
}

/** An organisation with what may be decided about it; null where the actor neither governs it nor belongs to it. */
export async function findKept(actor: Actor, id: string) {
  const row = await db.organisation.findFirst({
    where: { id, record: { is: visible.records(actor) } },
    select: {
      ...{ id: true, rights: true, participantsFor: true, fourEyes: true, kind: true, countryCode: true },
      record: { select: { version: true, languages: { select: { publishedVersion: true } } } },
      changes: {
        select: {
          ...{ id: true, kind: true, happened: true, projectId: true },
          successors: { select: { organisationId: true } },
        },
      },
      projectRoles: {
        where: { standing: 'took_part', project: { record: { deletedAt: null } } },
        select: { projectId: true },
      },
    },
  })
  if (!row) return null
  const involved = [...row.projectRoles, ...row.changes].flatMap(({ projectId }) => projectId ?? [])
  const titles = await db.recordLanguage.findMany({
    where: { recordId: { in: involved } },
    select: { recordId: true, language: true, title: true },
  })
  const titleOf = (projectId: string) => {
    const own = titles.filter(({ recordId }) => recordId === projectId)
    return (own.find(({ language }) => language === actor.locale) ?? own[0])?.title ?? ''
  }
  const successors = row.changes.flatMap((change) => change.successors.map(({ organisationId }) => organisationId))
  const names = await organisationNames(db, [id, ...successors], actor.locale)
  return {
    ...{ id, kind: row.kind, countryCode: row.countryCode },
    name: names.get(id) ?? '',
    isPublic: row.record.languages.some(({ publishedVersion }) => publishedVersion !== null),
    rights: row.rights,
    participantsFor: row.participantsFor as MemberRole,
    fourEyes: row.fourEyes,
    version: row.record.version,
    isGoverned: can.governOrganisation(actor, id),
    /** What became of it, the latest first, with the projects and organisations that had to do with it. */
    changes: row.changes
      .map(({ successors: carriers, projectId, ...change }) => ({
        ...change,
        others: [
          ...(projectId ? [titleOf(projectId)] : []),
          ...carriers.map(({ organisationId }) => names.get(organisationId) ?? ''),
        ].filter(Boolean),
      }))
      .toSorted((one, other) => (other.happened ?? '').localeCompare(one.happened ?? '')),
    projects: [...new Set(row.projectRoles.map(({ projectId }) => projectId))].map((value) => ({
      value,
      label: titleOf(value),
    })),
  }
}
export type FoundOrganisation = NonNullable<Awaited<ReturnType<typeof findKept>>>
