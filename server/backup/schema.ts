import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartFailure } from '../failure'
import { prismaCommand } from '../prisma'
import type { Head } from './contents'
import { BackupProblem } from './problem'

const folder = 'prisma/migrations'

/** Throws `newer_release`, `foreign_release` where this release does not know the backup's schema. */
export function refuseUnknownSchema({ migrations }: Pick<Head, 'migrations'>): void {
  for (const { name, checksum } of migrations) {
    const file = path.join(folder, name, 'migration.sql')
    if (!/^[\w-]+$/.test(name) || !existsSync(file)) throw new BackupProblem('newer_release', name)
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== checksum)
      throw new BackupProblem('foreign_release', name)
  }
}

/** Makes the schema of the backup in an empty database: its own migrations, and no later one. */
export function makeSchema(ownerUrl: string, { migrations }: Pick<Head, 'migrations'>): void {
  const wanted = new Set(migrations.map(({ name }) => name))
  const later = readdirSync(folder).filter((name) => !wanted.has(name) && name !== 'migration_lock.toml')
  if (later.length === 0) return deploy(ownerUrl, folder)
  const some = mkdtempSync(path.join(tmpdir(), 'portal-migrations-'))
  try {
    cpSync(folder, some, { recursive: true, filter: (source) => !later.includes(path.basename(source)) })
    deploy(ownerUrl, some)
  } finally {
    rmSync(some, { recursive: true, force: true })
  }
}

function deploy(ownerUrl: string, migrations: string) {
  const { status, output } = prismaCommand(['migrate', 'deploy'], ownerUrl, { stdio: 'pipe', migrations })
  if (status === 0) return
  throw new StartFailure(`The schema of the backup cannot be made:\n\n${output}\n`, 'Nothing was changed.')
}
