import { LRUCache } from 'lru-cache'
import type { Environment } from '@/lib/env'
import { accentOfPath, themeSheet } from '@/lib/portal-settings/colour/theme-sheet'
import { answer } from './answer'
import type { Room } from './door'
import { finishPage, type Page } from './page'
import { commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { Reply } from './reply'
import { isRead } from './visit'

/** Style sheets of the colour that was chosen: their address says what is in them, so they are kept for ever. */
export function openThemeRoom({ settings, reply }: { settings: Environment; reply: Reply }): Room {
  const headers: HeaderList = [
    ...commonHeaders(settings),
    ...publicHeaders({ isDev: false }),
    ['Cache-Control', 'public, max-age=31536000, immutable'],
  ]
  // Anybody can ask for any colour.
  const sheets = new LRUCache<string, Page>({ max: 50 })
  return async (visit) => {
    const accent = accentOfPath(visit.path)
    if (!accent) return reply.problem(visit, 404)
    if (!isRead(visit.req)) return reply.problem(visit, 405)
    const page = sheets.get(accent) ?? (await finished(accent))
    sheets.set(accent, page)
    answer(visit, page, headers)
  }
}

const finished = (accent: string) =>
  finishPage({
    status: 200,
    headers: { 'content-type': 'text/css; charset=utf-8' },
    body: Buffer.from(themeSheet(accent)),
  })
