/**
 * HTML from elsewhere in the shape the editor reads: lists that Word writes as paragraphs become lists, headings get the
 * levels we have, cells hold one paragraph. What the schema does not know, the editor leaves out itself.
 */
export function cleanedPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<!\[(?:if|endif)[^>]*>/g, ''), 'text/html')
  for (const node of body.querySelectorAll('style, script, meta, link, title, xml, colgroup, img, svg, object, iframe'))
    node.remove()
  dropComments(body)
  for (const heading of body.querySelectorAll('h1, h5, h6, [role=heading]')) levelOf(heading)
  for (const link of body.querySelectorAll('a[href]')) straighten(link)
  listsOf(body)
  for (const element of body.querySelectorAll('[style]')) marksOf(element)
  // Headings are set apart already.
  for (const bold of body.querySelectorAll(':is(h2, h3, h4, th) :is(b, strong)')) bold.replaceWith(...bold.childNodes)
  for (const cell of body.querySelectorAll('td, th')) oneParagraph(cell)
  headRows(body)
  return body.innerHTML
}

function dropComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

const rename = (element: Element, name: string) => {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

function levelOf(heading: Element) {
  const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2
  rename(heading, level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4')
}

/** Some writing programs send readers through their own counting address first. */
function straighten(link: Element) {
  const href = link.getAttribute('href') ?? ''
  if (!URL.canParse(href)) return
  const { hostname, pathname, searchParams } = new URL(href)
  const target = /(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url' ? searchParams.get('q') : null
  if (target) link.setAttribute('href', target)
}

/** Emphasis that stands in a style, also the one that takes it back: a whole text of Google's is in such a `<b>`. */
function marksOf(element: Element) {
  const style = element.getAttribute('style') ?? ''
  element.removeAttribute('style')
  const isLight = /font-weight:\s*(normal|[1-5]00)/i.test(style)
  if (/^(b|strong)$/.test(element.localName) && isLight) element.replaceWith(...element.childNodes)
  else if (element.localName === 'span') {
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) enclose(element, 'strong')
    if (/font-style:\s*italic/i.test(style)) enclose(element, 'em')
  }
}

function enclose(element: Element, name: string) {
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

const listLevel = (paragraph: Element) =>
  /mso-list:\s*\S+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1]

type OpenList = { level: number; list: Element }

/** Word's lists: paragraphs with a level in their style, and their sign as text. */
function listsOf(body: HTMLElement) {
  let open: OpenList[] = []
  for (const paragraph of [...body.querySelectorAll('p, h2, h3, h4')]) {
    const level = Number(listLevel(paragraph) ?? 0)
    const isNext = level > 0 && paragraph.previousElementSibling === open[0]?.list
    open = isNext ? open.filter((one) => one.level <= level) : []
    if (level > 0) enter(paragraph, level, open)
  }
}

/** Puts a paragraph into the list of its level, which is begun where there is none. */
function enter(paragraph: Element, level: number, open: OpenList[]) {
  const sign = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
  const name = /^\(?[\dA-Za-z]{1,4}[.)]/.test(sign?.textContent?.trim() ?? '') ? 'ol' : 'ul'
  sign?.remove()
  const around = open.at(-1)
  const { list } = around?.level === level ? around : begin(paragraph, { name, level }, open)
  const item = paragraph.ownerDocument.createElement('li')
  list.append(item)
  item.append(rename(paragraph, 'p'))
}

function begin(paragraph: Element, { name, level }: { name: string; level: number }, open: OpenList[]): OpenList {
  const list = paragraph.ownerDocument.createElement(name)
  const around = open.at(-1)?.list
  if (around) (around.lastElementChild ?? around).append(list)
  else paragraph.before(list)
  const begun = { level, list }
  open.push(begun)
  return begun
}

const blocks = 'p, div, li, h2, h3, h4, blockquote, tr'

/** Cells have one paragraph; the ends of others become line ends. Joined cells are single ones again. */
function oneParagraph(cell: Element) {
  const width = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 20)
  for (let more = 1; more < width; more += 1) cell.after(cell.ownerDocument.createElement(cell.localName))
  for (const name of ['colspan', 'rowspan']) cell.removeAttribute(name)
  for (const block of cell.querySelectorAll(blocks)) {
    if (block.nextSibling || block.parentElement !== cell) block.after(cell.ownerDocument.createElement('br'))
    block.replaceWith(...block.childNodes)
  }
  trimEnd(cell)
}

function trimEnd({ lastChild }: Element) {
  for (let last = lastChild; last && (last.nodeName === 'BR' || last.textContent?.trim() === ''); ) {
    const before = last.previousSibling
    last.remove()
    last = before
  }
}

/** The first row of a table is its head. */
function headRows(body: HTMLElement) {
  for (const row of body.querySelectorAll('tr')) {
    const name = row.closest('table')?.rows[0] === row ? 'th' : 'td'
    for (const cell of [...row.cells]) if (cell.localName !== name) rename(cell, name)
  }
}
