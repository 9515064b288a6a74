import { existsSync } from 'node:fs'
import { run, runEach } from './command.mjs'
import { testCounts, vitest } from './vitest-run.mjs'

const tool = (file, ...args) => ({ args: [`node_modules/${file}`, ...args] })
const folders = () =>
  ['app', 'components', 'i18n', 'lib', 'prisma', 'server', 'tests'].filter((name) => existsSync(name))

/** `needs` run before; `cores: 2` wants the machine to itself; `tests` are counted one by one, any other stage counts one. */
export const stages = {
  format: { command: () => tool('@biomejs/biome/bin/biome', 'check', '.') },
  lint: {
    command: () =>
      tool(
        'eslint/bin/eslint.js',
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        '.build/eslint.json',
        '--cache-strategy',
        'content',
      ),
  },
  types: {
    work: () => runEach([tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit')]),
  },
  graph: {
    command: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
        ...folders(),
      ),
  },
  knip: { command: () => tool('knip/bin/knip.js', '--no-config-hints') },
  database: { cores: 2, work: () => run(vitest('database')), tests: () => testCounts('database') },
  browser: { cores: 2, work: () => run(vitest('browser')), tests: () => testCounts('browser') },
  unit: { work: () => run(vitest('unit')), tests: () => testCounts('unit') },
}

export const fast = ['format', 'types', 'lint', 'graph', 'knip', 'unit']
export const everything = [...fast, 'database']
