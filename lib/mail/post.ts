import 'server-only'
import type { Transporter } from 'nodemailer'
import type { Letter } from './letter'

/** A letter in its envelope: one recipient, and an id that stays the same however often it is sent. */
export type Posted = Letter & { id: string; to: string; host: string }

/** Sends one letter; throws `PostRefusal` where the mail server did not take it. */
export type Post = (letter: Posted) => Promise<void>

/** The mail server did not take a letter. */
export class PostRefusal extends Error {
  override name = 'PostRefusal'
  constructor(
    /** What it answered, without addresses. */
    message: string,
    /**
     * `never`: it will not take this letter, however often it is tried. `later`: not now. `nothing`: it takes no letter
     * at all just now, because it cannot be reached or does not let us in.
     */
    readonly takes: 'never' | 'later' | 'nothing',
  ) {
    super(message)
  }
}

const seconds = (count: number) => count * 1_000

/** The way to a mail server; a connection of its own for every letter, since few are sent. */
export function openPost({ smtpUrl, from }: { smtpUrl: string; from: string }): Post {
  let transport: Transporter | undefined
  return async ({ id, to, host, subject, text, html }) => {
    // Loaded with the first letter: most installations send none for hours, some never.
    transport ??= (await import('nodemailer')).createTransport(transportOptions(new URL(smtpUrl)))
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      throw refusalOf(error)
    }
  }
}

/** Read by ourselves: nodemailer drops every other option where it is given an address. */
function transportOptions({ protocol, hostname, port, username, password, searchParams }: URL) {
  const host = hostname.replace(/^\[|\]$/g, '')
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host)
  const isSecure = protocol === 'smtps:'
  return {
    host,
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // Without it, whoever stands between could take STARTTLS out of the conversation and read the password.
    requireTLS: !isHere && searchParams.get('tls') !== 'optional',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    // Servers that look into a letter take their time before they say that they have it.
    socketTimeout: seconds(60),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

type SmtpError = { code?: string; responseCode?: number; command?: string; response?: string; message?: string }

function refusalOf(error: unknown): PostRefusal {
  const { code, response, message } = error as SmtpError
  return new PostRefusal(withoutAddresses(response ?? `${code} ${message}`), takenAfter(error as SmtpError))
}

function takenAfter({ command, code, responseCode = 0 }: SmtpError): PostRefusal['takes'] {
  // An address that nodemailer itself cannot take.
  if (command === 'API' && code === 'EENVELOPE') return 'never'
  // Before the letter itself is spoken of, a refusal is about us, and every other letter would meet it too.
  if (command !== 'RCPT TO' && command !== 'DATA') return 'nothing'
  return responseCode >= 500 ? 'never' : 'later'
}

/** Mail servers like to repeat the address they refuse; the outbox holds none. */
const withoutAddresses = (text: string) =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[^\s<>"',;:()]+@[^\s<>"',;:()]+/gu, '…@…')
    .trim()
    .slice(0, 500)
