import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { readEnvironment } from '@/lib/env'
import { readAreas } from '@/server/addresses'
import { openAdmission } from '@/server/admission'
import { openDoor } from '@/server/door'
import { openPageCache } from '@/server/page-cache'
import { openProblemPages } from '@/server/problem-pages'
import { openPublicPages } from '@/server/public-pages'
import { openPublicRoom } from '@/server/public-room'
import { type Handle, type MakeAnswer, render } from '@/server/render'
import { openReply } from '@/server/reply'
import { receive } from '@/server/visit'

const quiet = pino({ level: 'silent' })
const elsewhere = () => {
  throw new Error('not a public address')
}

/** The public half of the server around something that stands in for Next. */
export async function openPublicServer(handle: Handle, { maxBytes = 4_000_000, atOnce = 4 } = {}) {
  const settings = readEnvironment({})
  const make: MakeAnswer = (question) => render(handle, question)
  const problems = openProblemPages(make, quiet)
  const reply = openReply(settings, problems)
  const cache = openPageCache({ maxBytes, sinceFollowed: () => 0 })
  cache.apply({ seq: 1, emptied: 0 }, 0)
  const makePage = openPublicPages({
    ...{ make, problems, log: quiet },
    admit: openAdmission({ atOnce, waiting: 100, patience: 1_000 }),
    admitSearch: openAdmission({ atOnce, waiting: 10, patience: 200 }),
    database: { isLost: () => false, isTroubled: () => false, answers: async () => true },
  })
  const door = openDoor({
    ...{ settings, reply, areaOf: readAreas({ isDev: false }) },
    rooms: {
      public: openPublicRoom({ settings, cache, makePage, reply, log: quiet }),
      ...{ private: elsewhere, asset: elsewhere, file: elsewhere, theme: elsewhere },
    },
    health: { live: elsewhere, ready: elsewhere, serving: elsewhere, stop: elsewhere },
  })
  const visit: Handle = async (req, res) => door(receive(req, res))
  const server = createServer((req, res) => void visit(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    /** The status of an answer, without a connection: for a great many questions. */
    statusOf: async (url: string) => (await render(visit, { url })).status,
    ask: (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
