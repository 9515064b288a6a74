import { median, percentile } from '../figures'

/** What many questions took, in milliseconds. */
export type Times = { p50: number; p95: number; p99: number; mean: number }

export const timesOf = (samples: number[]): Times => ({
  p50: median(samples),
  p95: percentile(samples, 95),
  p99: percentile(samples, 99),
  mean: samples.reduce((sum, one) => sum + one, 0) / samples.length,
})

/** Of several rounds the one in the middle, figure by figure. */
export function middleOf(rounds: readonly Times[]): Times {
  const of = (key: keyof Times) => median(rounds.map((round) => round[key]))
  return { p50: of('p50'), p95: of('p95'), p99: of('p99'), mean: of('mean') }
}

export const written = ({ p50, p95, p99 }: Times) => `${[p50, p95, p99].map(precise).join(' / ')} ms`

const precise = (ms: number) => (ms < 1 ? ms.toFixed(2) : ms < 10 ? ms.toFixed(1) : String(Math.round(ms)))
