import * as z from 'zod'
import { PublicationKind } from '@/lib/generated/prisma/enums'
import { known, line, paragraph, recordInput, webAddress, writtenLanguage } from '@/lib/publishing/input'

/** A report, brief or article: as it is printed, and what it is about in one language. */
export const publicationInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  projectId: z.uuid().nullable(),
  roundId: z.uuid().nullable(),
  kind: z.enum(PublicationKind),
  title: line(500),
  titleLanguage: writtenLanguage,
  authors: z.array(line(200)).max(50),
  publisher: line(300).nullable(),
  publisherIds: z.array(z.uuid()).max(20),
  countryCodes: z.array(z.string().length(2)).max(60),
  released: known,
  isbn: z
    .string()
    .regex(/^[0-9][0-9-]{8,15}[0-9X]$/, 'not_an_isbn')
    .nullable(),
  url: webAddress.nullable(),
  summary: paragraph(2000),
  /** What has to be known about the facts above, such as a title that was not seen. */
  note: paragraph(2000),
})
export type PublicationInput = z.infer<typeof publicationInput>
