import type { FormValues } from '@/lib/form-state'
import type { GapSnapshot } from '@/lib/gap/publication'
import type { ContentLanguage } from '@/lib/language/rules'
import type { PilotSnapshot } from '@/lib/pilot/publication'
import type { PracticeSnapshot } from '@/lib/practice/publication'
import { wordsFor } from '@/lib/publishing/document'
import { emptyText } from '@/lib/rich-text/nodes'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import type { RoundtableSnapshot } from '@/lib/roundtable/publication'
import { timeOfDay } from '@/lib/roundtable/rules'
import type { BroughtUp, Known } from './brought-up'

type Contribution = PracticeSnapshot | GapSnapshot | PilotSnapshot
type Around = BroughtUp & { language: ContentLanguage; nameOf: (organisationId: string) => string }

/**
 * The fields of the form for a roundtable as it stands, in one language; everything is text, as inputs hold it. An entry
 * that has no words in this language shows those it has: an empty row would be taken for one that was given up.
 */
export function formValues(roundtable: RoundtableSnapshot, { language, nameOf, ...brought }: Around): FormValues {
  const { followUp, ...words } = roundtable.texts[language] ?? { title: '', summary: '', followUp: emptyText }
  const { originalLanguage, platformId, course, place, startsAtMinute } = roundtable
  return {
    ...{ platformId, course },
    heldOn: roundtable.heldOn ?? '',
    mode: roundtable.mode ?? '',
    ...words,
    followUp: toMarkdownText(followUp),
    sequence: text(roundtable.sequence),
    startsAt: startsAtMinute === null ? '' : timeOfDay(startsAtMinute),
    durationMinutes: text(roundtable.durationMinutes),
    place: place ?? '',
    stakeholders: countFields(roundtable.stakeholders),
    people: countFields(roundtable.people),
    hosts: roundtable.hostIds.map((id) => ({ name: nameOf(id) })),
    attendance: roundtable.attendance.map(({ organisationId: id, nameAsWritten, kind, people }) => ({
      name: id ? nameOf(id) : (nameAsWritten ?? ''),
      kind,
      people: text(people),
    })),
    agenda: roundtable.agenda.map(({ id, minutesLong, texts }) => {
      const { title, minutes } = wordsFor(texts, language, originalLanguage)?.words ?? { title: '', minutes: emptyText }
      return { id, minutesLong: text(minutesLong), title, minutes: toMarkdownText(minutes) }
    }),
    practices: brought.practices.map((one) => contributionFields(one, language)),
    gaps: brought.gaps.map((one) => ({ ...contributionFields(one, language), kind: one.snapshot.kind })),
    pilots: brought.pilots.map((one) => contributionFields(one, language)),
    actionPoints: roundtable.actionPoints.map(
      ({ id, organisationId: owner, ownerAsWritten, dueOn, doneOn, texts }) => ({
        ...{ id, dueOn: dueOn ?? '', doneOn: doneOn ?? '' },
        text: wordsFor(texts, language, originalLanguage)?.words.text ?? '',
        owner: owner ? nameOf(owner) : (ownerAsWritten ?? ''),
      }),
    ),
    sources: roundtable.sources.map(({ kind, label, url, verified, concerns }) => ({
      ...{ kind, label, url: url ?? '', concerns: concerns ?? '' },
      verified: verified ? 'on' : '',
    })),
  }
}

const text = (value: number | null) => (value === null ? '' : String(value))

const countFields = (range: RoundtableSnapshot['people']) => ({
  min: text(range?.min ?? null),
  max: range && range.max !== range.min ? String(range.max) : '',
})

function contributionFields({ snapshot, version }: Known<Contribution>, language: ContentLanguage) {
  const found = wordsFor<{ title: string; summary: string }>(snapshot.texts, language, snapshot.originalLanguage)
  return {
    ...{ id: snapshot.id, version: String(version), theme: snapshot.themes[0] ?? '' },
    title: found?.words.title ?? '',
    summary: found?.words.summary ?? '',
  }
}
