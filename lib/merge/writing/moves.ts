import 'server-only'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'

/** One row that is changed by a merge. Values as `to_jsonb` writes them. */
export type Move = {
  place: string
  key: Record<string, unknown>
  column: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  recordId: string | null
  recordVersion: number | null
}

/** Names of tables and columns come from our own lists only. */
export const named = (name: string) => {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`not the name of a table or column: ${name}`)
  // eslint-disable-next-line no-restricted-syntax -- names cannot be sent as a value; these are our own and hold letters only
  return Prisma.raw(`"${name}"`)
}
export const tableNamed = (name: string) => Prisma.sql`desk.${named(name)}`

/** The key of a row as a statement sees it. */
export const keyOf = (alias: string, columns: readonly string[]) =>
  Prisma.sql`jsonb_build_object(${Prisma.join(
    columns.map((column) => Prisma.sql`${column}::text, ${named(alias)}.${named(column)}`),
  )})`

/** Writes down what was changed, in the steps in which undoing goes backwards. */
export async function keepMoves(tx: Transaction, { mergeId, step }: { mergeId: string; step: number }, moves: Move[]) {
  if (moves.length === 0) return
  await tx.$executeRaw`
    INSERT INTO desk."MergeMove" (id, "mergeId", step, place, key, "column", before, after, "recordId", "recordVersion")
    SELECT gen_random_uuid(), ${mergeId}::uuid, ${step}, place, key, "column", before, after, "recordId", "recordVersion"
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS move (
      place text, key jsonb, "column" text, before jsonb, after jsonb, "recordId" uuid, "recordVersion" integer)`
}
