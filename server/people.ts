import { freshToken, tokenHash } from '@/lib/auth/link-token'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { realPeople } from '@/lib/person/queries'
import { setUpLinkLasts } from '@/lib/person/rules'

/**
 * Called once per start, before anybody is served: demo people of an earlier start are refused from here on, and a portal
 * without people gets a link for its first admin. Answers what the person who starts it should read.
 */
export async function welcomePeople(): Promise<string[]> {
  const dismissed = await dismissDemoPeople()
  const link = await setUpLink(environment().publicUrl)
  return [
    ...(dismissed > 0
      ? [`The ${dismissed} demo people of an earlier start can no longer sign in; npm run demo lets them in again.`]
      : []),
    ...(link ? [`Nobody can sign in yet. Within 24 hours, this link makes the first admin, once: ${link}`] : []),
  ]
}

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

/** Signs demo people out and keeps them out; their passwords stood on a console. Answers how many there were. */
async function dismissDemoPeople(at = new Date()): Promise<number> {
  const admitted = { isDemo: true, disabledAt: null }
  if ((await db.person.count({ where: admitted })) === 0) return 0
  return db.$transaction(async (tx) => {
    await tx.session.updateMany({ where: { person: { isDemo: true }, endedAt: null }, data: { endedAt: at } })
    const { count } = await tx.person.updateMany({ where: admitted, data: { disabledAt: at, passwordHash: null } })
    await tx.auditEvent.create({ data: { at, action: 'person.demo_dismissed', detail: { count } } })
    return count
  })
}
