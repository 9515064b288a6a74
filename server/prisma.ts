import { spawnSync } from 'node:child_process'
import { readEnvironment } from '@/lib/env'
import { openDatabase } from './database'

/** `npm run prisma -- <arguments>`: Prisma's CLI as the owner, with the embedded database started for it if need be. */
export async function main({ args }: { args: string[] }): Promise<number> {
  const database = await openDatabase(readEnvironment(process.env))
  try {
    return runPrisma(args, database.ownerUrl)
  } finally {
    if (!database.adopted) await database.stop()
  }
}

/** Runs the CLI with the engine that needs no download; returns its exit code. */
export function runPrisma(args: string[], ownerUrl: string, stdio: 'inherit' | 'pipe' = 'inherit') {
  const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    stdio,
    env: { ...process.env, ...quiet, DATABASE_OWNER_URL: ownerUrl },
  })
  return status ?? 1
}

const quiet = {
  PRISMA_SCHEMA_ENGINE_BINARY: 'server/schema-engine.mjs',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}
