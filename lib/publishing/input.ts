import * as z from 'zod'
import { Fact } from '@/lib/generated/prisma/enums'
import { contentLanguages } from '@/lib/language/rules'
import { fromMarkdownText } from '@/lib/rich-text/markdown'
import type { RichText } from '@/lib/rich-text/nodes'
import { plainText } from '@/lib/rich-text/plain'
import { richTextTree } from '@/lib/rich-text/tree'
import { day, partialDate, source } from './document'

/** One line of text that must say something; lengths in characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/[^\s\p{C}]/u, 'required')
/** Text that may be empty and may have paragraphs. */
export const paragraph = (most: number) => z.string().trim().max(most)
/** Text with headings, lists, links and tables that may be empty: Markdown, as a form sends it, or a tree. */
export const richText = (most: number) =>
  z.unknown().transform((value, context): RichText => {
    const tree = typeof value === 'string' ? treeOfMarkdown(value, most) : richTextTree.safeParse(value).data
    if (tree && plainText(tree).length <= most) return tree
    if (tree ?? typeof value === 'string')
      context.addIssue({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: value })
    else context.addIssue({ code: 'custom', input: value })
    return z.NEVER
  })

/** The signs of Markdown and the addresses of links come on top of what a text may have; more is not even read. */
const treeOfMarkdown = (text: string, most: number) =>
  text.length > most * 2 + 20_000 ? undefined : fromMarkdownText(text)
/** The key of an entry of a list: made by whoever wrote it first, so that saving twice makes one entry. */
export const rowKey = z.uuid().nullable().default(null)
/** Words of an entry: its mutation wants them in the original, a translation may leave them for later. */
export const rowText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^$|[^\s\p{C}]/u, 'required')
/** A link as the database keeps it: its beginning in lower case, no spaces, nothing unseen that turns it round for readers. */
export const webAddress = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text.replace(/^https?:/i, (scheme) => scheme.toLowerCase()))
  .pipe(z.url({ protocol: /^https?$/ }).refine((text) => !/[\s\p{Cc}\p{Cf}]/u.test(text), 'not_a_link'))
/** A day as people write it; in years that nobody means, such as 0000, a database may not keep it. */
export const writtenDay = day.refine((text) => text >= '1900' && text < '2200', 'not_a_date')
export const writtenLanguage = z.enum(contentLanguages)

const sourceInput = source.extend({ label: line(500), url: webAddress.nullable() })

/** What some sources say and others do not; `sources` are places in the record's list, from 0. */
const claimInput = z.strictObject({
  about: z.enum(Fact),
  sources: z.array(z.number().int().min(0).max(49)).max(50),
  statement: line(2000),
})
export type ClaimInput = z.infer<typeof claimInput>

/** What the input of every record says: the language its words are written in, and where they come from. */
export const recordInput = {
  language: writtenLanguage,
  sources: z.array(sourceInput).max(50),
  /** Left as they are where the input does not say. */
  claims: z.array(claimInput).max(30).optional(),
}

/** A day, month or year, as exact as it is known, or not known. */
export const known = partialDate
  .refine((text) => text >= '1900' && text < '2200', 'not_a_date')
  .refine((text) => text.length < 10 || day.safeParse(text).success, 'not_a_date')
  .nullable()

/** Whether a time does not end before it begins, as far as it is known. */
export const isInOrder = ({ starts, ends }: { starts: string | null; ends: string | null }) =>
  starts === null || ends === null || ends >= starts.slice(0, ends.length)
export const endsFirst = { path: ['ends'], message: 'ends_before_start' }

const blankToNull = (value: unknown) => (value === '' || value === undefined ? null : value)

/** A field of a form that may be left empty, which is null. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankToNull, schema.nullable())

/** A whole number as a form sends it. */
export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** Repeated rows of a form: rows in which `fields` are all empty are passed over, the others keep their place in errors. */
export const rows = <Shape extends z.ZodObject>(row: Shape, fields: (keyof z.infer<Shape>)[], most: number) =>
  z
    .array(z.preprocess((value) => (isBlank(value, fields as string[]) ? null : value), row.nullable()))
    .max(most)
    .default([])
    .transform((all) => all.filter((one): one is NonNullable<typeof one> => one !== null))

const isBlank = (value: unknown, fields: string[]) =>
  typeof value === 'object' &&
  value !== null &&
  fields.every((field) => String((value as Record<string, unknown>)[field] ?? '').trim() === '')
