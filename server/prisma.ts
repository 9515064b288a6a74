import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'
import { openDatabase } from './database'

/** `npm run prisma -- <arguments>`: Prisma's CLI as the owner, with the embedded database started for it if need be. */
export async function main({ args }: { args: string[] }): Promise<number> {
  const database = await openDatabase(readEnvironment(process.env))
  try {
    return prismaCommand(args, database.ownerUrl, { stdio: 'inherit' }).status
  } finally {
    if (!database.adopted) await database.stop()
  }
}

type Running = {
  stdio: 'inherit' | 'pipe'
  /** A folder with other migrations than all of this release. */
  migrations?: string
}

/** Runs the CLI with the engine that needs no download. */
export function prismaCommand(args: string[], ownerUrl: string, { stdio, migrations }: Running) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    stdio,
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_OWNER_URL: ownerUrl,
      ...(migrations ? { PORTAL_MIGRATIONS: migrations } : {}),
      PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('server/schema-engine.mjs'),
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}`.trim() }
}
