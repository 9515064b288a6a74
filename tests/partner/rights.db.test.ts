import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { giveRights, showParticipantsFrom } from '@/lib/partner/writing/rights'
import { resetDatabase, rowsOf } from '../support/database'
import { aMembership } from '../support/people'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
let own: string
let people: { head: Actor; editor: Actor; stranger: Actor }

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  const { host, stranger } = await aPlatform(admin)
  own = host
  people = {
    head: await aMember([{ organisationId: own, role: 'organisation_admin' }]),
    editor: await aMember([{ organisationId: own, role: 'editor' }]),
    stranger: await aMember([{ organisationId: stranger, role: 'organisation_admin' }]),
  }
  await aMembership(people.head.personId, own, 'organisation_admin')
  await aMembership(people.editor.personId, own, 'editor')
  await aMembership(people.stranger.personId, stranger, 'organisation_admin')
})

const standing = () =>
  db.organisation.findUniqueOrThrow({ where: { id: own }, select: { rights: true, participantsFor: true } })
const noted = () =>
  rowsOf<{ action: string; personId: string; recordId: string; organisationId: string; detail: unknown }>(
    `SELECT action, "personId", "recordId", "organisationId", detail FROM desk."AuditEvent"
     WHERE action IN ('partner.rights', 'partner.participants_for') ORDER BY at, id`,
  )
const letters = () =>
  rowsOf<{ personId: string; values: { rights: string; reason: string } }>(
    `SELECT payload->>'personId' AS "personId", payload->'values' AS values FROM desk."OutboxMessage"
     WHERE topic = 'mail' AND payload->>'template' = 'organisation_rights' ORDER BY 1`,
  )
const blocked = { rights: 'blocked', reason: 'Somebody writes in its name.' } as const
const forbidden = expect.objectContaining({ code: 'forbidden' })

describe('what an organisation may do by itself', () => {
  test('is decided by whoever keeps the portal; its admins alone are told, the log keeps no reason', async () => {
    await giveRights(admin, own, blocked)
    expect(await standing()).toMatchObject({ rights: 'blocked' })
    const [event, ...more] = await noted()
    expect(more).toEqual([])
    expect(event).toEqual({
      ...{ action: 'partner.rights', personId: admin.personId, recordId: own, organisationId: own },
      detail: { before: 'trusted', after: 'blocked' },
    })
    expect(await letters()).toEqual([
      {
        personId: people.head.personId,
        values: expect.objectContaining({ rights: 'blocked', reason: blocked.reason }),
      },
    ])
  })

  test('is told once where the same is said twice, and again where it changes back', async () => {
    await giveRights(admin, own, blocked)
    await giveRights(admin, own, blocked)
    expect(await noted()).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
    await giveRights(admin, own, { rights: 'trusted', reason: 'It was cleared up.' })
    await giveRights(admin, own, blocked)
    expect(await noted()).toHaveLength(3)
    expect(await letters()).toHaveLength(3)
  })

  test('is not told to an admin who was disabled', async () => {
    await db.person.update({ where: { id: people.head.personId }, data: { disabledAt: new Date() } })
    await giveRights(admin, own, blocked)
    expect(await letters()).toEqual([])
  })

  test('is not for its own admins to decide, nor for anybody else', async () => {
    for (const one of Object.values(people)) {
      expect(await refusalOf(giveRights(one, own, { rights: 'moderated', reason: 'I say so.' }))).toEqual(forbidden)
    }
    expect(await standing()).toMatchObject({ rights: 'trusted' })
    expect(await noted()).toEqual([])
    expect(await letters()).toEqual([])
  })

  test('is not decided of what is no organisation', async () => {
    expect(await refusalOf(giveRights(admin, crypto.randomUUID(), blocked))).toEqual(
      expect.objectContaining({ code: 'not_found' }),
    )
  })
})

describe('who sees lists of participants', () => {
  test('is decided by the admins of the organisation, and noted once', async () => {
    await showParticipantsFrom(people.head, own, 'editor')
    await showParticipantsFrom(people.head, own, 'editor')
    expect(await standing()).toMatchObject({ participantsFor: 'editor' })
    expect(await noted()).toEqual([
      {
        ...{ action: 'partner.participants_for', personId: people.head.personId, recordId: own, organisationId: own },
        detail: { participantsFor: 'editor' },
      },
    ])
  })

  test('is decided by whoever keeps the portal as well', async () => {
    await showParticipantsFrom(admin, own, 'contributor')
    expect(await standing()).toMatchObject({ participantsFor: 'contributor' })
  })

  test('is not for its editors, nor for the admins of another organisation', async () => {
    for (const one of [people.editor, people.stranger])
      expect(await refusalOf(showParticipantsFrom(one, own, 'contributor'))).toEqual(
        expect.objectContaining({ code: expect.stringMatching(/^(forbidden|not_found)$/) }),
      )
    expect(await standing()).toMatchObject({ participantsFor: 'organisation_admin' })
    expect(await noted()).toEqual([])
  })
})
