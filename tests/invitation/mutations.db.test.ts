import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import {
  acceptForAccount,
  acceptInvitation,
  freshInvitationLink,
  invite,
  makeInvitationLink,
  revokeInvitation,
  sendAgain,
} from '@/lib/invitation/mutations'
import { findOpenInvitation, listInvitations } from '@/lib/invitation/queries'
import { invitationLasts } from '@/lib/invitation/rules'
import type { Post } from '@/lib/mail/post'
import { recognise } from '@/lib/person/mutations'
import { deliverMail } from '@/server/worker/deliver-mail'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { caller, reasonOf } from '@/tests/support/enquiries'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)

const email = 'nadia@example.org'
const password = 'correct horse battery'
const filled = { name: 'Nadia', password }

/** An organisation with an admin, whose rights are read from the database as those of a signed-in person. */
async function anOrganisationWithAdmin(name = 'IOM Poland') {
  const organisationId = await anOrganisation(name)
  const { id } = await aPerson()
  await aMembership(id, organisationId, 'organisation_admin')
  return { organisationId, admin: await standingActor(id) }
}
const portalAdmin = async () => standingActor((await aPerson({ isPortalAdmin: true })).id)

const inviting = (admin: Actor, organisationId: string, more = {}) =>
  invite(admin, { email, locale: 'pl', organisationId, role: 'editor', ...more })

async function linkOf(id: string): Promise<string> {
  const token = await makeInvitationLink(id)
  if (!token) throw new Error('no link')
  return token
}

describe('being invited', () => {
  test('makes an account with the role, at the invited address, once', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const { id } = await inviting(admin, organisationId)
    const token = await linkOf(id)
    expect(await findOpenInvitation(token, 'en')).toMatchObject({
      email,
      organisation: 'IOM Poland',
      hasAccount: false,
    })
    const personId = await acceptInvitation(caller, { ...filled, token }, 'pl')
    expect(await recognise(caller, { email, password })).toBe(personId)
    expect(await standingActor(personId)).toMatchObject({
      name: 'Nadia',
      locale: 'pl',
      isPortalAdmin: false,
      memberships: [{ organisationId, role: 'editor' }],
    })
    expect(await reasonOf(acceptInvitation(caller, { ...filled, token }, 'pl'))).toBe('not_allowed_now link_over')
    const events = await db.auditEvent.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    expect(events.map(({ action }) => action)).toEqual(['invitation.sent', 'invitation.accepted'])
    expect(events.every((one) => one.organisationId === organisationId)).toBe(true)
    expect(JSON.stringify(events)).not.toContain(email)
  })

  test('works for one of twenty who try with the same link at the same moment', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const token = await linkOf((await inviting(admin, organisationId)).id)
    const tries = Array.from({ length: 20 }, () => reasonOf(acceptInvitation(caller, { ...filled, token }, 'en')))
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await db.person.count({ where: { email } })).toBe(1)
  })

  test('is over after seven days, to the second', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const { id } = await inviting(admin, organisationId)
    const late = await makeInvitationLink(id, new Date(Date.now() - invitationLasts - 1000))
    expect(await findOpenInvitation(late ?? '', 'en')).toBeNull()
    const inTime = await makeInvitationLink(id, new Date(Date.now() - invitationLasts + 60_000))
    expect(await findOpenInvitation(inTime ?? '', 'en')).not.toBeNull()
  })

  test('ends when it is sent again, taken back, or given anew', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const { id } = await inviting(admin, organisationId)
    const first = await linkOf(id)
    await sendAgain(admin, id)
    expect(await findOpenInvitation(first, 'en')).toBeNull()
    const second = await linkOf(id)
    const again = await inviting(admin, organisationId, { role: 'contributor' })
    expect(await findOpenInvitation(second, 'en')).toBeNull()
    const third = await linkOf(again.id)
    await revokeInvitation(admin, again.id)
    expect(await findOpenInvitation(third, 'en')).toBeNull()
    expect(await listInvitations(admin, organisationId)).toEqual([])
  })

  test('ends with the right of whoever gave it', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const token = await linkOf((await inviting(admin, organisationId)).id)
    await db.membership.updateMany({ where: { personId: admin.personId }, data: { role: 'editor' } })
    expect(await findOpenInvitation(token, 'en')).toBeNull()
    expect(await reasonOf(acceptInvitation(caller, { ...filled, token }, 'en'))).toBe('not_allowed_now link_over')
  })

  test('asks for a password that is not common, and the link still works', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const token = await linkOf((await inviting(admin, organisationId)).id)
    const refused = await acceptInvitation(caller, { name: 'Nadia', password: 'password1234', token }, 'en').catch(
      (error) => error,
    )
    expect(refused).toMatchObject({ code: 'invalid', fields: { password: 'password_common' } })
    expect(await findOpenInvitation(token, 'en')).not.toBeNull()
  })

  test('keeps no secret anywhere', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const token = await linkOf((await inviting(admin, organisationId)).id)
    for (const table of ['OneTimeToken', 'Invitation', 'OutboxMessage', 'AuditEvent'])
      expect(JSON.stringify(await rowsOf(`SELECT * FROM desk."${table}"`))).not.toContain(token)
    expect(JSON.stringify(await rowsOf('SELECT * FROM desk."OutboxMessage"'))).not.toContain(email)
  })
})

describe('somebody who has an account', () => {
  test('joins another organisation with it, and keeps the role they have', async () => {
    const first = await anOrganisationWithAdmin()
    const second = await anOrganisationWithAdmin('Institute of Public Affairs')
    const { id } = await aPerson({ email })
    await aMembership(id, first.organisationId, 'organisation_admin')
    const token = await linkOf((await inviting(second.admin, second.organisationId)).id)
    expect(await findOpenInvitation(token, 'en')).toMatchObject({ hasAccount: true })
    expect(await reasonOf(acceptInvitation(caller, { ...filled, token }, 'en'))).toBe('not_allowed_now account_exists')
    await acceptForAccount(await standingActor(id), token)
    const again = await linkOf((await inviting(first.admin, first.organisationId, { role: 'contributor' })).id)
    await acceptForAccount(await standingActor(id), again)
    const { memberships } = await standingActor(id)
    expect(memberships.map(({ organisationId, role }) => ({ organisationId, role }))).toEqual(
      expect.arrayContaining([
        { organisationId: first.organisationId, role: 'organisation_admin' },
        { organisationId: second.organisationId, role: 'editor' },
      ]),
    )
  })

  test('cannot take an invitation of another address, which still works', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const stranger = await aPerson({ email: 'other@example.org' })
    const token = await linkOf((await inviting(admin, organisationId)).id)
    expect(await reasonOf(acceptForAccount(await standingActor(stranger.id), token))).toBe(
      'not_allowed_now invitation_of_another',
    )
    expect(await findOpenInvitation(token, 'en')).not.toBeNull()
  })

  test('is not told apart by who invites: the same rows are written, the same is answered', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    await aPerson({ email })
    await inviting(admin, organisationId)
    await inviting(admin, organisationId, { email: 'nobody@example.org' })
    const rows = await rowsOf<{ email: string }>('SELECT email, role, locale, "linkMadeAt" FROM desk."Invitation"')
    expect(rows.map(({ email: _email, ...rest }) => rest)).toEqual([
      { role: 'editor', locale: 'pl', linkMadeAt: null },
      { role: 'editor', locale: 'pl', linkMadeAt: null },
    ])
  })
})

describe('who may invite', () => {
  test('an organisation admin for their organisation alone, and nobody for the portal but who keeps it', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const other = await anOrganisationWithAdmin('Institute of Public Affairs')
    const { id } = await aPerson()
    await aMembership(id, organisationId, 'editor')
    const editor = await standingActor(id)
    expect(await reasonOf(inviting(editor, organisationId))).toBe('forbidden')
    expect(await reasonOf(inviting(other.admin, organisationId))).toBe('forbidden')
    const toPortal = { email, locale: 'en', organisationId: null, role: null } as const
    expect(await reasonOf(invite(admin, toPortal))).toBe('forbidden')
    const sent = await inviting(admin, organisationId)
    for (const deed of [revokeInvitation, sendAgain])
      expect(await reasonOf(deed(other.admin, sent.id))).toBe('not_found')
    const { id: wanted } = await invite(await portalAdmin(), toPortal)
    const personId = await acceptInvitation(caller, { ...filled, token: await linkOf(wanted) }, 'en')
    expect(await standingActor(personId)).toMatchObject({ isPortalAdmin: true, memberships: [] })
  })

  test('one address gets six mails in an hour, whoever sends them', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    for (let count = 0; count < 6; count += 1) await inviting(admin, organisationId)
    expect(await reasonOf(inviting(admin, organisationId))).toBe('busy too_many_requests')
  })
})

describe('without a mail server', () => {
  test('an admin is shown the link once, which is written down without it', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const { id } = await inviting(admin, organisationId)
    const link = await freshInvitationLink(admin, id)
    const token = new URL(link).searchParams.get('token') ?? ''
    expect(link.startsWith(`${environment().publicUrl.origin}/sign-in/invitation?token=`)).toBe(true)
    expect(await findOpenInvitation(token, 'en')).toMatchObject({ email })
    const shown = await db.auditEvent.findFirstOrThrow({ where: { action: 'invitation.link_shown' } })
    expect(shown).toMatchObject({ personId: admin.personId, organisationId, detail: { invitation: id } })
    const stranger = await anOrganisationWithAdmin('Institute of Public Affairs')
    expect(await reasonOf(freshInvitationLink(stranger.admin, id))).toBe('not_found')
  })

  test('a mail that cannot go out ends no link', async () => {
    const { organisationId, admin } = await anOrganisationWithAdmin()
    const { id } = await inviting(admin, organisationId)
    const token = await linkOf(id)
    const message = await db.outboxMessage.findFirstOrThrow({ where: { topic: 'mail' } })
    await expect(deliverMail({ ...message, attempts: 1 })).rejects.toThrow('no_smtp_url')
    expect(await findOpenInvitation(token, 'en')).not.toBeNull()
  })
})

test('the mail names the organisation and the role in the language it was asked for in, and carries the link', async () => {
  const { organisationId, admin } = await anOrganisationWithAdmin()
  const { id } = await inviting(admin, organisationId)
  const message = await db.outboxMessage.findFirstOrThrow({ where: { topic: 'mail' } })
  const post = vi.fn<Post>(async () => undefined)
  expect(await deliverMail({ ...message, attempts: 1 }, post)).toEqual({ state: 'done' })
  const [letter] = post.mock.calls[0] ?? []
  expect(letter?.to).toBe(email)
  expect(letter?.subject).toBe('Zaproszenie do pracy w portalu: IOM Poland')
  expect(letter?.text).toContain('redaktor')
  const token = /token=([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
  expect(await findOpenInvitation(token, 'en')).toMatchObject({ id })
  await revokeInvitation(admin, id)
  expect(await deliverMail({ ...message, attempts: 2 }, post)).toEqual({
    state: 'skipped',
    problem: 'invitation_settled',
  })
})
