import { AppError } from '@/lib/errors'

/** The beginning of a part, or some of its bytes; bytes belong to the part that began last. */
export type Piece = { begins: { name: string; fileName: string | undefined } } | { bytes: Buffer }

const limits = { parts: 20, head: 4096 } as const
const blank = Buffer.from('\r\n\r\n')

/**
 * Reads a form of several parts as it streams in: never more than a chunk and a delimiter are held. Throws `invalid`
 * (`malformed`) for what no browser sends, and for a form that breaks off.
 */
export async function* piecesOf(chunks: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Piece> {
  const reading = new Reading(boundary)
  for await (const chunk of chunks) {
    reading.take(chunk)
    for (let piece = reading.next(); piece; piece = reading.next()) yield piece
    if (reading.isOver) return
  }
  throw malformed()
}

class Reading {
  private readonly delimiter: Buffer
  // The first delimiter has no line before it.
  private held = Buffer.from('\r\n')
  private place: 'before' | 'head' | 'body' | 'over' = 'before'
  private parts = 0

  constructor(boundary: string) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`)
  }

  get isOver(): boolean {
    return this.place === 'over'
  }

  take(chunk: Uint8Array): void {
    this.held = Buffer.concat([this.held, chunk])
  }

  /** The next piece of what was taken; undefined until more is. */
  next(): Piece | undefined {
    if (this.place === 'over') return undefined
    return this.place === 'head' ? this.head() : this.content()
  }

  private head(): Piece | undefined {
    const end = this.held.indexOf(blank)
    if (end < 0 && this.held.length <= limits.head) return undefined
    this.parts += 1
    if (end < 0 || end > limits.head || this.parts > limits.parts) throw malformed()
    const begins = headOf(this.held.toString('utf8', 0, end))
    this.held = this.held.subarray(end + blank.length)
    this.place = 'body'
    return { begins }
  }

  private content(): Piece | undefined {
    const at = this.held.indexOf(this.delimiter)
    if (at < 0) return this.pass(this.held.length - this.delimiter.length)
    if (at > 0) return this.pass(at)
    const after = this.delimiter.length
    if (this.held.length < after + 2) return undefined
    const ending = this.held.toString('latin1', after, after + 2)
    if (ending !== '--' && ending !== '\r\n') throw malformed()
    this.place = ending === '--' ? 'over' : 'head'
    this.held = this.held.subarray(after + 2)
    return this.next()
  }

  /** Gives out bytes that are sure to be content; what stands before the first part is nobody's. */
  private pass(length: number): Piece | undefined {
    if (length <= 0) return undefined
    const bytes = this.held.subarray(0, length)
    this.held = this.held.subarray(length)
    return this.place === 'body' ? { bytes } : this.next()
  }
}

/** The boundary that a request names; `malformed` where it names none that a browser would. */
export function boundaryOf(contentType: string | null): string {
  const found = /^multipart\/form-data\s*;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(
    contentType ?? '',
  )
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) throw malformed()
  return boundary
}

const malformed = () => new AppError('invalid', { reason: 'malformed' })

function headOf(text: string) {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(text)?.[1] ?? ''
  const name = /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw malformed()
  // Browsers write quotes and line ends of a file's name as %22, %0D and %0A.
  const fileName = /(?:^|;)\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  return { name, fileName: fileName?.replace(/%22/g, '"').replace(/%0D|%0A/g, ' ') }
}
