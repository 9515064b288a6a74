import { exportAuditLog } from '@/lib/audit/mutations'
import { auditExport, filterOfAddress } from '@/lib/audit/schema'
import { endpoint } from '@/lib/auth/action'

export const dynamic = 'force-dynamic'

/** Sends the audit log as a file. Asked with POST: it leaves a note behind. */
export const POST = endpoint({
  name: 'exportAuditLog',
  input: auditExport,
  streams: true,
  rate: 'publish',
  isSensitive: true,
  backTo: ({ url }) => `/desk/admin/audit${filterOfAddress(url)}`,
  run: exportAuditLog,
})
