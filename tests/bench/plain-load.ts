import { spawn } from 'node:child_process'
import { cpuUsed } from './cpu'
import type { Load } from './load'

type Target = { url: string; pid: number; headers?: Record<string, string> }
type Told = { answers: number; failed: number; seconds: number; p99: number }

/**
 * Asks one address over and over as `wrk` does, from a process of its own: answers are counted, their bytes passed over. A
 * client that makes text of every body (autocannon) takes longer than a portal that sends it from memory, and so measures itself.
 */
export async function plainLoad({ url, pid, headers = {} }: Target, connections: number): Promise<Load> {
  const { host, hostname, port, pathname, search } = new URL(url)
  const lines = Object.entries({ host, connection: 'keep-alive', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const request = `GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
  const before = cpuUsed(pid)
  const { answers, failed, seconds, p99 } = await run({ host: hostname, port: Number(port), request, connections })
  const faults = failed > 0 ? ['not 200'] : []
  return { perSecond: answers / seconds, p99, failed, faults, cpu: (cpuUsed(pid) - before) / answers }
}

type Asking = { host: string; port: number; request: string; connections: number }

function run(asking: Asking): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.once('message', (told) => resolve(told as Told))
    child.once('error', reject)
    child.once('exit', (code) => code && reject(new Error(`the client ended with ${code}`)))
    child.send(asking)
  })
}

/** Two seconds of one request at a time on each connection; every answer says its length. */
const program = `
  const net = require('node:net')
  process.once('message', ({ host, port, request, connections }) => {
    const bytes = Buffer.from(request)
    const times = []
    let failed = 0
    let isOver = false
    const connect = () => {
      const buffer = Buffer.allocUnsafe(65536)
      let [missing, began] = [0, 0]
      const ask = () => { began = performance.now(); socket.write(bytes) }
      const answered = () => {
        times.push(performance.now() - began)
        if (isOver) socket.destroy()
        else ask()
      }
      const hear = (length, heard) => {
        for (let at = 0; at < length; ) {
          if (missing === 0) {
            const end = heard.indexOf('\\r\\n\\r\\n', at)
            if (end < 0 || end >= length) throw new Error('an answer whose head comes in parts')
            const head = heard.latin1Slice(at, end)
            if (!head.startsWith('HTTP/1.1 200')) failed += 1
            missing = Number(/content-length: (\\d+)/i.exec(head)[1])
            at = end + 4
          }
          const taken = Math.min(missing, length - at)
          at += taken
          missing -= taken
          if (missing === 0) answered()
        }
        return true
      }
      const socket = net.connect({ host, port, noDelay: true, onread: { buffer, callback: hear } }, ask)
    }
    for (let count = 0; count < connections; count += 1) connect()
    const started = performance.now()
    setTimeout(() => {
      isOver = true
      const seconds = (performance.now() - started) / 1000
      times.sort((one, other) => one - other)
      process.send({ answers: times.length, failed, seconds, p99: times[Math.floor(times.length * 0.99)] }, () => process.exit())
    }, 2000)
  })`
