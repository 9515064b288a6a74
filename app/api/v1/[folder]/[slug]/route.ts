import { kindOfFolder } from '@/lib/public/addresses'
import { findRecordAnswer } from '@/lib/public/api'
import { apiLocaleOf } from '@/lib/public/api-addresses'

export const dynamic = 'force-dynamic'

/** A published record as data. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/[folder]/[slug]'>) {
  const { folder, slug } = await params
  const kind = kindOfFolder(folder)
  const answer = kind && (await findRecordAnswer(kind, apiLocaleOf(new URL(request.url).search), slug))
  // Without words: the server finds out what became of the address and says so.
  return answer ? Response.json(answer) : new Response(null, { status: 404 })
}
