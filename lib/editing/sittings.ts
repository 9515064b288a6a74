import type { PublicationState } from '@/lib/generated/prisma/enums'

/** What was done with a saved version beside writing it. */
export type Mark = {
  step: 'submitted' | 'returned' | 'published' | 'withdrawn'
  languages: string[]
  at: Date
  by: string
  reason: string | null
}

export type SavedVersion = {
  version: number
  at: Date
  personId: string
  by: string
  /** Language that was being written. */
  language: string | null
  isAutosave: boolean
  /** The version that was brought back. */
  restoredFrom: number | null
  marks: Mark[]
}

/** What one person wrote in one go: its versions, the newest first. */
export type Sitting = { versions: [SavedVersion, ...SavedVersion[]] }

const pause = 30 * 60_000

/** Folds versions, newest first, into sittings: of one person, in one language, without a long pause. */
export function sittingsOf(versions: readonly SavedVersion[]): Sitting[] {
  const sittings: Sitting[] = []
  for (const version of versions) {
    const open = sittings.at(-1)
    if (open && continues(open.versions.at(-1) ?? open.versions[0], version)) open.versions.push(version)
    else sittings.push({ versions: [version] })
  }
  return sittings
}

/** What was submitted or published, and what was brought back, stands for itself. */
const continues = (later: SavedVersion, earlier: SavedVersion): boolean =>
  later.personId === earlier.personId &&
  later.language === earlier.language &&
  later.restoredFrom === null &&
  earlier.restoredFrom === null &&
  earlier.marks.length === 0 &&
  later.at.getTime() - earlier.at.getTime() < pause

export type StepTaken = {
  language: string
  at: Date
  by: string
  before: PublicationState
  after: PublicationState
  version: number
  reason: string | null
}

/** The steps of a record, oldest first, by the version they were taken with; languages of one step are one mark. */
export function marksByVersion(steps: readonly StepTaken[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>()
  const isPublic = new Set<string>()
  for (const { language, at, by, before, after, version, reason } of steps) {
    const step = stepNamed({ before, after, reason }, isPublic.has(language))
    if (step === 'published') isPublic.add(language)
    if (step === 'withdrawn') isPublic.delete(language)
    const there = marks.get(version) ?? []
    const same = there.find((one) => one.step === step && one.at.getTime() === at.getTime())
    if (same) same.languages.push(language)
    else there.push({ step, languages: [language], at, by, reason })
    marks.set(version, there)
  }
  return marks
}

/** A returned language goes back to where it was, so that only its reason and what went before tell it from other steps. */
function stepNamed({ before, after, reason }: Pick<StepTaken, 'before' | 'after' | 'reason'>, isPublic: boolean) {
  if (after === 'in_review') return 'submitted'
  if (after === 'draft') return 'returned'
  if (before === 'in_review' && (after === 'published' ? reason !== null : !isPublic)) return 'returned'
  return after
}
