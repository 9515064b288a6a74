import { readFileSync, rmSync } from 'node:fs'

const resultsOf = (project) => `.data/test/${project}.json`

/** One vitest project, with its results also in a file to count from. */
export function vitest(project) {
  rmSync(resultsOf(project), { force: true })
  return {
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=minimal',
      '--reporter=json',
      `--outputFile.json=${resultsOf(project)}`,
    ],
    env: { NO_COLOR: '1' },
  }
}

/** Tests passed, failed and skipped; a file that could not be loaded is one failure. */
export function testCounts(project) {
  try {
    const results = JSON.parse(readFileSync(resultsOf(project), 'utf8'))
    const notLoaded = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + notLoaded.length,
      skipped: results.numPendingTests + results.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
