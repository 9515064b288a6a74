import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Handle } from '@/server/render'
import { openPublicServer } from '@/tests/support/public-server'

export type PublicServer = Awaited<ReturnType<typeof openPublicServer>>

const documentOf = (words: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body><p>${`${words} `.repeat(30)}</p></body></html>`

/** Stands in for Next: what it says follows from the address alone. */
export const pages: Handle = async (req, res) => {
  const url = req.url ?? ''
  // Long enough for the next bytes of the same connection to arrive meanwhile.
  await sleep(2)
  if (url.includes('nothing')) return void res.writeHead(404).end()
  if (url.includes('moved')) return void res.writeHead(308, { location: '/en/there' }).end()
  const isData = url.startsWith('/api/')
  const type = isData ? 'application/json' : 'text/html; charset=utf-8'
  const words = decodeURI(url)
  res.writeHead(200, { 'content-type': type }).end(isData ? JSON.stringify({ words }) : documentOf(words))
}

/** What is in memory before anything is asked. */
export const kept = [
  ...['/en', '/pl', '/en/practices/open-house', '/en/search?q=housing', '/en/practices/%C5%82', '/en/nothing'],
  ...['/en/moved', '/sitemap.xml', '/api/v1/practices/open-house', '/api/v1/nothing', '/en/a~b.c,d'],
]

/** The same portal twice: once with the lane before Node's server, once without. */
export async function openBoth() {
  const both = {
    withLane: await openPublicServer(pages),
    withoutLane: await openPublicServer(pages, { hasLane: false }),
  }
  for (const server of Object.values(both)) for (const path of kept) await (await server.ask(path)).arrayBuffer()
  return {
    ...both,
    /** What each of them sends for the same bytes. */
    ask: (pieces: string[]) =>
      Promise.all([both.withLane, both.withoutLane].map(({ port }) => heardAfter(port, pieces))),
    close: () => {
      for (const server of Object.values(both)) server.close()
    },
  }
}

/** Shows in what state a connection is left. */
const lastWords = 'GET /en/practices/open-house HTTP/1.1\r\nHost: last\r\nConnection: close\r\n\r\n'

/**
 * Everything a server says to pieces of bytes sent one by one on a connection, to one more request, and to the end of it;
 * without what is never the same twice.
 */
export async function heardAfter(port: number, pieces: string[], patience = 150): Promise<string> {
  const { socket, until, text } = listenTo(port)
  for (const piece of [...pieces, lastWords]) {
    const before = text().length
    if (!socket.closed) socket.write(Buffer.from(piece, 'latin1'))
    // A piece is sent once the one before is answered, or will not be.
    await until(() => text().length > before, patience)
  }
  await until(() => false, 500)
  const state = socket.readableEnded || socket.closed ? 'closed' : 'left open'
  socket.end()
  await until(() => false, 1_000)
  socket.destroy()
  return `${lasting(text())}\n${state}`
}

function listenTo(port: number) {
  let heard = ''
  const socket = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true })
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.once('end', () => socket.end())
  const until = async (isSo: () => boolean, patience: number) => {
    const began = performance.now()
    while (!socket.closed && !isSo() && performance.now() - began < patience) await sleep(2)
  }
  return { socket, until, text: () => heard }
}

const number = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const lasting = (text: string) =>
  text
    .replace(/^Date: .*$/gm, 'Date: today')
    .replace(new RegExp(`(X-Request-Id: |urn:uuid:)${number}`, 'g'), '$1number')
    // Where nonsense follows a request in the same piece, Node complains before it closes only if nothing waits to be done
    // about that request, which depends on who gave it the bytes.
    .replace(/(?<=^HTTP[^]+)HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/, '')

export const head = (target: string, lines: string[] = [], method = 'GET') =>
  `${[`${method} ${target} HTTP/1.1`, 'Host: portal.example', ...lines].join('\r\n')}\r\n\r\n`
