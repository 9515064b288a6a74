import { spawn } from 'node:child_process'

/**
 * Runs a program to its end, silently: what it said is shown only when it fails.
 * @param {string} name how a person calls it
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 */
export async function runProgram(name, [program, ...args], { env = {}, cwd = process.cwd() } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  // A kill of the start alone must not leave a build running.
  const endChild = () => child.kill()
  process.once('exit', endChild)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  process.off('exit', endChild)
  if (code === 0) return
  const failure = new Error(`${name} failed (${code}):\n\n${output.trim().split('\n').slice(-40).join('\n')}`)
  failure.name = 'ProgramFailure'
  throw failure
}
