import type * as z from 'zod'
import { gapBody } from '@/lib/gap/publication'
import { partnerBody } from '@/lib/partner/publication'
import { pilotBody } from '@/lib/pilot/publication'
import { platformBody } from '@/lib/platform/publication'
import { practiceBody } from '@/lib/practice/publication'
import { projectBody } from '@/lib/project/publication'
import { regionBody } from '@/lib/region/publication'
import { roundtableBody } from '@/lib/roundtable/publication'
import type { DocumentKind } from './document'

/** The typed body of each kind of public document. */
export const bodies = {
  partner: partnerBody,
  project: projectBody,
  region: regionBody,
  platform: platformBody,
  roundtable: roundtableBody,
  practice: practiceBody,
  gap: gapBody,
  pilot: pilotBody,
} satisfies Record<DocumentKind, z.ZodType>

export type BodyOf<Kind extends DocumentKind> = z.infer<(typeof bodies)[Kind]>
