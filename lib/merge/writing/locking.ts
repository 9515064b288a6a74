import 'server-only'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { named, tableNamed } from './moves'
import { places } from './places'

type Asked = { survivorId: string; absorbedId: string; isUndoing?: boolean }

/**
 * Locks both organisations and every record that names the one that moves, in the order of their keys, until the
 * transaction ends. Throws `not_found`, `not_allowed_now` (`already_merged`).
 */
export async function lockPair(tx: Transaction, { survivorId, absorbedId, isUndoing = false }: Asked) {
  const from = isUndoing ? survivorId : absorbedId
  const naming = places.flatMap(({ table, column, record, key }) => {
    const owner = table === 'Record' ? key[0] : record
    return owner
      ? [Prisma.sql`SELECT ${named(owner)} FROM ${tableNamed(table)} WHERE ${named(column)} = ${from}::uuid`]
      : []
  })
  await tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM desk."Record" WHERE id IN (${survivorId}::uuid, ${absorbedId}::uuid)
      OR id IN (${Prisma.join(naming, ' UNION ALL ')})
    ORDER BY id FOR UPDATE`)
  await tx.$executeRaw`
    SELECT 1 FROM desk."Organisation" WHERE id IN (${survivorId}::uuid, ${absorbedId}::uuid) ORDER BY id FOR UPDATE`
  const found = await tx.record.findMany({
    where: { id: { in: [survivorId, absorbedId] }, kind: 'partner' },
    include: { languages: true },
  })
  const survivor = found.find(({ id }) => id === survivorId)
  const absorbed = found.find(({ id }) => id === absorbedId)
  if (!survivor || survivor.deletedAt || !absorbed) throw new AppError('not_found')
  if (
    !isUndoing &&
    (await tx.merge.count({ where: { absorbedId: { in: [survivorId, absorbedId] }, undoneAt: null } })) > 0
  )
    throw new AppError('not_allowed_now', { reason: 'already_merged' })
  if (!isUndoing && absorbed.deletedAt) throw new AppError('not_found')
  return { survivor, absorbed }
}
