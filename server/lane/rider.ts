import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Loan } from './loan'
import { keepSheet } from './wire'

/** What the lane makes of a piece of bytes: an answer, a plain request that Node is to answer, or something unusual. */
export type Judged = { bytes: Buffer; whenOver?: (isWhole: boolean) => void } | 'lend' | 'leave'

export type Way = {
  judge: (bytes: Buffer) => Judged
  serveByNode: (connection: Duplex) => void
  /** How long a connection may say nothing before it is Node's, whose own limits begin then. */
  silenceMs: number
  /** How long it may rest between two requests. */
  restMs: () => number
  forget: (socket: Socket) => void
}

/** A connection in the lane: it has asked nothing yet, rests, is being sent an answer, or is lent to Node for one. */
export class Rider {
  private state: 'new' | 'resting' | 'sending' | Loan = 'new'
  private readonly listeners = {
    data: (bytes: Buffer) => this.hear(bytes),
    end: () => (this.state instanceof Loan ? this.state.hear(null) : this.socket.end()),
    timeout: () => this.expire(),
    error: () => this.socket.destroy(),
    close: () => {
      this.way.forget(this.socket)
      if (this.state instanceof Loan) this.state.destroy()
    },
  }

  constructor(
    private readonly socket: Socket,
    private readonly way: Way,
  ) {
    for (const [event, listener] of Object.entries(this.listeners)) socket.on(event, listener)
    socket.setTimeout(way.silenceMs)
  }

  /** Who has asked nothing yet may be about to: Node waits for it. */
  closeIfIdle(): void {
    if (this.state === 'new') this.leave()
    else if (this.state === 'resting') this.socket.destroy()
  }

  private hear(bytes: Buffer) {
    if (this.state instanceof Loan) return this.state.hear(bytes)
    const judged = this.way.judge(bytes)
    if (judged === 'leave') this.leave(bytes)
    else if (judged === 'lend') this.lend(bytes)
    else this.send(judged)
  }

  private send({ bytes, whenOver }: Exclude<Judged, string>) {
    // What is written and read later begins its time anew.
    if (this.state === 'new') this.socket.setTimeout(this.way.restMs())
    this.state = 'sending'
    this.socket.write(bytes, (error) => {
      whenOver?.(!error)
      if (this.state === 'sending') this.rest()
    })
    if (this.socket.writableLength > 0) this.holdBack()
    else this.state = 'resting'
  }

  /** Who reads slowly is not asked for more before it has read this: nothing gathers here. */
  private holdBack() {
    keepSheet()
    this.socket.pause()
  }

  private rest() {
    this.state = 'resting'
    if (this.socket.isPaused()) this.socket.resume()
  }

  /** Node gets the connection for one request. */
  private lend(head: Buffer) {
    this.socket.setTimeout(0)
    const loan = new Loan(this.socket, () => {
      this.socket.setTimeout(this.way.restMs())
      this.rest()
    })
    this.state = loan
    this.way.serveByNode(loan)
    loan.begin(head)
  }

  /** Node gets the connection for good, with what it has not read yet. */
  private leave(heard?: Buffer) {
    this.way.forget(this.socket)
    for (const [event, listener] of Object.entries(this.listeners)) this.socket.off(event, listener)
    this.socket.setTimeout(0)
    this.way.serveByNode(this.socket)
    if (!heard) return
    // Marks it as being read. Else the stream would begin to read by itself after these bytes, also where Node has paused it
    // meanwhile: its parser takes bytes that come then for a fault.
    this.socket.read(0)
    this.socket.unshift(heard)
  }

  private expire() {
    if (this.state instanceof Loan) this.state.emit('timeout')
    else if (this.state === 'new') this.leave()
    else this.socket.destroy()
  }
}
