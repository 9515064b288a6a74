import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/**
 * A connection as Node's server gets it for one request, to be given back afterwards. Every byte that comes meanwhile goes to
 * Node too; then only its parser knows where the next request begins, and the connection stays with it.
 */
export class Loan extends Duplex {
  private isAlone = true
  private isOver = false

  constructor(
    private readonly connection: Socket,
    private readonly whenBack: () => void,
  ) {
    super({ allowHalfOpen: true })
  }

  begin(head: Buffer): void {
    this.push(head)
  }

  hear(bytes: Buffer | null): void {
    this.isAlone = false
    if (!this.push(bytes)) this.connection.pause()
  }

  /** To be called when the answer has been sent, after Node has seen to it: it ends what is not to stay. */
  giveBack(): void {
    if (!this.isAlone || !this.writable || !this.connection.writable) return
    this.isOver = true
    this.destroy()
    this.whenBack()
  }

  override _read(): void {
    if (!this.isOver) this.connection.resume()
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.connection.write(chunk, done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.connection.cork()
    chunks.forEach(({ chunk }, at) => this.connection.write(chunk, at === chunks.length - 1 ? done : undefined))
    this.connection.uncork()
  }

  override _final(done: () => void): void {
    this.connection.end(done)
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.isOver) this.connection.destroy()
    done(error)
  }

  // What Node's server asks of a connection beyond that.

  destroySoon(): void {
    if (this.writable) this.end()
    if (this.writableFinished) this.destroy()
    else this.once('finish', () => this.destroy())
  }

  setTimeout(ms: number): this {
    this.connection.setTimeout(ms)
    return this
  }

  get remoteAddress(): string | undefined {
    return this.connection.remoteAddress
  }
}
