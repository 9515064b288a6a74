import * as z from 'zod'
import {
  IdentifierScheme,
  OrganisationChangeKind,
  OrganisationKind,
  OrganisationNameKind,
} from '@/lib/generated/prisma/enums'
import {
  endsFirst,
  isInOrder,
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
import { identifierOf, wantsRegister } from './identifiers/schemes'
import { isTooFarAhead } from './rules'

const isoToday = () => new Date().toISOString().slice(0, 10)

/** When something happened to an organisation, or will before long. */
export const happened = known.refine((date) => date === null || !isTooFarAhead(date, isoToday()), 'too_far_ahead')

const name = z
  .strictObject({
    kind: z.enum(OrganisationNameKind),
    language: writtenLanguage.nullable(),
    name: line(300),
    starts: known.optional(),
    ends: known.optional(),
  })
  .refine(({ starts = null, ends = null }) => isInOrder({ starts, ends }), endsFirst)

const identifier = z
  .strictObject({
    scheme: z.enum(IdentifierScheme),
    value: line(200),
    register: line(200).nullable(),
    url: webAddress.nullable(),
  })
  .superRefine(({ scheme, value, register }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: value })
    if (identifierOf(scheme, value) === undefined) refuse('value', `not_a_key_${scheme}`)
    if (wantsRegister(scheme) && register === null) refuse('register', 'required')
  })
  .transform((one) => ({ ...one, value: identifierOf(one.scheme, one.value) ?? one.value }))

const change = z
  .strictObject({
    id: rowKey,
    kind: z.enum(OrganisationChangeKind),
    happened,
    projectId: z.uuid().nullable().optional(),
    successorIds: z.array(z.uuid()).max(20),
    reason: paragraph(2000),
  })
  .superRefine(({ kind, projectId }, context) => {
    if ((kind === 'left_project') !== Boolean(projectId))
      context.addIssue({
        code: 'custom',
        path: ['projectId'],
        message: kind === 'left_project' ? 'required' : 'only_when_leaving',
        input: projectId,
      })
  })

/** An organisation, its names, and its summary in one language. What is optional stays as it is where the input does not say. */
export const partnerInput = z.strictObject({
  ...recordInput,
  kind: z.enum(OrganisationKind),
  countryCode: z.string().length(2).nullable(),
  website: webAddress.nullable(),
  names: z
    .array(name)
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
  /** The place where it is based, in the language that is written. */
  seat: paragraph(200).optional(),
  seatRegionId: z.uuid().nullable().optional(),
  /** The regions it is active in. */
  regionIds: z.array(z.uuid()).max(100).optional(),
  /** One of the images of its record. */
  logoFileId: z.uuid().nullable().optional(),
  identifiers: z.array(identifier).max(30).optional(),
  /** What became of it; `reason` in the language that is written. */
  changes: z.array(change).max(20).optional(),
})
export type PartnerInput = z.infer<typeof partnerInput>
