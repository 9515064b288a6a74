import 'server-only'
import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import type { Finding } from '@/lib/file/rules'
import type { Received } from './receive'

/** What a file turned out to be. Images are drawn anew and come with their bytes: the whole one, then smaller copies. */
export type Examined =
  | { kind: 'image'; mediaType: string; width: number; height: number; bytes: Buffer[] }
  | { kind: 'document'; mediaType: string; findings: Finding[] }

const limits = { seconds: 30, atOnce: 2, waiting: 12, output: 40_000_000, memory: 2_097_152 } as const

/**
 * Looks at a file in a process of its own, without rights, secrets or much memory, for at most 30 seconds. Throws
 * `invalid` with the reason it is not wanted, `busy` where too many wait.
 */
export async function examination(file: Received): Promise<Examined> {
  const leave = await enter()
  try {
    return await read(await outputOf(file))
  } finally {
    leave()
  }
}

const queue: (() => void)[] = []
let running = 0

async function enter(): Promise<() => void> {
  if (running >= limits.atOnce) {
    if (queue.length >= limits.waiting) throw new AppError('busy')
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running += 1
  return () => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

const flag = (name: string, older: string) => (process.allowedNodeEnvironmentFlags.has(name) ? name : older)

function command(name: string): { program: string; args: string[] } {
  const program = path.resolve('.build/media.mjs')
  const node = [
    '--max-old-space-size=192',
    '--no-warnings',
    // It may read our programs and their packages; write, start or watch nothing.
    flag('--permission', '--experimental-permission'),
    '--allow-addons',
    `--allow-fs-read=${path.resolve('.build')}/*`,
    `--allow-fs-read=${path.resolve('node_modules')}/*`,
    program,
    name.slice(-20),
  ]
  if (process.platform === 'win32') return { program: process.execPath, args: node }
  // Seconds of work and address space, kept by the system itself; not every system knows the second.
  const bounded = `ulimit -t ${limits.seconds}; ulimit -c 0; ulimit -v ${limits.memory} 2>/dev/null; exec "$0" "$@"`
  return { program: '/bin/sh', args: ['-c', bounded, process.execPath, ...node] }
}

async function outputOf(file: Received): Promise<Buffer> {
  const input = await open(file.path)
  try {
    const { program, args } = command(file.name)
    const child = spawn(program, args, {
      // Nothing of ours: no secret, no proxy, no option that somebody set for Node.
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
      stdio: [input.fd, 'pipe', 'ignore'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000)
    const chunks: Buffer[] = []
    let size = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.output) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    )
    clearTimeout(timer)
    // Whatever the file did to it: it was out of time or memory, or it fell.
    if (code !== 0) throw new AppError('invalid', { reason: 'file_unreadable' })
    return Buffer.concat(chunks)
  } finally {
    await input.close()
  }
}

type Told =
  | { refused: string }
  | { kind: 'image'; mediaType: string; width: number; height: number; lengths: number[] }
  | { kind: 'document'; mediaType: string; findings: Finding[] }

function read(output: Buffer): Examined {
  const end = output.indexOf(10)
  const told = JSON.parse(output.toString('utf8', 0, end)) as Told
  if ('refused' in told) throw new AppError('invalid', { reason: told.refused })
  if (told.kind === 'document') return told
  const { lengths, ...facts } = told
  let at = end + 1
  return { ...facts, bytes: lengths.map((length) => output.subarray(at, (at += length))) }
}
