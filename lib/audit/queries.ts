import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { type Asked, type AuditRow, auditStatement } from './reading/statement'
import { eventsPerPage } from './rules'
import type { AuditFilter } from './schema'

/** An entry as it is shown: names are looked up now, the log itself holds none. */
export type AuditEntry = AuditRow & {
  /** Null for the portal itself, for strangers and for who has gone. */
  who: string | null
  isPortal: boolean
  about: string | null
  organisation: string | null
  /** Null where the record has gone, or its title is not the reader's to see. */
  record: { kind: RecordKind; id: string; title: string } | null
}

export type AuditPage = {
  entries: AuditEntry[]
  /** Where the next page begins; null at the end. */
  next: string | null
  /** A name was asked for that nobody has. */
  isNobody: boolean
}

const mostPeople = 10

/**
 * One page of the audit log: all of it for whoever keeps the portal, with `organisation` the part of one for its admins.
 * Throws `forbidden`.
 */
export async function readAuditLog(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  const asked = await askedOf(actor, filter)
  if (asked.people?.length === 0) return { entries: [], next: null, isNobody: true }
  const rows = await db.$queryRaw<AuditRow[]>(auditStatement(asked, eventsPerPage + 1))
  const shown = rows.slice(0, eventsPerPage)
  const last = rows.length > eventsPerPage ? shown.at(-1) : undefined
  return { entries: await told(actor, shown), next: last ? cursorOf(last) : null, isNobody: false }
}

/** Every entry that fits, newest first, in portions: for exports, however many there are. Throws `forbidden`. */
export async function* allOfAuditLog(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  const asked = await askedOf(actor, filter)
  for (let before = asked.before; ; ) {
    const rows = await db.$queryRaw<AuditRow[]>(auditStatement({ ...asked, before }, portion))
    if (rows.length > 0) yield rows.map((row) => knownTo(actor, row))
    const last = rows.at(-1)
    if (!last || rows.length < portion) return
    before = { at: last.at, id: last.id }
  }
}

const portion = 2000

const cursorOf = ({ at, id }: AuditRow) => `${at.getTime()}-${id}`

async function askedOf(actor: Actor, { who, person, before, ...filter }: AuditFilter): Promise<Asked> {
  const isAllowed = can.keepPortal(actor) || (filter.organisation && can.seeMembers(actor, filter.organisation))
  if (!isAllowed) throw new AppError('forbidden')
  const people = person
    ? [person]
    : who
      ? await peopleNamed(who, can.keepPortal(actor) ? null : filter.organisation)
      : null
  const source = can.keepPortal(actor) ? filter.source : null
  const cursor = before ? { at: new Date(Number(before.slice(0, 13))), id: before.slice(14) } : null
  return { ...filter, source, people, before: cursor }
}

/** Where from is for those who look after the whole portal. */
const knownTo = (actor: Actor, row: AuditRow): AuditRow => ({
  ...row,
  source: can.keepPortal(actor) ? row.source : null,
})

/**
 * People of these names; for the admins of an organisation its own, past ones too: who else has an account is not theirs
 * to find out, nor which address somebody has who left.
 */
async function peopleNamed(words: string, organisationId: string | null): Promise<string[]> {
  const found = await db.person.findMany({
    where: {
      ...(organisationId
        ? { AND: { OR: [{ memberships: { some: { organisationId } } }, { formerOf: { has: organisationId } }] } }
        : {}),
      OR: [
        { name: { contains: words, mode: 'insensitive' } },
        {
          email: { contains: words.toLowerCase() },
          ...(organisationId ? { memberships: { some: { organisationId } } } : {}),
        },
      ],
    },
    orderBy: { lastActiveAt: 'desc' },
    take: mostPeople,
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

async function told(actor: Actor, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const ids = (pick: (row: AuditRow) => string | null) => [...new Set(rows.flatMap((row) => pick(row) ?? []))]
  const [people, organisations, titles] = await Promise.all([
    db.person.findMany({
      where: { id: { in: [...ids((row) => row.personId), ...ids((row) => row.aboutPersonId)] } },
      select: { id: true, name: true, kind: true },
    }),
    organisationNames(
      db,
      ids((row) => row.organisationId),
      actor.locale,
    ),
    titlesOf(
      actor,
      ids((row) => row.recordId),
    ),
  ])
  const known = new Map(people.map((one) => [one.id, one]))
  const nameOf = (id: string | null) => (id && known.get(id)?.name) || null
  return rows.map((row) => ({
    ...knownTo(actor, row),
    who: nameOf(row.personId),
    isPortal: row.personId !== null && known.get(row.personId)?.kind === 'system',
    about: nameOf(row.aboutPersonId),
    organisation: (row.organisationId && organisations.get(row.organisationId)) || null,
    record: (row.recordId && titles.get(row.recordId)) || null,
  }))
}

async function titlesOf(actor: Actor, ids: readonly string[]) {
  const found = await db.record.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, organisationId: true, originalLanguage: true, languages: true },
  })
  return new Map(
    found
      .filter((record) => can.seeRecord(actor, record))
      .map(({ id, kind, originalLanguage, languages }) => {
        const titleIn = (wanted: string) => languages.find(({ language }) => language === wanted)?.title
        return [id, { id, kind, title: titleIn(actor.locale) || titleIn(originalLanguage) || '' }] as const
      }),
  )
}
