import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sealed, sessionCookie } from '@/lib/auth/session-token'
import { portalSecrets } from './portal-database'

/** Everybody who might try, in the order of the table's columns. */
export const roles = [
  'visitor',
  'contributor',
  'editor',
  'organisationAdmin',
  'portalAdmin',
  'editorElsewhere',
  'disabled',
  'expired',
] as const
export type Role = (typeof roles)[number]

/** What a role sends with each request; a visitor sends none. */
export type Cast = Record<Role, string | undefined>

type Part = { memberOf?: string; role?: string; isPortalAdmin?: boolean }

/**
 * Lets one person of each role into the portal under test, each with a session of their own. The one who is disabled and
 * the one whose session has ended might do everything otherwise.
 */
export async function assemble(client: pg.Client, own: string, elsewhere: string): Promise<Cast> {
  process.env.NEXTAUTH_SECRET = portalSecrets().session
  const everything: Part = { memberOf: own, role: 'organisation_admin', isPortalAdmin: true }
  const disabled = await letIn(client, everything)
  await client.query(`UPDATE desk."Person" SET "disabledAt" = now(), "disabledBecause" = 'admin' WHERE id = $1`, [
    disabled.personId,
  ])
  const expired = await letIn(client, everything)
  await client.query(`UPDATE desk."Session" SET "endedAt" = now() WHERE "personId" = $1`, [expired.personId])
  const cookieOf = async (part: Part) => (await letIn(client, part)).cookie
  return {
    visitor: undefined,
    contributor: await cookieOf({ memberOf: own, role: 'contributor' }),
    editor: await cookieOf({ memberOf: own, role: 'editor' }),
    organisationAdmin: await cookieOf({ memberOf: own, role: 'organisation_admin' }),
    portalAdmin: await cookieOf({ isPortalAdmin: true }),
    editorElsewhere: await cookieOf({ memberOf: elsewhere, role: 'editor' }),
    disabled: disabled.cookie,
    expired: expired.cookie,
  }
}

async function letIn(client: pg.Client, { memberOf, role, isPortalAdmin = false }: Part) {
  const personId = randomUUID()
  const sessionId = randomUUID()
  // As people of the demonstration they are not asked for a second factor; what they may do is the same.
  await client.query(
    `INSERT INTO desk."Person" (id, kind, email, name, "isPortalAdmin", "isDemo")
     VALUES ($1, 'human', $2, $3, $4, true)`,
    [personId, `${personId}@demo.invalid`, `Cast ${role ?? 'without a role'}`, isPortalAdmin],
  )
  if (memberOf)
    await client.query('INSERT INTO desk."Membership" ("personId", "organisationId", role) VALUES ($1, $2, $3)', [
      personId,
      memberOf,
      role,
    ])
  await client.query('INSERT INTO desk."Session" (id, "personId") VALUES ($1, $2)', [sessionId, personId])
  return { personId, cookie: `${sessionCookie().name}=${await sealed({ sub: personId, sid: sessionId })}` }
}
