import * as z from 'zod'
import { OrganisationKind, OrganisationNameKind } from '@/lib/generated/prisma/enums'
import { line, paragraph, recordInput, webAddress, writtenLanguage } from '@/lib/publishing/input'

/** An organisation, its names, and its summary in one language. */
export const partnerInput = z.strictObject({
  ...recordInput,
  kind: z.enum(OrganisationKind),
  countryCode: z.string().length(2).nullable(),
  website: webAddress.nullable(),
  names: z
    .array(
      z.strictObject({ kind: z.enum(OrganisationNameKind), language: writtenLanguage.nullable(), name: line(300) }),
    )
    .min(1)
    .max(50),
  summary: paragraph(2000),
})
export type PartnerInput = z.infer<typeof partnerInput>
