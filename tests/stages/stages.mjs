import { existsSync } from 'node:fs'
import { run, runEach } from './command.mjs'
import { prepareOnce } from './prepare.mjs'
import { testCounts, vitest } from './vitest-run.mjs'

const tool = (file, ...args) => ({ args: [`node_modules/${file}`, ...args] })
const folders = () =>
  ['app', 'components', 'i18n', 'lib', 'prisma', 'server', 'tests'].filter((name) => existsSync(name))
const eslintCache = ['--cache', '--cache-location', '.build/eslint.json', '--cache-strategy', 'content']
const graphOptions = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long']

const tests = (project, options = {}) => ({
  needs: ['prepare'],
  ...options,
  work: () => run(vitest(project)),
  tests: () => testCounts(project),
})

/** `needs` run before; `isAlone` wants the machine to itself; `tests` are counted one by one, any other stage counts one. */
export const stages = {
  prepare: { isAlone: true, work: prepareOnce },
  format: { needs: ['prepare'], command: () => tool('@biomejs/biome/bin/biome', 'check', '.') },
  types: {
    needs: ['prepare'],
    work: () => runEach([tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit')]),
  },
  lint: {
    needs: ['prepare'],
    command: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0', ...eslintCache),
  },
  graph: {
    needs: ['prepare'],
    command: () => tool('dependency-cruiser/bin/dependency-cruise.mjs', ...graphOptions, ...folders()),
  },
  knip: { needs: ['prepare'], command: () => tool('knip/bin/knip.js', '--no-config-hints') },
  unit: tests('unit'),
  database: tests('database'),
  build: { needs: ['prepare'], command: () => ({ args: ['server/start.mjs', 'build'] }) },
  pages: tests('pages', { needs: ['build'] }),
  permissions: tests('permissions', { needs: ['build'] }),
  browser: tests('browser', { needs: ['build'] }),
}

export const fast = ['format', 'types', 'lint', 'graph', 'knip', 'unit']
// The build soon, for the longest stages wait for it; the tests of the database last, for they use both cores by themselves.
export const everything = ['format', 'build', 'types', 'lint', 'pages', 'permissions', 'browser', ...fast, 'database']
