import { constants, inflateSync } from 'node:zlib'
import type { Finding, FindingKind } from '@/lib/file/rules'
import { Refused } from './refused'

const limits = { inflated: 52_428_800, streams: 20_000 } as const

/**
 * What stands in a PDF beside its pages. Names are looked for outside of its streams and in the streams that hold
 * objects, which are inflated within bounds: anywhere else the bytes mean something else. Throws `Refused` for what is
 * locked, runs by itself, or is cut short.
 */
export function examinePdf(file: Buffer): Finding[] {
  const whole = file.toString('latin1')
  if (!whole.startsWith('%PDF-') || !whole.slice(-2048).includes('%%EOF')) throw new Refused('file_damaged')
  const { outside, inside } = partsOf(file, whole)
  // A name may be written with its letters as numbers.
  const names = `${outside}\n${inside}`.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  if (/\/Encrypt\b/.test(names)) throw new Refused('file_locked')
  if (/\/(JavaScript|JS|Launch|RichMedia|XFA)\b/.test(names)) throw new Refused('file_active')
  const endings = outside.match(/%%EOF/g)?.length ?? 0
  const found: [FindingKind, string[]][] = [
    ['authors', authors(`${outside}\n${inside}`)],
    ['comments', has(names, /\/Subtype\s*\/(Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Caret|Ink|Stamp)\b/)],
    ['embedded_files', has(names, /\/(EmbeddedFiles?|FileAttachment)\b/)],
    ['hidden_layers', has(names, /\/Type\s*\/(OCG)\b/)],
    ['earlier_versions', endings > (/\/Linearized\b/.test(outside) ? 2 : 1) ? [`${endings}`] : []],
    ['photo_metadata', file.includes('Exif\0\0') ? ['Exif'] : []],
  ]
  return found.flatMap(([kind, words]) => (words.length > 0 ? [{ kind, words }] : []))
}

const has = (text: string, pattern: RegExp) => {
  const [, name] = pattern.exec(text) ?? []
  return name === undefined ? [] : [name]
}

/** The text between streams, and that of the streams that hold objects or say who made the file. */
function partsOf(file: Buffer, whole: string) {
  const outside: string[] = []
  const inside: string[] = []
  let left: number = limits.inflated
  let at = 0
  for (const { index } of whole.matchAll(/(?<!end)stream\r?\n/g)) {
    if (index < at) continue
    const dictionary = whole.slice(at, index)
    const start = index + (whole[index + 6] === '\r' ? 8 : 7)
    const end = whole.indexOf('endstream', start)
    if (end < 0) throw new Refused('file_damaged')
    if (outside.push(dictionary) > limits.streams) throw new Refused('file_inflates')
    at = end
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'))
    if (!/\/Type\s*\/(ObjStm|Metadata)\b/.test(own)) continue
    const content = /\/Filter\b/.test(own) ? inflated(file.subarray(start, end), left) : file.subarray(start, end)
    left -= content.length
    inside.push(content.toString('latin1'))
  }
  return { outside: [...outside, whole.slice(at)].join('\n'), inside: inside.join('\n') }
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    // As readers do: what follows the last byte of a stream is passed over.
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    throw new Refused((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'file_inflates' : 'file_damaged')
  }
}

function authors(text: string): string[] {
  const literal = [...text.matchAll(/\/Author\s*\(((?:\\.|[^\\()]){1,400})\)/g)].map(([, words = '']) => decoded(words))
  const hex = [...text.matchAll(/\/Author\s*<([0-9A-Fa-f\s]{2,800})>/g)].map(([, digits = '']) =>
    decoded(Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1')),
  )
  const metadata = [...text.matchAll(/<dc:creator>[^]{0,400}?<rdf:li[^>]*>([^<]{1,200})</g)].map(([, words = '']) =>
    Buffer.from(words, 'latin1').toString('utf8'),
  )
  const found = [...literal, ...hex, ...metadata].map((words) =>
    words
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 100),
  )
  return [...new Set(found.filter(Boolean))].slice(0, 5)
}

/** Text of a PDF: in two bytes with a mark before it, otherwise nearly Latin-1; backslashes are escapes. */
function decoded(words: string): string {
  const bytes = Buffer.from(
    words
      .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8) & 255))
      .replace(/\\([()\\])/g, '$1'),
    'latin1',
  )
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
  return Buffer.from(even).swap16().toString('utf16le')
}
