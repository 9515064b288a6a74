import * as z from 'zod'
import { RecordKind } from '@/lib/generated/prisma/enums'
import { exportFormats } from './rules'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const nothing = null

/** A parameter of an address: what makes no sense narrows nothing. */
const narrowed = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema.nullable().catch(nothing).default(nothing))

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
// Years that nobody means are not kept by a database.
const day = z.iso.date().refine((given) => given >= '1900')

/** Which entries of the audit log are asked for, as an address says it. */
export const auditFilter = z.object({
  who: narrowed(text(200)),
  /** One person exactly, as other pages link here. */
  person: narrowed(z.uuid()),
  what: narrowed(
    z
      .string()
      .regex(/^[a-z]+(?:[._][a-z]+)*$/)
      .max(80),
  ),
  kind: narrowed(z.enum(RecordKind)),
  record: narrowed(
    text(300)
      .regex(uuid)
      .transform((given) => uuid.exec(given)?.[0] ?? ''),
  ),
  organisation: narrowed(z.uuid()),
  from: narrowed(day),
  to: narrowed(day),
  source: narrowed(text(64)),
  /** The entry that the page before ended with. */
  before: narrowed(z.string().regex(/^\d{13}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
})
export type AuditFilter = z.output<typeof auditFilter>

/** What an export is asked for. */
export const auditExport = auditFilter.omit({ before: true }).extend({ format: z.enum(exportFormats) })
export type AuditExport = z.output<typeof auditExport>

/** The address of the entries that a filter describes. */
export function auditQuery(filter: Partial<AuditFilter>): string {
  const said = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
  return said.length > 0 ? `?${new URLSearchParams(said)}` : ''
}

/** The filter of an address, as the query of the page that shows what it describes. */
export const filterOfAddress = (url: string): string =>
  auditQuery({ ...auditFilter.parse(Object.fromEntries(new URL(url).searchParams)), before: null })
