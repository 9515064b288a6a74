import { spawn } from 'node:child_process'
import path from 'node:path'

/** Runs Prisma's own command line on one database, with the schema engine that needs no download. */
export function prisma(
  args: string[],
  ownerUrl: string,
): Promise<{ ok: boolean; code: number | null; output: string }> {
  const child = spawn(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    env: {
      ...process.env,
      DATABASE_OWNER_URL: ownerUrl,
      PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('server/schema-engine.mjs'),
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, code, output }))
  })
}
