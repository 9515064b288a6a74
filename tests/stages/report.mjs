const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(8)

const countOf = ({ passed, failed, skipped }) =>
  [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')

/**
 * One line per stage; the whole output of a stage that failed, and the sum as the last line.
 * @param {(text: string) => unknown} [write]
 */
export function report(write = (text) => process.stdout.write(text)) {
  const started = performance.now()
  return {
    line(result) {
      if (result.silent && result.ok) return
      const tests = result.passed + result.failed + result.skipped > 1 ? countOf(result) : (result.note ?? '')
      write(
        `${result.ok ? 'ok    ' : 'FAILED'} ${result.name.padEnd(11)} ${seconds(result.ms)}  ${tests}`.trimEnd() + '\n',
      )
      if (!result.ok) write(`${result.output.trimEnd()}\n\n`)
    },
    summary(results) {
      const counted = results.filter(({ silent, ok }) => !(silent && ok))
      const sum = (key) => counted.reduce((total, result) => total + result[key], 0)
      write(`all      ${seconds(performance.now() - started)}\n`)
      const failed = results.filter(({ ok }) => !ok)
      if (failed.length > 0) write(`failed: ${failed.map(({ name }) => name).join(', ')}\n`)
      write(`${countOf({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}\n`)
      return failed.length === 0
    },
  }
}
