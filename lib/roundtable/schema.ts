import * as z from 'zod'
import { Fact, GapKind, RoundtableCourse, RoundtableMode, StakeholderKind, Theme } from '@/lib/generated/prisma/enums'
import {
  line,
  optional,
  paragraph,
  richText,
  rows,
  webAddress,
  wholeNumber,
  writtenDay,
  writtenLanguage,
} from '@/lib/publishing/input'
import { emptyText } from '@/lib/rich-text/nodes'
import { groups, limits, minuteOfDay } from './rules'

const known = { id: optional(z.uuid()), version: optional(wholeNumber(1, 2_000_000_000)) }

const contribution = z.strictObject({
  ...known,
  title: line(limits.contributionTitle),
  summary: paragraph(limits.contributionSummary).default(''),
  theme: optional(z.enum(Theme)),
})

const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean())

/** A count that is exact (`max` empty) or a range; null when not known. */
const count = z
  .strictObject({ min: optional(wholeNumber(0, 100_000)), max: optional(wholeNumber(0, 100_000)) })
  .nullable()
  .default(null)
  .transform((range, context) => {
    const { min: least, max: most } = range ?? { min: null, max: null }
    const min = least ?? most
    const max = most ?? least
    if (min === null || max === null) return null
    if (max < min) context.addIssue({ code: 'custom', message: 'range_reversed', path: ['max'] })
    return { min, max }
  })

/** A roundtable as the form sends it and the first content gives it: facts, and the words of one language. */
export const roundtableInput = z.strictObject({
  organisationId: z.uuid(),
  language: writtenLanguage,
  platformId: z.uuid(),
  sequence: optional(wholeNumber(1, 99)),
  heldOn: optional(writtenDay),
  startsAt: optional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).transform((time) =>
    time === null ? null : minuteOfDay(time),
  ),
  durationMinutes: optional(wholeNumber(1, 10_080)),
  mode: optional(z.enum(RoundtableMode)),
  course: z.enum(RoundtableCourse),
  place: optional(line(limits.place)),
  stakeholders: count,
  people: count,
  title: line(limits.title),
  summary: paragraph(limits.summary),
  followUp: richText(limits.followUp),
  hosts: rows(z.strictObject({ name: line(limits.name) }), ['name'], groups.hosts),
  attendance: rows(
    z.strictObject({
      name: line(limits.name),
      kind: z.enum(StakeholderKind),
      people: optional(wholeNumber(1, 100_000)),
    }),
    ['name', 'people'],
    groups.attendance,
  ),
  agenda: rows(
    z.strictObject({
      id: known.id,
      title: line(limits.agendaTitle),
      minutesLong: optional(wholeNumber(1, 1440)),
      minutes: richText(limits.minutes).default(emptyText),
    }),
    ['title', 'minutes', 'minutesLong'],
    groups.agenda,
  ),
  practices: rows(contribution, ['title', 'summary'], groups.practices),
  gaps: rows(contribution.extend({ kind: z.enum(GapKind).default('gap') }), ['title', 'summary'], groups.gaps),
  pilots: rows(contribution, ['title', 'summary'], groups.pilots),
  actionPoints: rows(
    z.strictObject({
      id: known.id,
      text: line(limits.actionPoint),
      owner: optional(line(limits.name)),
      dueOn: optional(writtenDay),
      doneOn: optional(writtenDay),
    }),
    ['text', 'owner', 'dueOn', 'doneOn'],
    groups.actionPoints,
  ),
  sources: rows(
    z.strictObject({
      kind: z.enum(['document', 'page', 'background']),
      label: line(limits.sourceLabel),
      url: optional(webAddress),
      verified: ticked,
      concerns: optional(z.enum(Fact)),
    }),
    ['label', 'url'],
    groups.sources,
  ),
})
export type RoundtableInput = z.infer<typeof roundtableInput>

/** Why a roundtable is taken away, and whether what it brought up goes with it. */
export type WithdrawalInput = { reason: string; withContributions: boolean }
