import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Floor = { url: string; pid: number; stop: () => void }
type Answer = { headers: [string, string][]; body: string }

/** A bare Node server in a process of its own, as the portal is, with one answer for every request. */
export async function startFloor(answer: Answer): Promise<Floor> {
  const program = `
    process.once('message', ({ headers, body }) => {
      const bytes = Buffer.from(body, 'base64')
      const server = require('node:http').createServer((request, response) => {
        response.writeHead(200, headers.flat())
        response.end(bytes)
      })
      server.listen(0, '127.0.0.1', () => process.send(server.address().port))
    })`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(answer)
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => child.kill() }
}

/** The least there is: five bytes. */
export const leastAnswer: Answer = { headers: [['content-length', '5']], body: Buffer.from('hello').toString('base64') }
