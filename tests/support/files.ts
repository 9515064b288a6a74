import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

type Entry = { name: string; content: Buffer | string; stored?: boolean; locked?: boolean; says?: number }

/** An archive as office programs write it. `says` is what it pretends an entry's length to be. */
export function aZip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, locked = false, says } of entries) {
    const bytes = Buffer.from(content as string)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(locked ? 1 : 0, 2)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(crcOf(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(says ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

// Node 20 has it from 20.15 on; its types do not say so.
const crcOf = crc32 as (bytes: Buffer) => number

const mainTypes = {
  docx: 'wordprocessingml.document',
  xlsx: 'spreadsheetml.sheet',
  pptx: 'presentationml.presentation',
} as const

/** An office document with nothing in it but what is given. */
export function anOfficeFile(kind: keyof typeof mainTypes, parts: Record<string, string> = {}): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${mainTypes[kind]}.main+xml`
  const all = { '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${type}"/></Types>`, ...parts }
  return aZip(Object.entries(all).map(([name, content]) => ({ name, content })))
}

/** A document of LibreOffice. */
export const anOpenDocument = (kind: 'text' | 'spreadsheet' | 'presentation', parts: Record<string, string> = {}) =>
  aZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    ...Object.entries({ 'content.xml': '<office:document-content/>', ...parts }).map(([name, content]) => ({
      name,
      content,
    })),
  ])

/** A PDF of one empty page, with more objects where they are given. */
export const aPdf = (more = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${more}\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  )

/** A photo with a place, an author and a turned camera in it. */
export const aPhoto = (width = 1500, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f5e' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Zofia Canary' }, IFD3: { GPSLatitude: '52/1 13/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const boundary = '----portal-test-boundary'

/** The form that a browser sends for one file. */
export function formWith(content: Buffer, name: string): Buffer {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

type Sending = { record: string; key?: string; from?: string; headers?: Record<string, string> }

/** The request of that form, or of any body. */
export function upload(body: Buffer | ReadableStream<Uint8Array>, { record, key, from, headers }: Sending): Request {
  const query = new URLSearchParams({ record, ...(key && { idempotencyKey: key }), ...(from && { from }) })
  const stream = Buffer.isBuffer(body) ? inChunks(body) : body
  return new Request(`http://localhost:3000/desk/files?${query}`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    body: stream,
    duplex: 'half',
  } as RequestInit)
}

/** Bytes as they come over a line: in pieces of any length. */
export function inChunks(bytes: Buffer, size = 65_521): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      at += size
    },
  })
}
