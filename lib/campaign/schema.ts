import * as z from 'zod'
import { CampaignPointKind } from '@/lib/generated/prisma/enums'
import {
  endsFirst,
  isInOrder,
  known,
  line,
  paragraph,
  recordInput,
  richText,
  rowKey,
  rowText,
  webAddress,
} from '@/lib/publishing/input'

const point = z.strictObject({
  id: rowKey,
  kind: z.enum(CampaignPointKind),
  countryCode: z.string().length(2).nullable(),
  url: webAddress.nullable(),
  text: rowText(1000),
  /** Who says so. */
  attribution: paragraph(300),
})

/** A campaign with its stories and figures, in one language. */
export const campaignInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    projectId: z.uuid().nullable(),
    hashtag: line(100)
      .regex(/^#[\p{L}\p{N}_]+$/u)
      .nullable(),
    starts: known,
    ends: known,
    contactIds: z.array(z.uuid()).max(20),
    points: z.array(point).max(100),
    title: line(300),
    summary: paragraph(2000),
    occasion: paragraph(300),
    description: richText(20_000),
    howToJoin: richText(5000),
  })
  .refine(isInOrder, endsFirst)
export type CampaignInput = z.infer<typeof campaignInput>
