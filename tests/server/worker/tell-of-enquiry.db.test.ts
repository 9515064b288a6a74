import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { resetDatabase } from '@/tests/support/database'
import { aPracticeToWriteAbout, at, canary, sendAbout } from '@/tests/support/enquiries'
import { aMembership, aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)

// Mails are written and not sent.
const sweep = () => sweepOutbox({ clock: () => at, handlers: topics, sendsMail: false })
const mails = () => db.outboxMessage.findMany({ where: { topic: 'mail' } })

test('editors and admins of the organisation that was written to get a mail, with nothing of what the visitor wrote', async () => {
  const { practice, place } = await aPracticeToWriteAbout()
  const [editor, admin, contributor, stranger, gone] = await Promise.all([
    ...[1, 2, 3, 4].map(() => aPerson()),
    aPerson({ disabledAt: new Date() }),
  ])
  if (!editor || !admin || !contributor || !stranger || !gone) throw new Error('five people')
  await aMembership(editor.id, place.host, 'editor')
  await aMembership(admin.id, place.host, 'organisation_admin')
  await aMembership(contributor.id, place.host, 'contributor')
  await aMembership(gone.id, place.host, 'editor')
  await aMembership(stranger.id, place.stranger, 'editor')
  await sendAbout(practice.id)
  await sweep()
  const [enquiry] = await db.enquiry.findMany()
  const written = await mails()
  expect(written.map(({ payload }) => (payload as { personId: string }).personId).sort()).toEqual(
    [editor.id, admin.id].sort(),
  )
  expect(written.map(({ payload }) => payload)).toEqual(
    written.map(() =>
      expect.objectContaining({
        template: 'enquiry_received',
        values: { title: 'Open house', enquiryId: enquiry?.id, kind: 'correction' },
      }),
    ),
  )
  for (const word of Object.values(canary)) expect(JSON.stringify(written)).not.toContain(word)

  // As after a process that died before it wrote down that it had told them.
  await db.outboxMessage.updateMany({
    where: { topic: 'enquiry.received' },
    data: { state: 'waiting', doneAt: null, availableAt: new Date(0) },
  })
  await sweep()
  expect(await mails()).toHaveLength(2)
})

test('nobody is told of what was settled meanwhile, or where nobody is', async () => {
  const { practice, place } = await aPracticeToWriteAbout()
  const told = () => db.outboxMessage.findFirstOrThrow({ where: { topic: 'enquiry.received' } })
  await sendAbout(practice.id)
  await sweep()
  expect(await told()).toMatchObject({ state: 'skipped', problem: 'nobody_to_tell' })
  const { id } = await aPerson()
  await aMembership(id, place.host, 'editor')
  await db.enquiry.updateMany({ data: { state: 'dismissed', handledAt: new Date() } })
  await db.outboxMessage.updateMany({
    where: { topic: 'enquiry.received' },
    data: { state: 'waiting', doneAt: null, availableAt: new Date(0) },
  })
  await sweep()
  expect(await told()).toMatchObject({ state: 'skipped', problem: 'enquiry_settled' })
  expect(await mails()).toEqual([])
})
