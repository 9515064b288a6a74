import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sealed, sessionCookie } from '@/lib/auth/session-token'

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

/** Who is not let in, or not any more. */
export const outside: readonly Role[] = ['visitor', 'disabled', 'expired']
/** The others, of the least rights first. */
export const inside: readonly Role[] = ['contributor', 'editor', 'organisationAdmin', 'editorElsewhere', 'portalAdmin']

/** What a role sends with each request; a visitor sends none. */
export type Cast = {
  cookies: Record<Role, string | undefined>
  /** Two more contributors, who do to their own accounts what nobody could go on from. */
  leavers: readonly [string, string]
  /** Somebody of the same organisation, and two organisations: what is done to them disturbs nobody. */
  spare: { personId: string; organisationId: string; other: string }
}

type Part = { memberOf?: string; role?: string; isPortalAdmin?: boolean }
type Places = { own: string; elsewhere: string; spare: string; other: string; secret: string }

/**
 * Lets one person of each role into the portal under test, each with a session of their own. The one who is disabled and
 * the one whose session has ended might do everything otherwise.
 */
export async function assemble(client: pg.Client, { own, elsewhere, spare, other, secret }: Places): Promise<Cast> {
  process.env.NEXTAUTH_SECRET = secret
  const everything: Part = { memberOf: own, role: 'organisation_admin', isPortalAdmin: true }
  const disabled = await letIn(client, everything)
  await client.query(`UPDATE desk."Person" SET "disabledAt" = now(), "disabledBecause" = 'admin' WHERE id = $1`, [
    disabled.personId,
  ])
  const expired = await letIn(client, everything)
  await client.query(`UPDATE desk."Session" SET "endedAt" = now() WHERE "personId" = $1`, [expired.personId])
  const cookieOf = async (part: Part) => (await letIn(client, part)).cookie
  const { personId } = await letIn(client, { memberOf: own, role: 'editor' })
  return {
    cookies: {
      visitor: undefined,
      contributor: await cookieOf({ memberOf: own, role: 'contributor' }),
      editor: await cookieOf({ memberOf: own, role: 'editor' }),
      organisationAdmin: await cookieOf({ memberOf: own, role: 'organisation_admin' }),
      portalAdmin: await cookieOf({ isPortalAdmin: true }),
      editorElsewhere: await cookieOf({ memberOf: elsewhere, role: 'editor' }),
      disabled: disabled.cookie,
      expired: expired.cookie,
    },
    leavers: [
      await cookieOf({ memberOf: own, role: 'contributor' }),
      await cookieOf({ memberOf: own, role: 'contributor' }),
    ],
    spare: { personId, organisationId: spare, other },
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
  // A second device, which can be signed out.
  for (const id of [sessionId, randomUUID()])
    await client.query('INSERT INTO desk."Session" (id, "personId") VALUES ($1, $2)', [id, personId])
  return { personId, cookie: `${sessionCookie().name}=${await sealed({ sub: personId, sid: sessionId })}` }
}
