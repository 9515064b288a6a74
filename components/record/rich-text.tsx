import { Fragment, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import { linkAddress, linkedRecord } from '@/lib/rich-text/link'
import {
  type Block,
  hrefOf,
  type Inline,
  type InnerBlock,
  type Table,
  type Text,
  type RichText as Tree,
} from '@/lib/rich-text/nodes'
import type { Cards } from './shown'

type Given = {
  /** What the portal's own links lead to; a record that is not public is named without a link. */
  cards: Cards
  locale: Locale
  /** The level of the text's highest headings: one below the heading it stands under. */
  level: 3 | 4
}

/** A text with its structure, made of elements: never of HTML that somebody wrote. */
export const RichText = ({ text, className, ...given }: Given & { text: Tree; className?: string }) => (
  <div className={classNames('grid gap-3 [&>:not([role=group])]:max-w-measure', className)}>
    {text.content.map((block, place) => (
      <BlockOf key={place.toString()} block={block} {...given} />
    ))}
  </div>
)

function BlockOf({ block, ...given }: Given & { block: Block }): ReactNode {
  switch (block.type) {
    case 'heading':
      return <HeadingOf step={block.attrs.level - 2} {...given} words={block.content} />
    case 'blockquote':
      return (
        <blockquote className="grid gap-3 border-s-4 border-line ps-4">
          <Inner blocks={block.content} {...given} />
        </blockquote>
      )
    case 'table':
      return <TableOf table={block} {...given} />
    default:
      return <Inner blocks={[block]} {...given} />
  }
}

function HeadingOf({ step, words, ...given }: Given & { step: number; words: readonly Inline[] }) {
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[given.level - 3 + step] ?? 'h6'
  return (
    <Tag className={step === 0 ? 'mt-3 text-lg first:mt-0' : 'mt-2 font-text text-base font-strong first:mt-0'}>
      <Words words={words} {...given} />
    </Tag>
  )
}

const Inner = ({ blocks, ...given }: Given & { blocks: readonly InnerBlock[] }) =>
  blocks.map((block, place) => {
    const key = place.toString()
    if (block.type === 'paragraph')
      return (
        <p key={key}>
          <Words words={block.content} {...given} />
        </p>
      )
    const items = block.content.map(({ content }, row) => (
      <li key={row.toString()}>
        <div className="grid gap-1.5">
          <Inner blocks={content} {...given} />
        </div>
      </li>
    ))
    return block.type === 'bulletList' ? (
      <ul key={key} className="grid list-disc gap-1.5 ps-5">
        {items}
      </ul>
    ) : (
      <ol
        key={key}
        start={block.attrs.start === 1 ? undefined : block.attrs.start}
        className="grid list-decimal gap-1.5 ps-6"
      >
        {items}
      </ol>
    )
  })

function TableOf({ table, ...given }: Given & { table: Table }) {
  const [head, ...rows] = table.content
  const hasHead = head?.content.some(({ content: [{ content }] }) => content.length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <div
      role="group"
      aria-label={translator(given.locale, 'richText')('table')}
      tabIndex={0}
      className="scrolls-across"
    >
      <table className="w-full border-collapse text-start">
        {head && hasHead ? (
          <thead>
            <tr className="border-b border-edge">
              {head.content.map(({ content: [{ content }] }, place) => (
                <th
                  key={place.toString()}
                  scope="col"
                  className="py-2 pe-4 text-start align-bottom text-sm font-strong text-quiet sm:pe-6"
                >
                  <Words words={content} {...given} />
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map(({ content: cells }, row) => (
            <tr key={row.toString()} className="border-b border-line">
              {cells.map(({ content: [{ content }] }, place) => (
                <td key={place.toString()} className="py-2.5 pe-4 text-start align-top sm:pe-6">
                  <Words words={content} {...given} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Words with one target that follow each other are one link, whatever their other marks. */
const Words = ({ words, ...given }: Given & { words: readonly Inline[] }) =>
  runsOf(words).map(({ href, texts }, place) => {
    const marked = texts.map((one, index) => (
      <Fragment key={index.toString()}>{one.type === 'hardBreak' ? <br /> : <Marked text={one} />}</Fragment>
    ))
    return (
      <Fragment key={place.toString()}>
        {href === undefined ? (
          marked
        ) : (
          <LinkTo href={href} {...given}>
            {marked}
          </LinkTo>
        )}
      </Fragment>
    )
  })

function runsOf(words: readonly Inline[]) {
  const runs: { href: string | undefined; texts: Inline[] }[] = []
  for (const one of words) {
    const href = one.type === 'text' ? hrefOf(one) : undefined
    const last = runs.at(-1)
    if (last && last.href === href) last.texts.push(one)
    else runs.push({ href, texts: [one] })
  }
  return runs
}

const Marked = ({ text: { text, marks = [] } }: { text: Text }) =>
  marks.toReversed().reduce<ReactNode>((words, { type }) => {
    if (type === 'bold') return <strong className="font-strong">{words}</strong>
    return type === 'italic' ? <em>{words}</em> : words
  }, text)

type Leading = Pick<Given, 'cards' | 'locale'>

function LinkTo({ href, cards, locale, children }: Leading & { href: string; children: ReactNode }) {
  const record = linkedRecord(href)
  if (record) {
    const card = cards.get(`${record.kind}:${record.id}` as Parameters<Cards['get']>[0])
    if (!card?.slug || !hasPage(card.kind)) return children
    return <a href={pathOf({ kind: card.kind, slug: card.slug }, locale)}>{children}</a>
  }
  const address = linkAddress(href)
  if (address === null) return children
  return (
    <a href={address} rel="nofollow noopener external">
      {children}
    </a>
  )
}
