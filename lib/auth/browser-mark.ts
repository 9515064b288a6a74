import 'server-only'
import { cookies } from 'next/headers'
import { environment } from '@/lib/env'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const lasts = 10 * 60

/** A number by which a browser in which nobody is signed in is known again for some minutes; a new one where it has none. */
export async function markBrowser(): Promise<string> {
  const there = await markOfBrowser()
  if (there) return there
  const mark = crypto.randomUUID()
  const { isHttps: secure } = environment()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: lasts } as const
  ;(await cookies()).set(nameOf(secure), mark, options)
  return mark
}

/** The number this browser was given; null where it has none. */
export async function markOfBrowser(): Promise<string | null> {
  const mark = (await cookies()).get(nameOf(environment().isHttps))?.value
  return mark && uuid.test(mark) ? mark : null
}

const nameOf = (secure: boolean) => `${secure ? '__Host-' : ''}portal.visitor`
