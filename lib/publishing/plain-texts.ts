import type { RichText } from '@/lib/rich-text/nodes'
import { plainText } from '@/lib/rich-text/plain'

/** The texts that say what a record is about, rather than what surrounds it. */
const mainTexts: readonly string[] = ['whatIsDone', 'description', 'text', 'agenda']
/** Short texts worth finding; everything else that is no text with structure is a code, a date or an address. */
const shortTexts: ReadonlySet<string> = new Set([
  ...['title', 'name', 'shortName', 'acronym', 'otherNames', 'place', 'text', 'statement', 'note', 'question'],
  ...['programme', 'reason', 'owner', 'label'],
])
/** What is about other records, or about where facts come from. */
const passedOver: ReadonlySet<string> = new Set(['sources', 'files', 'funding'])

/** The words of a public document as plain text: what the record is about, and what surrounds it. */
export function plainTexts(body: object): { main: string; rest: string } {
  const main: string[] = []
  const rest: string[] = []
  for (const [name, value] of Object.entries(body).toSorted(asKept))
    if (!passedOver.has(name)) gather(value, name, mainTexts.includes(name) ? main : rest)
  return { main: main.join('\n\n'), rest: rest.join('\n\n') }
}

/** As `jsonb` keeps names, so that the texts of a document are the same before and after it was kept. */
const asKept = ([one]: [string, unknown], [other]: [string, unknown]) =>
  one.length - other.length || (one < other ? -1 : 1)

function gather(value: unknown, name: string, into: string[]) {
  if (typeof value === 'string') {
    if (shortTexts.has(name) && !isReference(value)) add(value, into)
  } else if (Array.isArray(value)) for (const one of value) gather(one, name, into)
  else if (isTree(value)) add(plainText(value), into)
  else if (typeof value === 'object' && value !== null) {
    for (const [inner, one] of Object.entries(value).toSorted(asKept)) gather(one, inner, into)
  }
}

/** Empty texts would only put gaps into passages. */
function add(text: string, into: string[]) {
  if (text.trim() !== '') into.push(text)
}

/** Another record, by its key: its words stand in its own document. */
const isReference = (value: string) => /^[a-z]+:[0-9a-f-]{36}$/.test(value)

const isTree = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' && 'content' in value
