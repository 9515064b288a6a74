import { inflateRawSync } from 'node:zlib'
import { Refused } from './refused'

const limits = { entries: 5000, inflated: 52_428_800, ratio: 100, name: 500 } as const
const signatures = { central: 0x02014b50, local: 0x04034b50 } as const

export type Zip = {
  names: string[]
  /** The text of an entry; undefined where there is none of that name. */
  text: (name: string) => string | undefined
  bytes: (name: string) => Buffer | undefined
}

type Entry = { name: string; method: number; packed: number; offset: number; flags: number }

/**
 * Opens an archive and inflates all of it within bounds, whatever its own figures say. Throws `Refused` for what is
 * locked, damaged, larger than it looks, or not an archive from its first byte to its last.
 */
export function openZip(file: Buffer): Zip {
  const entries = entriesOf(file)
  const contents = new Map<string, Buffer>()
  let left: number = limits.inflated
  let reach = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const { content, end } = inflated(file, entry, { left, from: reach })
    reach = end
    left -= content.length
    if (contents.has(entry.name)) throw new Refused('file_damaged')
    contents.set(entry.name, content)
  }
  if (limits.inflated - left > Math.max(file.length * limits.ratio, 1_000_000)) throw new Refused('file_inflates')
  return {
    names: [...contents.keys()],
    bytes: (name) => contents.get(name),
    text: (name) => textOf(contents.get(name)),
  }
}

function entriesOf(file: Buffer): Entry[] {
  const { end, count, first } = endOf(file)
  const entries: Entry[] = []
  let at = first
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== signatures.central) throw new Refused('file_damaged')
    const nameLength = file.readUInt16LE(at + 28)
    if (nameLength > limits.name) throw new Refused('file_damaged')
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** Where an archive ends and its list of entries begins. */
function endOf(file: Buffer) {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  // Nothing but a short comment may follow: what hides behind an archive is read by other programs.
  if (end < 0 || end + 22 > file.length || end + 22 + file.readUInt16LE(end + 20) !== file.length)
    throw new Refused('file_damaged')
  const count = file.readUInt16LE(end + 10)
  if (count === 0) throw new Refused('file_damaged')
  if (count > limits.entries) throw new Refused('file_inflates')
  return { end, count, first: file.readUInt32LE(end + 16) }
}

type Room = { left: number; from: number }

function inflated(file: Buffer, { offset, flags, method, packed }: Entry, { left, from }: Room) {
  // Entries that share bytes are how a small archive becomes an endless one.
  if (offset < from || offset + 30 > file.length || file.readUInt32LE(offset) !== signatures.local)
    throw new Refused('file_damaged')
  if (flags & 1) throw new Refused('file_locked')
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const end = start + packed
  if (end > file.length) throw new Refused('file_damaged')
  return { content: unpacked(file.subarray(start, end), { method, left }), end }
}

function unpacked(content: Buffer, { method, left }: { method: number; left: number }): Buffer {
  if (method === 0 && content.length > left) throw new Refused('file_inflates')
  if (method === 0) return content
  if (method !== 8) throw new Refused('file_damaged')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(left, 1) })
  } catch (error) {
    throw new Refused((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'file_inflates' : 'file_damaged')
  }
}

function textOf(bytes: Buffer | undefined): string | undefined {
  if (!bytes) return undefined
  // Office writes UTF-8; in another encoding nothing of what follows would find what it looks for.
  const isWide =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  if (isWide || bytes.subarray(0, 100).includes(0)) throw new Refused('file_damaged')
  return bytes.toString('utf8')
}
