import type { Environment } from '@/lib/env'
import { answer } from './answer'
import type { Assets } from './assets'
import type { Room } from './door'
import { commonHeaders, type HeaderList, publicHeaders } from './policies'
import type { Reply } from './reply'
import { isRead } from './visit'

/** Files of the build and of `public/`, from memory. */
export function openAssetRoom({
  settings,
  assets,
  reply,
}: {
  settings: Environment
  assets: Assets
  reply: Reply
}): Room {
  const headers: HeaderList = [...commonHeaders(settings), ...publicHeaders({ isDev: false })]
  return async (visit) => {
    if (!isRead(visit.req)) return reply.problem(visit, 405)
    const page = await assets.get(visit.path)
    if (page.status !== 200) return reply.problem(visit, 404)
    answer(visit, page, headers)
  }
}
