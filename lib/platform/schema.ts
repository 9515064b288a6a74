import * as z from 'zod'
import { line, paragraph, recordInput, richText } from '@/lib/publishing/input'
import { emptyText } from '@/lib/rich-text/nodes'

/** A regional multi-stakeholder platform of a project, and its words in one language. */
export const platformInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  projectId: z.uuid(),
  regionId: z.uuid(),
  roundtablesPlanned: z.number().int().min(1).max(99).nullable(),
  memberIds: z.array(z.uuid()).max(500),
  title: line(300),
  summary: paragraph(2000),
  description: richText(20_000).default(emptyText),
})
export type PlatformInput = z.infer<typeof platformInput>
