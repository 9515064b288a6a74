/** Leaves of a catalogue: `section.key` → message. */
export function messagesIn(catalogue: unknown, prefix = ''): Record<string, string> {
  if (typeof catalogue === 'string') return { [prefix]: catalogue }
  if (typeof catalogue !== 'object' || catalogue === null) throw new Error(`${prefix} is neither text nor section`)
  return Object.assign(
    {},
    ...Object.entries(catalogue).map(([key, value]) => messagesIn(value, prefix ? `${prefix}.${key}` : key)),
  )
}

export type Argument = { name: string; kind: string; branches: string[] }

/** Arguments and tags of an ICU message, in the order of their names; a broken message throws. */
export function argumentsOf(message: string): Argument[] {
  const found = new Map<string, Argument>()
  const rest = readText({ text: message, at: 0 }, found, false)
  if (rest.at < message.length) throw new Error(`Unexpected "}" in: ${message}`)
  for (const [, tag = ''] of message.matchAll(/<([a-zA-Z][\w-]*)>/g))
    found.set(`<${tag}>`, { name: `<${tag}>`, kind: 'tag', branches: [] })
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

type Cursor = { text: string; at: number }

function readText(cursor: Cursor, found: Map<string, Argument>, nested: boolean): Cursor {
  while (cursor.at < cursor.text.length) {
    const sign = cursor.text[cursor.at]
    if (sign === '}' && nested) return cursor
    if (sign === '}') throw new Error(`Unexpected "}" in: ${cursor.text}`)
    if (sign === '{') readArgument(cursor, found)
    else cursor.at += sign === "'" ? quotedLength(cursor) : 1
  }
  if (nested) throw new Error(`Missing "}" in: ${cursor.text}`)
  return cursor
}

/** An apostrophe quotes only in front of a brace; elsewhere it is an apostrophe. */
function quotedLength({ text, at }: Cursor): number {
  if (!/[{}]/.test(text[at + 1] ?? '')) return 1
  const end = text.indexOf("'", at + 1)
  return (end < 0 ? text.length : end + 1) - at
}

function readArgument(cursor: Cursor, found: Map<string, Argument>) {
  const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(cursor.text.slice(cursor.at))
  if (!head?.[1]) throw new Error(`Not an argument: ${cursor.text.slice(cursor.at)}`)
  cursor.at += head[0].length
  const [, name, kind = 'text'] = head
  const words = readOptions(cursor, found)
  const branches = ['plural', 'select', 'selectordinal'].includes(kind) ? words.sort() : []
  found.set(name, { name, kind, branches })
}

/** What follows an argument's kind, up to its closing brace: words, and messages in braces. */
function readOptions(cursor: Cursor, found: Map<string, Argument>): string[] {
  const words: string[] = []
  for (let sign = cursor.text[cursor.at]; sign !== '}'; sign = cursor.text[cursor.at]) {
    if (sign === undefined) throw new Error(`Missing "}" in: ${cursor.text}`)
    if (sign === '{') {
      cursor.at += 1
      readText(cursor, found, true)
      cursor.at += 1
      continue
    }
    const word = /^(?:,|\s|[^{}\s,]+)/.exec(cursor.text.slice(cursor.at))?.[0] ?? ' '
    if (/^[\w=]+$/.test(word)) words.push(word)
    cursor.at += word.length
  }
  cursor.at += 1
  return words
}
