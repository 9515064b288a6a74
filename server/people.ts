import { freshToken, tokenHash } from '@/lib/auth/link-token'
import { db } from '@/lib/db'
import { realPeople } from '@/lib/person/queries'
import { setUpLinkLasts } from '@/lib/person/rules'

/**
 * A fresh one-time link that makes the first portal admin; undefined where people exist already. Links from earlier
 * starts stop working.
 */
export async function setUpLink(publicUrl: URL, at = new Date()): Promise<string | undefined> {
  const token = freshToken()
  const isOpen = await db.$transaction(async (tx) => {
    // Two nodes that start at once take turns: one of their links works.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('set-up link'))`
    await tx.oneTimeToken.deleteMany({ where: { purpose: 'set_up', usedAt: null } })
    if ((await tx.person.count({ where: realPeople })) > 0) return false
    const expiresAt = new Date(at.getTime() + setUpLinkLasts)
    await tx.oneTimeToken.create({
      data: { purpose: 'set_up', secretHash: tokenHash(token), createdAt: at, expiresAt },
    })
    await tx.auditEvent.create({ data: { at, action: 'person.set_up_link_made' } })
    return true
  })
  return isOpen ? new URL(`/sign-in/set-up?token=${token}`, publicUrl).href : undefined
}
