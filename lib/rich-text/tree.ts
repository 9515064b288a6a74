import * as z from 'zod'
import { linkAddress } from './link'
import { bounds, emptyText, type Inline, type Mark, type RichText } from './nodes'
import { type LooseBlock, type LooseItem, normal } from './normal'
import { fromPlainLines } from './plain'

const href = z.string().transform((written, context) => {
  const address = linkAddress(written)
  if (address === null) context.addIssue({ code: 'custom', message: 'not_a_link' })
  return address ?? z.NEVER
})

const mark: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
])

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('text'), text: z.string(), marks: z.array(mark).max(3).optional() })
    .transform(({ type, text, marks }) => ({ type, text, ...(marks ? { marks } : {}) })),
  z.strictObject({ type: z.literal('hardBreak') }),
])

const words = z.array(inline).default([])
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: words })

const listItem: z.ZodType<LooseItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => z.array(block)).default([]),
})
const items = z.array(listItem).default([])

const cell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph).default([]) })
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).max(bounds.columns).default([]) })

const block: z.ZodType<LooseBlock> = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.number().int().min(2).max(4) }),
    content: words,
  }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.number().int().min(0).max(bounds.start) }).default({ start: 1 }),
    content: items,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: z.lazy(() => z.array(block)).default([]) }),
  z.strictObject({ type: z.literal('table'), content: z.array(row).default([]) }),
])

/** Whether a value is small and shallow enough to be looked at closely; never goes deeper than it has to. */
function isBounded(value: unknown): boolean {
  let left = bounds.nodes
  let level: unknown[] = [value]
  // Every step of the tree is an object and the list in it, and a mark with its attributes stands two steps below.
  for (let depth = 0; level.length > 0; depth += 1) {
    left -= level.length
    if (left < 0 || depth > bounds.depth * 3) return false
    level = level.flatMap((one) => {
      const content = (one as { content?: unknown } | null)?.content
      return Array.isArray(content) ? content.slice(0, left + 1) : []
    })
  }
  return true
}

/** The stored tree. What is not named in `nodes.ts`, is too large or leads where no link may lead is refused. */
export const richTextTree: z.ZodType<RichText> = z
  .unknown()
  .refine(isBounded, { message: 'too_long', abort: true })
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block).default([]) }))
  .transform(({ content }) => normal(content))

/** A text as it was kept before it had structure: empty lines divide paragraphs, single line ends stay. */
export const treeOfPlainText = (text: string): RichText => {
  const blocks = text.split(/\n{2,}/).map((part) => ({ type: 'paragraph' as const, content: fromPlainLines(part) }))
  return text === '' ? emptyText : normal(blocks)
}
