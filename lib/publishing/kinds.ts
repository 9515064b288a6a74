import type * as z from 'zod'
import { campaignBody } from '@/lib/campaign/publication'
import { codebookBody } from '@/lib/codebook/publication'
import { eventBody } from '@/lib/event/publication'
import { gapBody } from '@/lib/gap/publication'
import { partnerBody } from '@/lib/partner/publication'
import { pilotBody } from '@/lib/pilot/publication'
import { platformBody } from '@/lib/platform/publication'
import { practiceBody } from '@/lib/practice/publication'
import { pressBody } from '@/lib/press/publication'
import { projectBody } from '@/lib/project/publication'
import { publicationBody } from '@/lib/publication/publication'
import { regionBody } from '@/lib/region/publication'
import { roundBody } from '@/lib/round/publication'
import { roundtableBody } from '@/lib/roundtable/publication'
import { scoreBody } from '@/lib/score/publication'
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
  codebook: codebookBody,
  round: roundBody,
  score: scoreBody,
  press: pressBody,
  campaign: campaignBody,
  publication: publicationBody,
  event: eventBody,
} satisfies Record<DocumentKind, z.ZodType>

export type BodyOf<Kind extends DocumentKind> = z.infer<(typeof bodies)[Kind]>
