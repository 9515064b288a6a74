import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing, note } from '@/lib/publishing/changing'
import { allOfAuditLog } from './queries'
import { auditFileAnswer } from './reading/answer'
import type { ExportFormat } from './rules'
import type { AuditExport, AuditFilter } from './schema'

/** Notes that somebody takes a part of the audit log away, before it is read. Throws `forbidden`. */
export const noteExport = (actor: Actor, format: ExportFormat, filter: AuditFilter): Promise<{ noted: true }> =>
  changing(actor, async (change) => {
    const { organisation } = filter
    if (!can.keepPortal(actor) && !(organisation && can.seeMembers(actor, organisation)))
      throw new AppError('forbidden')
    // Which conditions, not what they say: somebody's name may have been asked for.
    const conditions = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]))
    await note(change, {
      action: 'audit.exported',
      ...(organisation ? { organisationId: organisation } : {}),
      detail: { format, conditions },
    })
    return { noted: true }
  })

/** What an actor may see of the audit log, as a file that is sent while it is read; noted first. Throws `forbidden`. */
export async function exportAuditLog(actor: Actor, { format, ...filter }: AuditExport): Promise<Response> {
  const asked = { ...filter, before: null }
  await noteExport(actor, format, asked)
  return auditFileAnswer(allOfAuditLog(actor, asked), format)
}
