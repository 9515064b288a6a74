import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { keyOfActionNames } from './action-keys'
import { runProgram } from './program.mjs'
import { fingerprint, schemaFiles, unlessDone } from './sources.mjs'
import { begin, step } from './steps.mjs'

/** Everything that Next's build reads. */
const sources = [
  'app',
  'components',
  'lib',
  'i18n',
  'messages',
  'public',
  'server/process.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Where nobody answers: a page that read the database while being built would show every visitor that moment. */
const nowhere = 'postgresql://nobody@127.0.0.1:9/none'
const noDatabase = { DATABASE_URL: nowhere, DATABASE_PUBLIC_URL: nowhere, DATABASE_OWNER_URL: '' }

const seal = '.build/sealed'

/**
 * `npm run build`: Next's production build, unless nothing changed since the last one that succeeded. With `-- --seal` all
 * later starts take what lies there as it is, so that they need to write nothing in this folder.
 */
export async function main({ args }: { args: string[] }): Promise<number> {
  rmSync(seal, { force: true })
  await build()
  if (args.includes('--seal')) writeFileSync(seal, '')
  return 0
}

export async function build(): Promise<void> {
  if (existsSync(seal)) return
  const done = await unlessDone({
    name: 'built',
    mark: fingerprint([...sources, ...schemaFiles()], process.version, keyOfActionNames),
    product: '.next/BUILD_ID',
    work: async () => {
      begin('building the pages, about half a minute')
      await runProgram('next build', [process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
        env: { NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keyOfActionNames, ...noDatabase },
      })
    },
  })
  if (done) step('pages built')
}
