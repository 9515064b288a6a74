import { noteExport } from '@/lib/audit/mutations'
import { allOfAuditLog } from '@/lib/audit/queries'
import { auditFileAnswer } from '@/lib/audit/reading/answer'
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
  run: async (actor, { format, ...filter }) => {
    const asked = { ...filter, before: null }
    await noteExport(actor, format, asked)
    return auditFileAnswer(allOfAuditLog(actor, asked), format)
  },
})
