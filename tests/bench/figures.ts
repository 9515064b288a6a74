/** One line of the report: what was measured, what came out, what PERFORMANCE.md asks for. */
export type Figure = { what: string; value: string; target?: string; met?: boolean }

export function median(values: number[]): number {
  return percentile(values, 50)
}

/** The value that `percent` of the values do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('no values')
  return value
}

/** Two things in turns, A B A B: what else the machine does falls on both alike. */
export async function inTurns<Result>(
  rounds: number,
  one: () => Promise<Result>,
  other: () => Promise<Result>,
): Promise<[Result[], Result[]]> {
  const results: [Result[], Result[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    results[0].push(await one())
    results[1].push(await other())
  }
  return results
}

export const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
export const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`

export function print(title: string, figures: Figure[]): void {
  console.log(`\n${title}`)
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, target, met } of figures) {
    const verdict =
      target === undefined ? '' : `  target ${target}${met === undefined ? '' : met ? '  met' : '  MISSED'}`
    console.log(`  ${what.padEnd(width)}  ${value.padStart(14)}${verdict}`)
  }
}
