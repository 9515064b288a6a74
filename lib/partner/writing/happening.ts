import * as z from 'zod'
import { OrganisationChangeKind } from '@/lib/generated/prisma/enums'
import { successorsOf } from '@/lib/partner/rules'
import { happened } from '@/lib/partner/schema'
import { partialDate } from '@/lib/publishing/document'
import { line, optional, writtenLanguage } from '@/lib/publishing/input'

const box = z.literal('on').optional()
const chosen = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([])
/** Keys of organisations, as boxes and lists send them. */
const organisations = chosen
  .transform((all) => [...new Set(all.filter((one) => one !== ''))])
  .pipe(z.array(z.uuid()).max(20))

/** What happened to an organisation, as its form sends it: when, why, and who carries on. */
export const happeningInput = z
  .strictObject({
    kind: z.enum(OrganisationChangeKind),
    happened: partialDate.refine((date) => happened.safeParse(date).success, 'too_far_ahead'),
    reason: line(2000),
    successorIds: organisations,
    projectId: optional(z.uuid()),
    /** The new name, for who is renamed and stays the same organisation. */
    name: optional(line(300)),
    /** In which language it is the new name; null where it holds in every language. */
    nameLanguage: optional(writtenLanguage),
    /** The page gets an address made of its new name. */
    hasNewAddress: box,
  })
  .superRefine(({ kind, successorIds, projectId, name }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: '' })
    const [least, most] = successorsOf[kind]
    if (successorIds.length < least || successorIds.length > most) refuse('successorIds', 'too_few_successors')
    if (kind === 'left_project' && projectId === null) refuse('projectId', 'required')
    if (kind === 'renamed' && name === null && successorIds.length === 0) refuse('name', 'required')
  })
export type Happening = z.infer<typeof happeningInput>
