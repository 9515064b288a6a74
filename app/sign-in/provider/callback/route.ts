import { finishSignOn } from '@/lib/auth/sign-on'

export const dynamic = 'force-dynamic'

/** Where the provider sends people back to. */
export async function GET(request: Request): Promise<Response> {
  const location = await finishSignOn(new URL(request.url).searchParams)
  return new Response(null, { status: 303, headers: { location } })
}
