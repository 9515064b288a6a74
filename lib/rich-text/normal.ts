import type { Block, Heading, Inline, InnerBlock, ListItem, Mark, Paragraph, RichText, Table, Text } from './nodes'
import { bounds, markTypes } from './nodes'

/** Blocks as they come from Markdown, an editor or elsewhere: any block may stand in a list, a quotation or a cell. */
export type LooseBlock =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; attrs: { level: number }; content: Inline[] }
  | { type: 'bulletList'; content: LooseItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: LooseItem[] }
  | { type: 'blockquote'; content: LooseBlock[] }
  | { type: 'table'; content: { content: { content: LooseBlock[] }[] }[] }
export type LooseItem = { content: LooseBlock[] }

/**
 * The one form in which a text is kept: no empty paragraphs, no spaces at the ends, neighbouring words with the same
 * marks in one piece, marks that begin and end with a word, lists of a kind that follow each other as one list, tables
 * with a head and rows of one length. What Markdown can say, and nothing else.
 */
export const normal = (blocks: readonly LooseBlock[]): RichText => ({ type: 'doc', content: joined(outer(blocks)) })

const outer = (blocks: readonly LooseBlock[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') return headingOf(block.attrs.level, block.content)
    if (block.type === 'table') return tableOf(block)
    if (block.type !== 'blockquote') return inner([block], 2)
    const content = joined(inner(block.content, 2))
    return content.length > 0 ? [{ type: 'blockquote', content }] : []
  })

function headingOf(level: number, content: readonly Inline[]): Heading[] {
  const [words = []] = lines(content.map((one) => (one.type === 'hardBreak' ? { type: 'text', text: ' ' } : one)))
  const step = level <= 2 ? 2 : level === 3 ? 3 : 4
  return words.length > 0 ? [{ type: 'heading', attrs: { level: step }, content: words }] : []
}

/** Blocks that may stand in a list or quotation: of others, what they say. */
function inner(blocks: readonly LooseBlock[], depth: number): InnerBlock[] {
  return blocks.flatMap((block): InnerBlock[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return paragraphs(block.content)
    if (block.type === 'blockquote') return inner(block.content, depth)
    if (block.type === 'table') return inner(block.content.flatMap(cellsOf), depth)
    const items = joinedItems(block.content, depth)
    // Deeper than anybody reads: the words stay, the step does not.
    if (depth + 2 > bounds.depth) return items.flatMap(({ content }) => content)
    if (items.length === 0) return []
    if (block.type === 'bulletList') return [{ type: 'bulletList', content: items }]
    const start = Math.min(Math.max(Math.trunc(block.attrs.start) || 0, 0), bounds.start)
    return [{ type: 'orderedList', attrs: { start }, content: items }]
  })
}

const cellsOf = (row: { content: { content: LooseBlock[] }[] }) => row.content.flatMap(({ content }) => content)

/** An item begins with words: the items of a list that has none before it move up. */
const joinedItems = (items: readonly LooseItem[], depth: number): ListItem[] =>
  items.flatMap(({ content }) => {
    const blocks = joined(inner(content, depth + 2))
    const first = blocks.findIndex(({ type }) => type === 'paragraph')
    const lists = first < 0 ? blocks : blocks.slice(0, first)
    const moved = lists.flatMap((list) => (list.type === 'paragraph' ? [] : list.content))
    const rest = first < 0 ? [] : blocks.slice(first)
    return rest.length > 0 ? [...moved, { type: 'listItem', content: rest }] : moved
  })

/** Lists of a kind that follow each other are one list. */
function joined<Any extends Block>(blocks: readonly Any[]): Any[] {
  const all: Any[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    if (isList && last?.type === block.type) last.content.push(...block.content)
    else all.push(isList ? { ...block, content: [...block.content] } : block)
  }
  return all
}

function tableOf({ content }: { content: { content: { content: LooseBlock[] }[] }[] }): Table[] {
  const rows = content.map((row) => row.content.slice(0, bounds.columns).map((cell) => cellOf(cell.content)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0 || rows.every((row) => row.every((cell) => cell.content.length === 0))) return []
  return [
    {
      type: 'table',
      content: rows.map((row, place) => ({
        type: 'tableRow',
        content: Array.from({ length: width }, (_, column) => ({
          type: place === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          content: [row[column] ?? { type: 'paragraph', content: [] }],
        })),
      })),
    },
  ]
}

/** What a cell says, in one paragraph. */
function cellOf(blocks: readonly LooseBlock[]): Paragraph {
  const texts = inner(blocks, bounds.depth).flatMap((block) => (block.type === 'paragraph' ? [block.content] : []))
  const content = texts.flatMap((text, place) => (place > 0 ? [{ type: 'hardBreak' } as const, ...text] : text))
  return { type: 'paragraph', content: withBreaks(lines(content)) }
}

/** Paragraphs of a run of words: an empty line begins a new one. */
function paragraphs(content: readonly Inline[]): Paragraph[] {
  const all: Inline[][][] = [[]]
  let isEmptyLine = false
  for (const line of lines(content, true)) {
    if (line.length === 0) isEmptyLine = true
    else if (isEmptyLine) all.push([line])
    else all.at(-1)?.push(line)
    if (line.length > 0) isEmptyLine = false
  }
  return all.filter((one) => one.length > 0).map((one) => ({ type: 'paragraph', content: withBreaks(one) }))
}

const withBreaks = (all: readonly Inline[][]): Inline[] =>
  all.flatMap((line, place) => (place > 0 ? [{ type: 'hardBreak' }, ...line] : line))

/** The words between hard breaks. */
function lines(content: readonly Inline[], keepEmpty = false): Text[][] {
  const all: Text[][] = [[]]
  for (const one of content) {
    if (one.type === 'hardBreak') all.push([])
    else all.at(-1)?.push(one)
  }
  const tidy = all.map(line)
  return keepEmpty ? tidy : tidy.filter((words) => words.length > 0)
}

type Piece = { text: string; marks: Mark[]; isSpace: boolean }

// Control characters, and surrogates without their other half, cannot be stored.
const unstorable = /\p{Surrogate}/gu
const plainSpace = /[\p{Cc}\u2028\u2029 ]+/gu

function line(texts: readonly Text[]): Text[] {
  const pieces: Piece[] = []
  for (const { text, marks = [] } of texts) {
    const tidy = text.replace(unstorable, '\ufffd').replace(plainSpace, ' ')
    for (const part of tidy.split(/(\s+)/u)) {
      if (part === '') continue
      const isSpace = part.trim() === ''
      const last = pieces.at(-1)
      if (isSpace && (!last || last.isSpace)) continue
      pieces.push({ text: part, marks: inOrder(marks), isSpace })
    }
  }
  if (pieces.at(-1)?.isSpace) pieces.pop()
  return merged(pieces.map((piece, place) => ({ text: piece.text, marks: marksAt(pieces, place) })))
}

/** A space is marked where the words on both sides are. */
function marksAt(pieces: readonly Piece[], place: number): Mark[] {
  const piece = pieces[place]
  if (!piece?.isSpace) return piece?.marks ?? []
  const [before, after] = [pieces[place - 1]?.marks ?? [], pieces[place + 1]?.marks ?? []]
  const isIn = (mark: Mark, marks: readonly Mark[]) => marks.some((other) => isSameMark(mark, other))
  return piece.marks.filter((mark) => isIn(mark, before) && isIn(mark, after))
}

function merged(pieces: readonly { text: string; marks: Mark[] }[]): Text[] {
  const all: { text: string; marks: Mark[] }[] = []
  for (const { text, marks } of pieces) {
    const last = all.at(-1)
    if (last && isSameMarks(last.marks, marks)) last.text += text
    else all.push({ text, marks })
  }
  return all.map(({ text, marks }) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }))
}

const inOrder = (marks: readonly Mark[]): Mark[] =>
  markTypes.flatMap((type) => marks.find((mark) => mark.type === type) ?? [])

const isSameMark = (one: Mark, other: Mark) =>
  one.type === other.type && (one.type !== 'link' || (other.type === 'link' && one.attrs.href === other.attrs.href))

const isSameMarks = (some: readonly Mark[], others: readonly Mark[]) =>
  some.length === others.length && some.every((mark, place) => isSameMark(mark, others[place] ?? { type: 'bold' }))
