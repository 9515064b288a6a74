import { spawn } from 'node:child_process'
import process from 'node:process'

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_UPDATE_NOTIFIER: '1',
}
const children = new Set()
const endAll = (signal) => {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    endAll(signal)
    process.exitCode = 1
    setTimeout(() => process.exit(1), 5000).unref()
  })

/** A program's whole output, and whether it ended well. Never through a shell: paths may hold spaces. */
export function run({ program = process.execPath, args, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...quiet, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    children.add(child)
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.once('close', (code, signal) => {
      children.delete(child)
      const ok = code === 0
      resolve({ ok, output: ok ? output : `${output}\n${program} ${args.join(' ')} ended with ${signal ?? code}\n` })
    })
  })
}

/** One after the other, until one fails. */
export async function runEach(commands) {
  let output = ''
  for (const command of commands) {
    const result = await run(command)
    output += result.output
    if (!result.ok) return { ok: false, output }
  }
  return { ok: true, output }
}
