import * as z from 'zod'
import { OrganisationChangeKind, OrganisationKind, OrganisationNameKind } from '@/lib/generated/prisma/enums'
import {
  known,
  line,
  paragraph,
  recordInput,
  richText,
  rowKey,
  webAddress,
  writtenLanguage,
} from '@/lib/publishing/input'
import { emptyText } from '@/lib/rich-text/nodes'

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
    .max(50)
    // Its page is called by it.
    .refine((names) => names.some(({ kind }) => kind === 'official'), 'official_name_missing')
    .superRefine((names, context) => {
      const official = names.map(({ kind, language }) => (kind === 'official' ? (language ?? '') : undefined))
      for (const [place, language] of official.entries())
        if (language !== undefined && official.indexOf(language) < place)
          context.addIssue({
            code: 'custom',
            path: [place, 'name'],
            message: 'official_name_twice',
            input: names[place],
          })
    }),
  summary: paragraph(2000),
  description: richText(20_000).default(emptyText),
  /** What became of it; `reason` in the language that is written. Left as it is where the input does not say. */
  changes: z
    .array(
      z.strictObject({
        id: rowKey,
        kind: z.enum(OrganisationChangeKind),
        happened: known,
        successorIds: z.array(z.uuid()).max(20),
        reason: paragraph(2000),
      }),
    )
    .max(20)
    .optional(),
})
export type PartnerInput = z.infer<typeof partnerInput>
