import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The least a Node server can do, in a process of its own as the portal is: five bytes for every request. */
export async function startFloor(): Promise<{ url: string; pid: number; stop: () => void }> {
  const program = `
    const server = require('node:http').createServer((request, response) => response.end('hello'))
    server.listen(0, '127.0.0.1', () => process.send(server.address().port))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => child.kill() }
}
