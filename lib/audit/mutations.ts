import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { changing, note } from '@/lib/publishing/changing'
import type { ExportFormat } from './rules'
import type { AuditFilter } from './schema'

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
