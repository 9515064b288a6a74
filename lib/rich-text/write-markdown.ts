import type { BlockContent, Paragraph as MdParagraph, Nodes, PhrasingContent, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Handle, type Join, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { escaped } from './escape'
import { type Block, hrefOf, type Inline, type InnerBlock, type Paragraph, type RichText, type Text } from './nodes'

/** Writes a text as Markdown, as people write it by hand: line ends as they are, and a backslash only where one is needed. */
export const toMarkdownText = ({ content }: RichText): string =>
  whole(toMarkdown({ type: 'root', children: content.map(blockOf) }, options)).trimEnd()

/** Whether two texts say the same in the same way. */
export const isSameText = (one: RichText, other: RichText) => toMarkdownText(one) === toMarkdownText(other)

function blockOf(block: Block): RootContent & BlockContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: block.attrs.level, children: phrases(block.content) }
    case 'blockquote':
      return { type: 'blockquote', children: block.content.map(innerOf) }
    case 'table':
      return {
        type: 'table',
        children: block.content.map((row) => ({
          type: 'tableRow',
          children: row.content.map(({ content: [words] }) => ({
            type: 'tableCell',
            children: phrases(words.content),
          })),
        })),
      }
    default:
      return innerOf(block)
  }
}

function innerOf(block: InnerBlock): BlockContent {
  if (block.type === 'paragraph') return paragraphOf(block)
  return {
    type: 'list',
    ordered: block.type === 'orderedList',
    start: block.type === 'orderedList' ? block.attrs.start : null,
    spread: false,
    children: block.content.map(({ content }) => ({
      type: 'listItem',
      spread: false,
      children: content.map(innerOf),
    })),
  }
}

const paragraphOf = ({ content }: Paragraph): MdParagraph => ({ type: 'paragraph', children: phrases(content) })

function phrases(content: readonly Inline[]): PhrasingContent[] {
  const all: PhrasingContent[] = []
  let run: Text[] = []
  const close = () => {
    all.push(...nested(run))
    run = []
  }
  for (const one of content) {
    if (one.type === 'text') run.push(one)
    else {
      close()
      all.push({ type: 'break' })
    }
  }
  close()
  return all
}

type Wrapping = 'link' | 'strong' | 'emphasis'

/** Marked words within each other: links around everything, then the mark that goes on longest. */
function nested(texts: readonly Text[], done: readonly Wrapping[] = []): PhrasingContent[] {
  const all: PhrasingContent[] = []
  for (let from = 0; from < texts.length; ) {
    const { mark, length } = longest(texts, from, done)
    const run = texts.slice(from, from + length)
    from += length
    if (mark) all.push(wrapped(mark, run, nested(run, [...done, mark])))
    else all.push(...run.map(({ text }): PhrasingContent => ({ type: 'text', value: text })))
  }
  return all
}

function longest(texts: readonly Text[], from: number, done: readonly Wrapping[]) {
  let found: { mark: Wrapping | null; length: number } = { mark: null, length: 1 }
  for (const mark of ['link', 'strong', 'emphasis'] as const) {
    if (done.includes(mark)) continue
    const length = lengthOf(texts, from, mark)
    if (length > 0 && (found.mark === null || (found.mark !== 'link' && length > found.length)))
      found = { mark, length }
  }
  return found
}

/** How many of the texts that follow carry the mark of the first. */
function lengthOf(texts: readonly Text[], from: number, mark: Wrapping): number {
  const first = texts[from] && signOf(texts[from], mark)
  if (!first) return 0
  let length = 1
  for (const text of texts.slice(from + 1)) {
    if (signOf(text, mark) !== first) break
    length += 1
  }
  return length
}

function signOf(text: Text, mark: Wrapping): string | undefined {
  if (mark === 'link') return hrefOf(text)
  const type = mark === 'strong' ? 'bold' : 'italic'
  return text.marks?.some((one) => one.type === type) ? type : undefined
}

function wrapped(mark: Wrapping, run: readonly Text[], children: PhrasingContent[]): PhrasingContent {
  if (mark !== 'link') return { type: mark, children }
  return { type: 'link', url: (run[0] && hrefOf(run[0])) ?? '', children } as PhrasingContent
}

const text: Handle = (...[node, , state, { before, after }]) =>
  escaped((node as Extract<Nodes, { type: 'text' }>).value, {
    before,
    after,
    inCell: state.stack.includes('tableCell'),
    inLabel: state.stack.includes('label'),
    inHeading: state.stack.includes('headingAtx'),
  })

/** One line end between the lines of a paragraph; in a table, whose rows are lines, its sign in HTML. */
const lineEnd: Handle = (_, __, state) => (state.stack.includes('tableCell') ? '<br>' : '\n')

/** Blank lines between blocks: none within a list, where Markdown can do without. */
const blankLines: Join = (left, right, parent) => {
  if (parent.type === 'list') return 0
  const isTight = parent.type === 'listItem' && left.type === 'paragraph' && right.type === 'list'
  return isTight && (!right.ordered || right.start === 1) ? 0 : 1
}

const options: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: { text, break: lineEnd },
  join: [blankLines],
}

const halves = /(?:([\ud800-\udbff])|&#x(D[89AB][\dA-F]{2});)(?:([\udc00-\udfff])|&#x(D[C-F][\dA-F]{2});)/g

/** The library may write half of a character that has two, such as most pictographs, as a reference: both are one. */
const whole = (markdown: string) =>
  markdown.replace(halves, (pair: string, ...found: (string | undefined)[]) => {
    const [high, highCode, low, lowCode] = found
    if (high && low) return pair
    const code = (half: string | undefined, written: string | undefined) =>
      half ?? String.fromCharCode(Number.parseInt(written ?? '', 16))
    return `&#x${(code(high, highCode) + code(low, lowCode)).codePointAt(0)?.toString(16).toUpperCase()};`
  })
