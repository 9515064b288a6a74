import { endpoint } from '@/lib/auth/action'
import { sessionEnds } from '@/lib/auth/session'

/** Somebody says that they are still there. */
export const POST = endpoint({ name: 'staySignedIn', rate: 'read', run: () => sessionEnds() })
