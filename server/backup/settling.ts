import type pg from 'pg'

/**
 * Ends what belongs to the time of the backup: nobody stays signed in, no link that was used or taken back works again,
 * no mail goes out twice; nothing is published and nobody let in that was called off since. What the portal does in the
 * background goes on.
 */
export async function endWhatWas(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  for (const statement of statements) await client.query(statement)
  await client.query('COMMIT')
}

const statements = [
  `UPDATE desk."Session" SET "endedAt" = greatest(now(), "lastSeenAt") WHERE "endedAt" IS NULL`,
  `DELETE FROM desk."OneTimeToken"`,
  `UPDATE desk."PreviewLink" SET "revokedAt" = now() WHERE "revokedAt" IS NULL`,
  `UPDATE desk."ScheduledPublication" SET "cancelledAt" = now() WHERE "cancelledAt" IS NULL AND "doneAt" IS NULL`,
  `UPDATE desk."Invitation" SET "revokedAt" = now() WHERE "revokedAt" IS NULL AND "acceptedAt" IS NULL`,
  `DELETE FROM desk."IdempotencyKey" WHERE "personId" IN (SELECT id FROM desk."Person" WHERE kind = 'human')`,
  `DELETE FROM desk."PasskeyChallenge"`,
  `DELETE FROM desk."Presence"`,
  `DELETE FROM desk."RateLimit"`,
  `DELETE FROM desk."BackupRun" WHERE state = 'running'`,
  `UPDATE desk."OutboxMessage" SET state = 'skipped', problem = 'restored', "doneAt" = now()
   WHERE topic = 'mail' AND state IN ('waiting', 'held')`,
]
