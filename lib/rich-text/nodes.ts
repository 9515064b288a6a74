/** A link leads to the web, to an address for letters or calls, or to another record: `portal:practice/<uuid>`. */
export type LinkMark = { type: 'link'; attrs: { href: string } }
export type Mark = LinkMark | { type: 'bold' } | { type: 'italic' }
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type Inline = Text | { type: 'hardBreak' }
export type Paragraph = { type: 'paragraph'; content: Inline[] }
/** 2 to 4: below the title of a page. Where the text stands in a section, its headings are shown one step lower. */
export type HeadingLevel = 2 | 3 | 4
export type Heading = { type: 'heading'; attrs: { level: HeadingLevel }; content: Inline[] }
export type ListItem = { type: 'listItem'; content: InnerBlock[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
/** What may stand in a list or a quotation; the first block of a list item is a paragraph. */
export type InnerBlock = Paragraph | BulletList | OrderedList
export type Quotation = { type: 'blockquote'; content: InnerBlock[] }
export type TableCell = { type: 'tableHeader' | 'tableCell'; content: [Paragraph] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
/** Its first row is its head; all rows are of one length. */
export type Table = { type: 'table'; content: TableRow[] }
export type Block = InnerBlock | Heading | Quotation | Table
/** A text with its structure: the JSON of Tiptap and ProseMirror, and of that only what is named here. */
export type RichText = { type: 'doc'; content: Block[] }

/** How large a tree may be, whatever its text: deeper or wider ones are no text that somebody wrote. */
export const bounds = { depth: 8, nodes: 8000, columns: 20, start: 999_999, href: 2000 } as const

/** The text in which nothing is written. */
export const emptyText: RichText = { type: 'doc', content: [] }
export const isEmptyText = ({ content }: RichText) => content.length === 0

export const markTypes = ['link', 'bold', 'italic'] as const satisfies Mark['type'][]
export const nodeTypes = [
  ...['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote'],
  ...['hardBreak', 'table', 'tableRow', 'tableHeader', 'tableCell', 'text'],
] as const

/** The target of a link mark, if there is one. */
export const hrefOf = ({ marks }: Text): string | undefined =>
  marks?.find((mark): mark is LinkMark => mark.type === 'link')?.attrs.href
