#!/usr/bin/env node
// The way in of every npm script: needs nothing but Node and npm, prepares what is missing, then runs one program.
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beginLean } from './lean.mjs'

const oldestNode = [20, 19]
const programOf = {
  start: 'main',
  dev: 'main',
  demo: 'main',
  build: 'build',
  prisma: 'prisma',
  'db:roles': 'roles-sql',
  'rebuild-public': 'rebuild-public',
  backup: 'backup',
  restore: 'restore',
  'let-in': 'let-in',
}

try {
  await run(process.argv[2] ?? 'start', process.argv.slice(3))
} catch (error) {
  explain(error)
  process.exit(1)
}

async function run(command, args) {
  checkNode()
  beginLean()
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (programOf[command] === 'main') await checkPort()
  const { keepOutputClean } = await import('./steps.mjs')
  if (command === 'prisma' || command === 'db:roles') keepOutputClean()
  // An image is whole when it is built (`build --seal`): where it runs nothing is installed, compiled or written.
  const release = command !== 'build' && existsSync('.build/sealed') ? () => undefined : await prepared()
  const program = path.resolve('.build', `${programOf[command] ?? command}.mjs`)
  const { main } = await import(pathToFileURL(program).href)
  const code = await main({ command, args, prepared: release })
  release()
  if (code !== undefined) process.exit(code)
}

async function prepared() {
  const { waitForLock } = await import('./lock.mjs')
  const { prepare } = await import('./prepare.mjs')
  const { remark, step } = await import('./steps.mjs')
  let other
  const release = await waitForLock('.build/prepare.lock', ({ pid }) => {
    other = pid
    remark(`waiting for another start in this folder (process ${pid})`)
  })
  if (other) step('the other start is done')
  // An exit, unlike a signal, lets go of the lock and takes npm along.
  const leave = () => process.exit(130)
  process.on('SIGINT', leave).on('SIGTERM', leave)
  await prepare()
  process.off('SIGINT', leave).off('SIGTERM', leave)
  return release
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw failure(
    `This is Node ${process.versions.node}; the portal needs ${oldestNode.join('.')} or later.`,
    'Install a newer Node from nodejs.org and start again.',
  )
}

/** Before anything is installed or built: nobody should wait a minute for this answer. */
async function checkPort() {
  const port = Number(process.env.PORT || 3000)
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw failure(
      `PORT is "${process.env.PORT}", which is no port.`,
      'Choose a whole number up to 65535: PORT=3000 npm start',
    )
  }
  const host = process.env.HOST || '127.0.0.1'
  const code = await new Promise((resolve) => {
    const probe = createServer().once('error', (error) => resolve(error.code))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
  if (code === 'EADDRINUSE')
    throw failure(
      `Port ${port} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
  if (code === 'EACCES')
    throw failure(`This user may not use port ${port}.`, 'Choose a port above 1023: PORT=3000 npm start')
  if (code)
    throw failure(
      `The portal cannot listen on ${host}:${port} (${code}).`,
      'Check HOST and PORT; .env.example explains them.',
    )
}

function failure(problem, remedy) {
  return Object.assign(new Error(problem), { problem, remedy })
}

function explain(error) {
  const remedies = {
    EnvironmentError: 'Correct it in the environment or in .env; .env.example explains every variable.',
    ProgramFailure: 'The lines above say why. When it is mended, run the same command again.',
  }
  const remedy = error.remedy ?? remedies[error.name] ?? 'This should not happen. Please report it with these lines:'
  const isKnown = error.remedy !== undefined || error.name in remedies
  process.stderr.write(`\n  ${error.problem ?? error.message}\n\n  ${remedy}\n${isKnown ? '' : `\n${error.stack}\n`}\n`)
}
