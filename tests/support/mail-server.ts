import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Received = { from: string; to: string[]; raw: string; mail: Email }
type Answer = { code: number; text: string } | undefined
type Answers = { recipient?: () => Answer; letter?: () => Answer; onReceived?: (letter: Received) => void }

/** A mail server on this machine that takes what it is sent; `answers` says what it refuses, and at which point. */
export async function aMailServer(answers: Answers = {}) {
  const received: Received[] = []
  const refusal = (answer: Answer) =>
    answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : undefined
  const server = new SMTPServer({
    authOptional: true,
    // There is no certificate for this machine.
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusal(answers.recipient?.())),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const refused = refusal(answers.letter?.())
        if (refused) return done(refused)
        const raw = Buffer.concat(parts).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        const letter = { from, to: rcptTo.map(({ address }) => address), raw, mail: await PostalMime.parse(raw) }
        received.push(letter)
        answers.onReceived?.(letter)
        done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
