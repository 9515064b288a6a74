import { beginSignOn } from '@/lib/auth/sign-on'
import { proofInput } from '@/lib/second-factor/schema'

export const dynamic = 'force-dynamic'

/** Leads to the provider's own page: a link, because forms of ours lead to no other site. */
export async function GET(request: Request): Promise<Response> {
  const { prove, ...asked } = Object.fromEntries(new URL(request.url).searchParams)
  const { next, kept, tab, by } = proofInput.safeParse(asked).data ?? {}
  const location = await beginSignOn({
    isProof: prove === '1',
    ...(next ? { next } : {}),
    ...(kept ? { kept } : {}),
    ...(tab ? { tab } : {}),
    ...(by ? { by } : {}),
  })
  return new Response(null, { status: 303, headers: { location } })
}
