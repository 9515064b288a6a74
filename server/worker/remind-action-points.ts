import { db } from '@/lib/db'
import { writeMail } from '@/lib/mail/outbox'

const daysBefore = 3

/**
 * Reminds of action points that are due within three days and not done: once for each point and day it is due on, the
 * person who saved the roundtable last, as long as they work for its organisation, otherwise the colleague it was handed
 * to.
 */
export async function remindOfActionPoints(now = new Date()): Promise<void> {
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const latest = new Date(today.getTime() + daysBefore * 24 * 60 * 60 * 1_000)
  const points = await db.actionPoint.findMany({
    where: {
      doneOn: null,
      dueOn: { gte: today, lte: latest },
      roundtable: {
        record: { deletedAt: null, OR: [{ updatedBy: { kind: 'human' } }, { handedToId: { not: null } }] },
      },
    },
    select: {
      id: true,
      dueOn: true,
      translations: { select: { language: true, text: true } },
      roundtable: {
        select: {
          id: true,
          translations: { select: { language: true, title: true } },
          record: {
            select: {
              ...{ organisationId: true, originalLanguage: true },
              updatedBy: { select: personColumns },
              handedTo: { select: personColumns },
            },
          },
        },
      },
    },
  })
  for (const { id, dueOn, translations, roundtable } of points) {
    const { organisationId, originalLanguage, updatedBy, handedTo } = roundtable.record
    const person = [updatedBy, handedTo].find((one) =>
      one?.memberships.some((membership) => membership.organisationId === organisationId),
    )
    if (!dueOn || !person) continue
    const day = dueOn.toISOString().slice(0, 10)
    const inWords = { wanted: person.locale, original: originalLanguage }
    const title = inLanguage(roundtable.translations, inWords)?.title ?? ''
    const text = inLanguage(translations, inWords)?.text ?? ''
    const once = `action_point_due ${id} ${day}`
    await db.$transaction((tx) =>
      writeMail(
        { tx, at: now },
        {
          personId: person.id,
          recordId: roundtable.id,
          template: 'action_point_due',
          once,
          values: { title, text, dueOn: day },
        },
      ),
    )
  }
}

const personColumns = { id: true, locale: true, memberships: { select: { organisationId: true } } } as const

function inLanguage<Row extends { language: string }>(
  rows: readonly Row[],
  { wanted, original }: { wanted: string; original: string },
): Row | undefined {
  return (
    rows.find(({ language }) => language === wanted) ?? rows.find(({ language }) => language === original) ?? rows[0]
  )
}
