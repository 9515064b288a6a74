import * as z from 'zod'
import { line, paragraph, recordInput, richText, writtenDay } from '@/lib/publishing/input'

/** A press release, in one language. Contacts are organisations: addresses of people are never kept. */
export const pressInput = z.strictObject({
  ...recordInput,
  organisationId: z.uuid(),
  projectId: z.uuid().nullable(),
  campaignId: z.uuid().nullable(),
  releasedOn: writtenDay,
  contactIds: z.array(z.uuid()).max(20),
  title: line(300),
  summary: paragraph(2000),
  text: richText(20_000),
  notesToEditors: richText(10_000),
})
export type PressInput = z.infer<typeof pressInput>
