import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import type { PublicationState } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'
import { authorColumns, authorNames } from '@/lib/person/reading/authors'
import { isOwnWork } from '@/lib/publishing/four-eyes'
import type { Step } from '@/lib/publishing/states'
import type { RecordStanding } from './queries'

/** One step of one language: who took it, when, and why. */
export type Decision = {
  id: string
  language: string
  at: Date
  by: string
  step: Step
  version: number
  reason: string | null
}

/** A link for an outsider, without its secret. */
export type PreviewLinkRow = {
  id: string
  label: string
  by: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  visits: { at: Date; version: number }[]
  /** How often it was opened, of which the latest are in `visits`. */
  visited: number
}

/** What of a record somebody wrote themselves, where its owner asks that somebody else publishes it. */
export async function ownLanguages(actor: Actor, standing: RecordStanding): Promise<string[]> {
  if (!standing.fourEyes) return []
  const asked = standing.languages.map(async (one) => {
    const isOwn = await isOwnWork(db, { record: standing, chosen: [one], personId: actor.personId })
    return isOwn ? [one.language] : []
  })
  return (await Promise.all(asked)).flat()
}

/** The latest decisions about a record within the actor's reach, the last first. */
export async function listDecisions(recordId: string, locale: Locale): Promise<Decision[]> {
  const rows = await db.reviewStep.findMany({
    where: { recordId },
    include: { person: authorColumns },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const nameOf = await authorNames(
    db,
    rows.map(({ person }) => person),
    locale,
  )
  return rows.map(({ id, language, at, person, version, ...states }, place) => {
    const submission = rows.slice(place + 1).find((one) => one.language === language && one.after === 'in_review')
    return {
      ...{ id, language, at, version, reason: states.reason },
      by: nameOf(person),
      step: stepOf(states, submission),
    }
  })
}

type States = { before: PublicationState; after: PublicationState; reason: string | null }

/** Which step led from one state to another; what was given back rests where it had rested before it was submitted. */
function stepOf({ before, after, reason }: States, submission: States | undefined): Step {
  if (after === 'in_review') return 'submit'
  if (after === 'draft') return 'return'
  const isBack = before === 'in_review' && submission?.before === after
  if (after === 'withdrawn') return isBack ? 'return' : 'withdraw'
  // Only what is given back has a reason.
  return reason === null ? 'publish' : 'return'
}

/** Who submitted which language, by name. */
export async function submitterNames({ languages }: RecordStanding, locale: Locale): Promise<Record<string, string>> {
  const ids = languages.flatMap(({ submittedById }) => submittedById ?? [])
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, ...authorColumns.select } })
  const nameOf = await authorNames(db, people, locale)
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  return Object.fromEntries(
    languages.flatMap(({ language, submittedById }) => {
      const name = submittedById ? names.get(submittedById) : undefined
      return name ? [[language, name]] : []
    }),
  )
}

/** The latest links to a record for outsiders, the last first. */
export async function listPreviewLinks(recordId: string, locale: Locale): Promise<PreviewLinkRow[]> {
  const rows = await db.previewLink.findMany({
    where: { recordId },
    select: {
      ...{ id: true, label: true, createdAt: true, expiresAt: true, revokedAt: true },
      createdBy: authorColumns,
      visits: { select: { at: true, version: true }, orderBy: { at: 'desc' }, take: 5 },
      _count: { select: { visits: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 30,
  })
  const nameOf = await authorNames(
    db,
    rows.map(({ createdBy }) => createdBy),
    locale,
  )
  return rows.map(({ createdBy, _count, ...link }) => ({ ...link, by: nameOf(createdBy), visited: _count.visits }))
}

/** The country of the organisation a record belongs to, for guessing which clocks its people mean. */
export async function countryOf({ organisationId }: RecordStanding): Promise<string | null> {
  const owner = await db.organisation.findUnique({ where: { id: organisationId }, select: { countryCode: true } })
  return owner?.countryCode ?? null
}
