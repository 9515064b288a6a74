import 'server-only'
import type { Transaction } from '@/lib/db'
import type { GapInput } from '@/lib/gap/schema'
import type { PilotDetails, PilotInput } from '@/lib/pilot/schema'
import type { PracticeDetails, PracticeInput } from '@/lib/practice/schema'

// Practices, gaps and pilots are written by their own mutations and, where a roundtable brings them up, by the
// roundtable's: what must change together is one mutation, and a noun never calls another's.

/** Writes a practice's rows, new or changed. The record itself is opened or touched by the caller. */
export async function writePractice(tx: Transaction, id: string, input: Omit<PracticeInput, keyof PracticeDetails>) {
  const { language, carriedOutById, regionId, place, started, themes } = input
  const facts = { organisationId: carriedOutById, regionId, place, started }
  const { title, summary, problem, whatIsDone, whoBenefits, resources, results, lessons, toCopyIt } = input
  const words = { title, summary, problem, whatIsDone, whoBenefits, resources, results, lessons, toCopyIt }
  await tx.practice.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.practiceTheme.deleteMany({ where: { practiceId: id } })
  await tx.practiceTheme.createMany({ data: themes.map((theme) => ({ practiceId: id, theme })) })
  await tx.practiceTranslation.upsert({
    where: { practiceId_language: { practiceId: id, language } },
    create: { practiceId: id, language, ...words },
    update: words,
  })
}

/** Writes a gap's rows, new or changed. The record itself is opened or touched by the caller. */
export async function writeGap(tx: Transaction, id: string, input: GapInput) {
  const { language, kind, regionId, countryCode, roundtableId, eventId, position, themes, title, summary } = input
  const facts = { kind, regionId, countryCode, roundtableId, eventId, position }
  await tx.gap.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.gapTheme.deleteMany({ where: { gapId: id } })
  await tx.gapTheme.createMany({ data: themes.map((theme) => ({ gapId: id, theme })) })
  await tx.gapTranslation.upsert({
    where: { gapId_language: { gapId: id, language } },
    create: { gapId: id, language, title, summary },
    update: { title, summary },
  })
}

/** Writes a pilot's rows, new or changed. The record itself is opened or touched by the caller. */
export async function writePilot(tx: Transaction, id: string, input: Omit<PilotInput, keyof PilotDetails>) {
  const { language, stage, regionId, roundtableId, position, themes, title, summary } = input
  const facts = { stage, regionId, roundtableId, position }
  await tx.pilot.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.pilotTheme.deleteMany({ where: { pilotId: id } })
  await tx.pilotTheme.createMany({ data: themes.map((theme) => ({ pilotId: id, theme })) })
  await tx.pilotTranslation.upsert({
    where: { pilotId_language: { pilotId: id, language } },
    create: { pilotId: id, language, title, summary },
    update: { title, summary },
  })
}
