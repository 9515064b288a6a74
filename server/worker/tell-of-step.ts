import * as z from 'zod'
import { can } from '@/lib/auth/policy'
import { membershipColumns, membershipOf } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { defaultLocale, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { writeMail } from '@/lib/mail/outbox'
import type { Mail } from '@/lib/mail/templates'
import { contentOf } from '@/lib/publishing/contents'
import type { Message, Outcome } from './message'

const payload = z.object({ version: z.number().int().optional() })

/** What a step is to somebody it is told: the mail, from the record's title and the reason that was given. */
type Told = (words: { title: string; reason: string }) => Mail
/** Who is told of a step; whoever took it knows. */
type Concerned = (step: Step) => Promise<readonly (string | null)[]>

const told: Record<string, { whom: Concerned; mail: Told }> = {
  'record.submitted': {
    whom: whoMayPublish,
    mail: ({ title }) => ({ template: 'review_requested', values: { title } }),
  },
  'record.returned': {
    whom: async ({ languages }) => languages.map(({ submittedById }) => submittedById),
    mail: ({ title, reason }) => ({ template: 'review_returned', values: { title, reason } }),
  },
  'record.published': {
    whom: whoAskedForReview,
    mail: ({ title }) => ({ template: 'record_published', values: { title } }),
  },
  'record.withdrawn': {
    whom: async ({ languages }) =>
      languages.flatMap(({ submittedById, publishedById }) => [submittedById, publishedById]),
    mail: ({ title, reason }) => ({ template: 'record_withdrawn', values: { title, reason } }),
  },
}

/** Writes the mails of a step of review or publication: to those it concerns, but not to whoever took it. */
export async function tellOfStep(message: Message): Promise<Outcome> {
  const { whom, mail } = told[message.topic] ?? {}
  const step = await stepOf(message)
  // The first content is entered by the portal itself; nobody waits for word of it.
  if (!whom || !mail || !step || step.takenBy.kind === 'system') return { state: 'done' }
  const ids = [...new Set(await whom(step))].filter((id) => id !== null && id !== step.takenBy.id)
  if (ids.length === 0) return { state: 'done' }
  const people = await db.person.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) }, kind: 'human', disabledAt: null },
    select: { id: true, locale: true },
  })
  const at = new Date()
  await db.$transaction(async (tx) => {
    for (const { id: personId, locale } of people) {
      const title = titleOf(step, isInterfaceLocale(locale) ? locale : defaultLocale)
      const letter = mail({ title, reason: step.reason })
      await writeMail({ tx, at }, { ...letter, personId, recordId: step.recordId, once: `${message.id} ${personId}` })
    }
  })
  return { state: 'done' }
}

type Step = NonNullable<Awaited<ReturnType<typeof stepOf>>>

/** The step that was announced, as the journal of steps has it: both were written at the same moment. */
async function stepOf({ at, recordId, payload: announced }: Message) {
  if (!recordId) return null
  const steps = await db.reviewStep.findMany({
    where: { recordId, at },
    select: { language: true, before: true, version: true, reason: true, person: { select: { id: true, kind: true } } },
  })
  const [first] = steps
  if (!first) return null
  const record = await db.record.findFirst({
    where: { id: recordId, deletedAt: null },
    select: {
      kind: true,
      organisationId: true,
      languages: {
        where: { language: { in: steps.map(({ language }) => language) } },
        select: { language: true, state: true, submittedById: true, publishedById: true },
      },
    },
  })
  if (!record) return null
  const version = payload.safeParse(announced).data?.version ?? first.version
  const revision = await db.revision.findUnique({
    where: { recordId_version: { recordId, version } },
    select: { snapshot: true },
  })
  const reviewed = steps.filter(({ before }) => before === 'in_review').map(({ language }) => language)
  const reason = first.reason ?? ''
  return { ...record, recordId, takenBy: first.person, reviewed, reason, snapshot: revision?.snapshot }
}

/**
 * Whom a submitted text waits for: those of the organisation who may publish, or the portal's admins where an organisation
 * does not publish by itself. Nobody where it was taken back meanwhile.
 */
async function whoMayPublish({ languages, organisationId }: Step): Promise<string[]> {
  if (!languages.some(({ state }) => state === 'in_review')) return []
  if ((await db.organisation.count({ where: { id: organisationId, rights: 'trusted' } })) === 0) {
    const admins = await db.person.findMany({ where: { isPortalAdmin: true, kind: 'human' }, select: { id: true } })
    return admins.map(({ id }) => id)
  }
  const members = await db.membership.findMany({
    where: { organisationId },
    select: { personId: true, ...membershipColumns.select },
  })
  return members.flatMap((row) => {
    const { personId } = row
    const actor = { personId, name: '', locale: defaultLocale, kind: 'human', isPortalAdmin: false } as const
    const memberships = [membershipOf(row)]
    return can.publishRecord({ ...actor, isDisabled: false, memberships }, { organisationId }) ? [personId] : []
  })
}

/** Those who waited for it: what somebody publishes straight away nobody waited for. */
async function whoAskedForReview({ languages, reviewed }: Step): Promise<(string | null)[]> {
  return languages.filter(({ language }) => reviewed.includes(language)).map(({ submittedById }) => submittedById)
}

const titleOf = ({ kind, snapshot }: Step, locale: Locale) =>
  snapshot === undefined ? '' : contentOf(kind, snapshot, locale).title
