import type { ExportFormat } from '@/lib/audit/rules'
import { fileOf } from './file'
import type { AuditRow } from './statement'

const types: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** An answer that sends the log while it is read; whoever stops listening stops the reading. */
export function auditFileAnswer(portions: AsyncIterable<AuditRow[]>, format: ExportFormat): Response {
  const pieces = fileOf(portions, format)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  const name = `audit-log-${new Date().toISOString().slice(0, 10)}.${format}`
  return new Response(body, {
    headers: { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
