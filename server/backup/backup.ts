import { readEnvironment } from '@/lib/env'
import { openDatabase } from '../database'
import { remark, step } from '../steps.mjs'
import { backUp, type Step } from './backing-up'
import { keepBackupKey, keyFile } from './keys'
import { printShelf, sizeOf } from './listing'
import { openShelf } from './shelf'

/** `npm run backup`: makes a backup now, and proves it by restoring it on trial. `-- --list` shows what there is. */
export async function main({ args }: { args: string[] }): Promise<number> {
  const settings = readEnvironment(process.env)
  if (args.includes('--list')) {
    printShelf(await (await openShelf(settings)).list())
    return 0
  }
  const database = await openDatabase(settings)
  try {
    const { isNew } = await keepBackupKey(settings)
    await backUp({ settings, ownerUrl: database.ownerUrl, isByHand: true, onStep: tell })
    remark(`To open it: npm run restore, or by hand: age -d -i ${keyFile(settings)} FILE | tar xz`)
    if (isNew) remark('The key is new. COPY IT AND secrets.json ELSEWHERE NOW: without it no backup can be read.')
    return 0
  } finally {
    if (!database.adopted) await database.stop()
  }
}

function tell(done: Step) {
  if ('made' in done) step(`backup made: ${done.made.name}, ${sizeOf(done.made.bytes)}`)
  else if ('proven' in done) {
    const { tables, files } = done.proven
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    step(`proven: restored on trial, ${tables.length} tables, ${rows} rows and ${files.count} files are the same`)
  } else if ('copied' in done) step(`copied to the bucket ${done.copied}`)
  else step(`taken away, because newer ones are kept: ${done.removed.join(', ')}`)
}
