import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { endLinks, linkOver, makeLink, spendLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import type { Caller } from '@/lib/auth/request'
import { countInvitationTo } from '@/lib/auth/throttle'
import { db, type Transaction } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError, databaseCode } from '@/lib/errors'
import type { Invitation } from '@/lib/generated/prisma/client'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/language/rules'
import { writeInvitationMail } from '@/lib/mail/outbox'
import { refuseEasyPassword } from '@/lib/person/queries'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { findOpenInvitation, isStillGiven, mayInvite } from './queries'
import { invitationLasts } from './rules'
import type { AcceptInput } from './schema'

/** To an organisation in a role, or to keep the portal. */
type Place = { organisationId: string; role: MemberRole } | { organisationId: null; role: null }

/**
 * Invites somebody by mail, whether or not they have an account already: nothing of the answer depends on that. An older
 * invitation of the same address to the same place is taken back. Throws `forbidden`, `not_found`, `busy`.
 */
export async function invite(
  actor: Actor,
  { email, locale, ...place }: Place & { email: string; locale: Locale },
): Promise<{ id: string }> {
  const { organisationId, role } = place
  if (!mayInvite(actor, organisationId)) throw new AppError('forbidden')
  await countInvitationTo(email)
  return changing(actor, async (change) => {
    const { tx, at } = change
    if (organisationId && (await tx.organisation.count({ where: { id: organisationId } })) === 0)
      throw new AppError('not_found')
    const older = await tx.invitation.findMany({
      where: { email, organisationId, acceptedAt: null, revokedAt: null },
    })
    for (const one of older) await takeBack(change, one)
    const { id } = await tx.invitation.create({
      data: { email, organisationId, role, locale, invitedById: actor.personId, createdAt: at },
      select: { id: true },
    })
    await send(change, { id, organisationId })
    await note(change, { action: 'invitation.sent', ...whereOf(organisationId), detail: { invitation: id, role } })
    return { id }
  })
}

/** Sends an invitation once more: the link of an earlier mail stops working. Throws `not_found`, `forbidden`, `busy`. */
export async function sendAgain(actor: Actor, id: string): Promise<{ id: string }> {
  const { email } = await db.invitation.findFirstOrThrow({ where: { id } }).catch(notFound)
  await countInvitationTo(email)
  return changing(actor, async (change) => {
    const invitation = await take(change, id)
    const { tx, at } = change
    await endLinks(tx, { purpose: 'invitation', subjectId: id })
    // It holds as long as whoever gave it last may give it.
    await tx.invitation.update({
      where: { id },
      data: { invitedById: actor.personId, createdAt: at, linkMadeAt: null },
    })
    await send(change, invitation)
    await note(change, {
      action: 'invitation.sent_again',
      ...whereOf(invitation.organisationId),
      detail: { invitation: id },
    })
    return { id }
  })
}

/** Takes an invitation back: its link stops working at once. Throws `not_found`, `forbidden`. */
export const revokeInvitation = (actor: Actor, id: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const invitation = await take(change, id)
    await takeBack(change, invitation)
    await note(change, {
      action: 'invitation.revoked',
      ...whereOf(invitation.organisationId),
      detail: { invitation: id },
    })
    return { id }
  })

/**
 * A link for an admin to hand over in person where the portal sends no mail; shown once, written down in the audit log.
 * Throws `not_found`, `forbidden`, `not_allowed_now` (`mail_is_sent`), `repeated`.
 */
export async function freshInvitationLink(actor: Actor, id: string): Promise<string> {
  if (environment().mail) throw new AppError('not_allowed_now', { reason: 'mail_is_sent' })
  let made: string | undefined
  await changing(actor, async (change) => {
    const invitation = await take(change, id)
    made = await linkTo(change.tx, invitation, change.at)
    await note(change, {
      action: 'invitation.link_shown',
      ...whereOf(invitation.organisationId),
      detail: { invitation: id },
    })
    return { id }
  })
  // The answer to an earlier try was lost, and its secret with it.
  if (made === undefined) throw new AppError('repeated')
  return new URL(`/sign-in/invitation?token=${made}`, environment().publicUrl).href
}

/** The secret of the link in an invitation's mail, for the moment it is sent; null once it was settled. */
export const makeInvitationLink = (id: string, at = new Date()): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { id, acceptedAt: null, revokedAt: null } })
    return invitation && linkTo(tx, invitation, at)
  })

async function linkTo(tx: Transaction, { id, email }: Invitation, at: Date): Promise<string> {
  await tx.invitation.update({ where: { id }, data: { linkMadeAt: at } })
  return makeLink(tx, { purpose: 'invitation', subjectId: id, email, lasts: invitationLasts, at })
}

/**
 * Makes an account for whoever has the link, at the address it was sent to, with what the invitation gives. Answers
 * their id. Throws `not_allowed_now` (`link_over`, `account_exists`), `invalid`.
 */
export async function acceptInvitation(
  { requestId, source }: Caller,
  { token, name, password }: Omit<AcceptInput, 'passwordAgain'>,
  locale: Locale,
): Promise<string> {
  // Before any costly work: whoever has no link gets no further.
  const open = await findOpenInvitation(token, locale)
  if (!open) throw linkOver()
  await refuseEasyPassword(password, { name, email: open.email })
  const passwordHash = await hashPassword(password)
  const at = new Date()
  try {
    return await db.$transaction(async (tx) => {
      const invitation = await settle(tx, token, at)
      const { email, organisationId, role } = invitation
      const { id } = await tx.person.create({
        data: {
          ...{ name, email, passwordHash, locale, isPortalAdmin: organisationId === null },
          ...{ createdAt: at, lastActiveAt: at, passwordChangedAt: at },
        },
        select: { id: true },
      })
      if (organisationId && role)
        await tx.membership.create({ data: { personId: id, organisationId, role, since: at } })
      await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: at, acceptedById: id } })
      const about = { aboutPersonId: id, organisationId, detail: { invitation: invitation.id, role, account: 'new' } }
      await tx.auditEvent.create({
        data: { at, personId: id, action: 'invitation.accepted', requestId, source, ...about },
      })
      return id
    })
  } catch (error) {
    // Somebody made an account with this address meanwhile.
    if (databaseCode(error) === '23505' || databaseCode(error) === 'P2002') {
      throw new AppError('not_allowed_now', { reason: 'account_exists' })
    }
    throw error
  }
}

/**
 * Gives a signed-in person what an invitation to their address offers; a role they have in that organisation already
 * stays as it is. Throws `not_allowed_now` (`link_over`, `invitation_of_another`).
 */
export const acceptForAccount = (actor: Actor, token: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    const { personId } = actor
    const invitation = await settle(tx, token, at)
    const { id, organisationId, role } = invitation
    const isTheirs = await tx.person.count({ where: { id: personId, email: invitation.email } })
    if (isTheirs === 0) throw new AppError('not_allowed_now', { reason: 'invitation_of_another' })
    if (organisationId && role)
      await tx.membership.createMany({ data: [{ personId, organisationId, role, since: at }], skipDuplicates: true })
    else await tx.person.update({ where: { id: personId }, data: { isPortalAdmin: true, version: { increment: 1 } } })
    await tx.invitation.update({ where: { id }, data: { acceptedAt: at, acceptedById: personId } })
    await note(change, {
      action: 'invitation.accepted',
      aboutPersonId: personId,
      ...whereOf(organisationId),
      detail: { invitation: id, role },
    })
    return { id }
  })

/** Uses a link and locks the invitation it opens. Throws `not_allowed_now` (`link_over`). */
async function settle(tx: Transaction, token: string, at: Date): Promise<Invitation> {
  const link = await spendLink(tx, { token, purpose: 'invitation', at })
  await tx.$queryRaw`SELECT 1 FROM desk."Invitation" WHERE id = ${link.subjectId}::uuid FOR UPDATE`
  const invitation = await tx.invitation.findFirst({
    where: { id: link.subjectId ?? '', email: link.email ?? '', acceptedAt: null, revokedAt: null },
  })
  if (!invitation || !(await isStillGiven(invitation, tx))) throw linkOver()
  return invitation
}

async function take({ tx, actor }: Change, id: string): Promise<Invitation> {
  await tx.$queryRaw`SELECT 1 FROM desk."Invitation" WHERE id = ${id}::uuid FOR UPDATE`
  const invitation = await tx.invitation.findFirst({ where: { id, acceptedAt: null, revokedAt: null } })
  if (!invitation || !mayInvite(actor, invitation.organisationId)) throw new AppError('not_found')
  return invitation
}

async function takeBack({ tx, at }: Change, { id }: Pick<Invitation, 'id'>) {
  await endLinks(tx, { purpose: 'invitation', subjectId: id })
  await tx.invitation.update({ where: { id }, data: { revokedAt: at } })
}

const send = (change: Change, { id, organisationId }: Pick<Invitation, 'id' | 'organisationId'>) =>
  writeInvitationMail(change, {
    invitationId: id,
    template: organisationId ? 'invitation' : 'invitation_to_portal',
  })

const whereOf = (organisationId: string | null) => (organisationId ? { organisationId } : {})

const notFound = () => {
  throw new AppError('not_found')
}
