import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { organisationNames } from '@/lib/partner/queries'

const page = 500

/**
 * Everything the database holds about the actor, as one JSON document in pieces: what they are, where they were signed in,
 * what they wrote by id and title, and what the audit log says of them. Of other people it holds ids alone; of secrets
 * nothing.
 */
export async function* ownData(actor: Actor, now = new Date()): AsyncGenerator<string> {
  yield `{\n"madeAt": ${JSON.stringify(now)}`
  for (const [name, read] of Object.entries(parts)) yield `,\n${JSON.stringify(name)}: ${text(await read(actor))}`
  for (const [name, read] of Object.entries(series)) {
    yield `,\n${JSON.stringify(name)}: [`
    let last: string | undefined
    for (let first = true; ; first = false) {
      const rows = await read(actor, last)
      if (rows.length > 0) yield `${first ? '\n' : ',\n'}${rows.map(text).join(',\n')}`
      last = rows.at(-1)?.id
      if (rows.length < page) break
    }
    yield '\n]'
  }
  yield '\n}\n'
}

const text = (value: unknown) => JSON.stringify(value)

/** What is short enough to be read at once. */
const parts: Record<string, (actor: Actor) => Promise<unknown>> = {
  person: ({ personId: id }) =>
    db.person.findUnique({
      where: { id },
      omit: { passwordHash: true },
    }),
  memberships: async ({ personId, locale }) => {
    const rows = await db.membership.findMany({ where: { personId } })
    const ids = rows.map(({ organisationId }) => organisationId)
    const names = await organisationNames(db, ids, locale)
    return rows.map((row) => ({ ...row, organisation: names.get(row.organisationId) ?? null }))
  },
  sessions: ({ personId }) => db.session.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } }),
  links: ({ personId }) => db.oneTimeToken.findMany({ where: { personId }, omit: { secretHash: true } }),
  apps: ({ personId }) => db.authenticatorApp.findMany({ where: { personId }, omit: { secret: true, lastStep: true } }),
  recoveryCodes: ({ personId }) => db.recoveryCode.findMany({ where: { personId }, omit: { hash: true } }),
  passkeys: ({ personId }) =>
    db.passkey.findMany({ where: { personId }, omit: { publicKey: true, credentialId: true, counter: true } }),
  identitiesElsewhere: ({ personId }) => db.externalIdentity.findMany({ where: { personId } }),
  savedViews: ({ personId }) => db.savedView.findMany({ where: { personId } }),
  findingsSetAside: ({ personId }) => db.exemption.findMany({ where: { personId } }),
  invitationsReceived: ({ personId }) => db.invitation.findMany({ where: { acceptedById: personId } }),
  invitationsSent: ({ personId }) =>
    db.invitation.findMany({ where: { invitedById: personId }, omit: { email: true } }),
  keptForms: ({ personId }) => db.keptForm.findMany({ where: { personId } }),
  openForms: ({ personId }) => db.presence.findMany({ where: { personId } }),
  scheduledPublications: ({ personId }) => db.scheduledPublication.findMany({ where: { createdById: personId } }),
  previewLinks: ({ personId }) =>
    db.previewLink.findMany({ where: { createdById: personId }, omit: { secretHash: true } }),
  enquiriesHandled: ({ personId }) =>
    db.enquiry.findMany({ where: { handledById: personId }, select: { id: true, state: true, handledAt: true } }),
  files: ({ personId }) =>
    db.file.findMany({
      where: { addedById: personId },
      select: { id: true, recordId: true, name: true, addedAt: true },
    }),
  mails: ({ personId }) => db.$queryRaw`
    SELECT id::text, at, state::text, payload->>'template' AS template FROM desk."OutboxMessage"
    WHERE topic = 'mail' AND payload->>'personId' = ${personId} ORDER BY at`,
}

/** What grows with the years is read page by page, in the order of its ids. */
const series: Record<string, (actor: Actor, after: string | undefined) => Promise<{ id: string }[]>> = {
  recordsBegun: (actor, after) => listRecords(actor, { createdById: actor.personId }, after),
  recordsSavedLast: (actor, after) => listRecords(actor, { updatedById: actor.personId }, after),
  versionsSaved: ({ personId }, after) =>
    db.revision.findMany({
      where: { personId },
      select: { id: true, recordId: true, version: true, at: true, language: true, isAutosave: true },
      ...from(after),
    }),
  reviewSteps: ({ personId }, after) => db.reviewStep.findMany({ where: { personId }, ...from(after) }),
  auditOwn: ({ personId }, after) => db.auditEvent.findMany({ where: { personId }, ...from(after) }),
  // From where somebody else did it is their data.
  auditAbout: ({ personId: aboutPersonId }, after) =>
    db.auditEvent.findMany({
      where: { aboutPersonId, OR: [{ personId: null }, { personId: { not: aboutPersonId } }] },
      omit: { source: true },
      ...from(after),
    }),
}

const from = (after: string | undefined) =>
  ({ orderBy: { id: 'asc' }, take: page, ...(after ? { cursor: { id: after }, skip: 1 } : {}) }) as const

type Authored = { createdById: string } | { updatedById: string }

/** Titles only of what the actor may still see: somebody else goes on writing what they left behind. */
async function listRecords(actor: Actor, where: Authored, after: string | undefined) {
  const rows = await db.record.findMany({
    where,
    select: {
      ...{ id: true, kind: true, createdAt: true, updatedAt: true, organisationId: true },
      languages: { select: { language: true, title: true } },
    },
    ...from(after),
  })
  return rows.map(({ languages, ...row }) => (can.seeRecord(actor, row) ? { ...row, languages } : row))
}
