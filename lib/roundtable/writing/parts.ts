import 'server-only'
import { AppError } from '@/lib/errors'
import { findOrganisationsByName } from '@/lib/partner/queries'
import type { Change } from '@/lib/publishing/changing'
import { dateOf, richText } from '@/lib/publishing/document'
import { isSameText } from '@/lib/rich-text/write-markdown'
import type { RoundtableInput } from '@/lib/roundtable/schema'

const aside = 100_000

/** Who hosted and who came. A host must be an organisation the portal knows; anybody else is kept as written. */
export async function writePeople({ tx, actor }: Change, roundtableId: string, { hosts, attendance }: RoundtableInput) {
  const names = [...hosts, ...attendance].map(({ name }) => name)
  const known = await findOrganisationsByName(tx, actor, names)
  const idOf = (name: string) => known.get(name.trim().toLowerCase()) ?? null
  const hostIds = hosts.map(({ name }, index) => {
    const organisationId = idOf(name)
    if (!organisationId) throw new AppError('invalid', { fields: { [`hosts[${index}].name`]: 'unknown_organisation' } })
    return organisationId
  })
  await tx.roundtableHost.deleteMany({ where: { roundtableId } })
  await tx.roundtableHost.createMany({
    data: [...new Set(hostIds)].map((organisationId, position) => ({ roundtableId, organisationId, position })),
  })
  await tx.attendance.deleteMany({ where: { roundtableId } })
  await tx.attendance.createMany({
    data: attendance.map(({ name, kind, people }, position) => {
      const organisationId = idOf(name)
      return { roundtableId, position, organisationId, nameAsWritten: organisationId ? null : name, kind, people }
    }),
  })
}

/** The agenda with its minutes, in the language being written; other languages of an item are kept. */
export async function writeAgenda({ tx }: Change, roundtableId: string, { agenda, language }: RoundtableInput) {
  const there = await tx.agendaItem.findMany({ where: { roundtableId }, select: { id: true, translations: true } })
  const kept = keptIds(agenda, there)
  await tx.agendaItem.deleteMany({ where: { roundtableId, id: { notIn: kept } } })
  // Positions are unique: out of the way first, then into their new order.
  await tx.agendaItem.updateMany({ where: { roundtableId }, data: { position: { increment: aside } } })
  for (const [position, { id, title, minutes, minutesLong }] of agenda.entries()) {
    const itemId = id && kept.includes(id) ? id : crypto.randomUUID()
    await tx.agendaItem.upsert({
      where: { id: itemId },
      create: { id: itemId, roundtableId, position, minutesLong },
      update: { position, minutesLong },
    })
    const before = there.find((item) => item.id === itemId)?.translations ?? []
    if (
      isUntranslated(
        before,
        language,
        (words) => words.title === title && isSameText(richText.parse(words.minutes), minutes),
      )
    )
      continue
    await tx.agendaItemTranslation.upsert({
      where: { agendaItemId_language: { agendaItemId: itemId, language } },
      create: { agendaItemId: itemId, language, title, minutes },
      update: { title, minutes },
    })
  }
}

/** What was agreed to be done, by whom, until when. */
export async function writeActionPoints({ tx, actor }: Change, roundtableId: string, input: RoundtableInput) {
  const { actionPoints, language } = input
  const known = await findOrganisationsByName(
    tx,
    actor,
    actionPoints.flatMap(({ owner }) => owner ?? []),
  )
  const there = await tx.actionPoint.findMany({ where: { roundtableId }, select: { id: true, translations: true } })
  const kept = keptIds(actionPoints, there)
  await tx.actionPoint.deleteMany({ where: { roundtableId, id: { notIn: kept } } })
  await tx.actionPoint.updateMany({ where: { roundtableId }, data: { position: { increment: aside } } })
  for (const [position, { id, text, owner, dueOn, doneOn }] of actionPoints.entries()) {
    const pointId = id && kept.includes(id) ? id : crypto.randomUUID()
    const organisationId = (owner && known.get(owner.trim().toLowerCase())) || null
    const facts = {
      ...{ position, organisationId, ownerAsWritten: organisationId ? null : owner },
      dueOn: dateOf(dueOn),
      doneOn: dateOf(doneOn),
    }
    await tx.actionPoint.upsert({
      where: { id: pointId },
      create: { id: pointId, roundtableId, ...facts },
      update: facts,
    })
    const before = there.find((point) => point.id === pointId)?.translations ?? []
    if (isUntranslated(before, language, (words) => words.text === text)) continue
    await tx.actionPointTranslation.upsert({
      where: { actionPointId_language: { actionPointId: pointId, language } },
      create: { actionPointId: pointId, language, text },
      update: { text },
    })
  }
}

/** Entries of the form that are rows of this roundtable already; a key from elsewhere is no key. */
const keptIds = (entries: readonly { id: string | null }[], there: readonly { id: string }[]) => {
  const ids = new Set(there.map(({ id }) => id))
  return entries.flatMap(({ id }) => (id && ids.has(id) ? [id] : []))
}

/** The form showed words of another language, since there are none in this one, and they were left as they are. */
const isUntranslated = <Words extends { language: string }>(
  before: readonly Words[],
  language: string,
  isAsBefore: (words: Words) => boolean,
) => before.every((words) => words.language !== language) && before.some(isAsBefore)
