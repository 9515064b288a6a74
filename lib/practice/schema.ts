import * as z from 'zod'
import { fundingInput } from '@/lib/funding/schema'
import { EvidenceKind, StakeholderKind, TargetGroup, Theme } from '@/lib/generated/prisma/enums'
import {
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

const themes = z.array(z.enum(Theme)).max(10)

/** One thing that shows that the practice works, and where it can be read. */
const evidence = z.strictObject({
  id: rowKey,
  kind: z.enum(EvidenceKind),
  happened: known,
  url: webAddress.nullable(),
  statement: rowText(2000),
})

/** A good practice and its description in one language. */
export const practiceInput = z
  .strictObject({
    ...recordInput,
    organisationId: z.uuid(),
    carriedOutById: z.uuid().nullable(),
    regionId: z.uuid().nullable(),
    place: line(200).nullable(),
    started: known,
    themes,
    title: line(300),
    summary: paragraph(2000),
    problem: richText(10_000),
    whatIsDone: richText(10_000),
    whoBenefits: richText(5000),
    resources: richText(5000),
    results: richText(10_000),
    lessons: richText(10_000),
    toCopyIt: richText(10_000),
    /** Where no region of the portal is its place. */
    countryCode: z.string().length(2).nullable().default(null),
    ended: known.default(null),
    funding: fundingInput,
    answersGapIds: z.array(z.uuid()).max(50).default([]),
    targetGroups: z.array(z.enum(TargetGroup)).max(15).default([]),
    /** Kinds of stakeholders that take part. */
    stakeholders: z.array(z.enum(StakeholderKind)).max(15).default([]),
    evidence: z.array(evidence).max(30).default([]),
    /** The practice it was modelled on. */
    adoptedFromId: z.uuid().nullable().default(null),
  })
  .refine(({ started, ended }) => isInOrder({ starts: started, ends: ended }), {
    path: ['ended'],
    message: 'ends_before_start',
  })
export type PracticeInput = z.infer<typeof practiceInput>

/** What a practice says of itself alone; a roundtable that tells of it writes the rest and leaves this as it is. */
export type PracticeDetails = Pick<
  PracticeInput,
  | ('countryCode' | 'ended' | 'funding' | 'answersGapIds')
  | ('targetGroups' | 'stakeholders' | 'evidence' | 'adoptedFromId')
>
