import { stringify } from 'csv-stringify/sync'
import type { ExportFormat } from '@/lib/audit/rules'
import type { AuditRow } from './statement'

const columns = [
  'at',
  'action',
  'person',
  'about_person',
  'organisation',
  'record_kind',
  'record',
  'version',
  'source',
  'request',
  'detail',
] as const

const flat = (row: AuditRow): Record<(typeof columns)[number], string | number | null> => ({
  at: row.at.toISOString(),
  action: row.action,
  person: row.personId,
  about_person: row.aboutPersonId,
  organisation: row.organisationId,
  record_kind: row.recordKind,
  record: row.recordId,
  version: row.version,
  source: row.source,
  request: row.requestId,
  detail: JSON.stringify(row.detail),
})

/** Portions of the log as a file, piece by piece: the log may be larger than memory. */
export async function* fileOf(portions: AsyncIterable<AuditRow[]>, format: ExportFormat): AsyncGenerator<string> {
  let isFirst = true
  if (format === 'json') yield '['
  for await (const rows of portions) {
    yield format === 'csv' ? table(rows, isFirst) : `${isFirst ? '\n' : ',\n'}${rows.map(line).join(',\n')}`
    isFirst = false
  }
  if (format === 'json') yield '\n]\n'
  else if (isFirst) yield table([], true)
}

/** Spreadsheets take what begins with certain signs for a formula; these are made harmless. */
const table = (rows: readonly AuditRow[], withHead: boolean) =>
  stringify(rows.map(flat), { columns: [...columns], header: withHead, bom: withHead, escape_formulas: true })

const line = (row: AuditRow) => JSON.stringify({ ...flat(row), detail: row.detail })
