import type { Shown } from '@/components/record/shown'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

export type Quoted = Shown<'score'>
export type ScoreOrder = 'name' | 'score'
/** A country that was compared, with the overall score a source states for it, or none. */
export type Standing = { code: string; name: string; score: Quoted | null }

export const evaluationSteps = ['legal', 'policy', 'implementation'] as const

export const isOverall = ({ body }: Quoted) => body.step === null && body.dimension === null
const inRound =
  (roundId: string) =>
  ({ body }: Quoted) =>
    body.round === `round:${roundId}`

/** Every country compared in a round. A missing score is null and comes last, never a number. */
export function standings(
  { id, body }: Shown<'round'>,
  scores: readonly Quoted[],
  { locale, order }: { locale: Locale; order: ScoreOrder },
): Standing[] {
  const quoted = new Map(
    scores
      .filter(inRound(id))
      .filter((score) => score.body.subject === 'country' && isOverall(score))
      .map((score) => [score.body.countryCode ?? '', score]),
  )
  const compare = byName(locale)
  const rank = ({ score }: Standing) => score?.body.value ?? -1
  return [...new Set([...body.countryCodes, ...quoted.keys()])]
    .map((code) => ({ code, name: countryName(code, locale), score: quoted.get(code) ?? null }))
    .sort((one, other) => (order === 'score' ? rank(other) - rank(one) : 0) || compare(one.name, other.name))
}

const subjects: readonly Quoted['body']['subject'][] = ['country', 'average', 'spread']

/** Scores of countries before figures about all of them, each in the order given. */
export const countriesFirst = <One extends Quoted>(scores: readonly One[]): One[] =>
  scores.toSorted((one, other) => subjects.indexOf(one.body.subject) - subjects.indexOf(other.body.subject))

/** The latest round for which a source states the overall score of a country. */
export const latestScored = (rounds: readonly Shown<'round'>[], scores: readonly Quoted[]) =>
  rounds
    .toSorted((one, other) => other.body.referenceYear - one.body.referenceYear)
    .find(({ id }) => scores.filter(inRound(id)).some((score) => score.body.subject === 'country' && isOverall(score)))

type StepRow = {
  key: string
  code: string
  year: number
  scores: Record<(typeof evaluationSteps)[number], Quoted | undefined>
}

/** What is quoted of a country's three steps, one row for each country and year. */
export function stepRows(scores: readonly Quoted[]): StepRow[] {
  const rows = new Map<string, Quoted[]>()
  for (const score of scores.filter(({ body }) => body.subject === 'country' && body.step !== null)) {
    const key = `${score.body.countryCode} ${score.body.referenceYear}`
    rows.set(key, [...(rows.get(key) ?? []), score])
  }
  return [...rows]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, ofRow]) => {
      const of = (step: (typeof evaluationSteps)[number]) => ofRow.find(({ body }) => body.step === step)
      return {
        key,
        code: ofRow[0]?.body.countryCode ?? '',
        year: ofRow[0]?.body.referenceYear ?? 0,
        scores: { legal: of('legal'), policy: of('policy'), implementation: of('implementation') },
      }
    })
}

export type Coverage = 'overall' | 'part' | 'none' | 'absent'

/** What is known of a country in a round. */
export function coverageOf(code: string, { id, body }: Shown<'round'>, scores: readonly Quoted[]): Coverage {
  const own = scores.filter(inRound(id)).filter((score) => score.body.countryCode === code)
  if (own.some(isOverall)) return 'overall'
  if (own.length > 0) return 'part'
  return body.countryCodes.includes(code) ? 'none' : 'absent'
}
