import type pg from 'pg'

/** Writes what the first content has none of, so that every page of the desk has something to decide about. */
export async function prepareWorld(client: pg.Client) {
  const own = await idOf(client, 'IOM Poland')
  const elsewhere = await idOf(client, 'Institute of Public Affairs')
  const spare = await idOf(client, 'Marginal')
  const other = await idOf(client, 'Migration Policy Group')
  if (!own || !elsewhere || !spare || !other) throw new Error('The first content has other organisations.')
  await client.query(
    `INSERT INTO desk."OutboxMessage" (id, topic, state, problem)
     VALUES (gen_random_uuid(), 'record.published', 'failed', '550'),
            (gen_random_uuid(), 'record.published', 'failed', '550'),
            (gen_random_uuid(), 'mail', 'held', 'no_smtp_url')`,
  )
  await client.query(
    `INSERT INTO desk."Enquiry" (id, kind, "recordId", "organisationId", locale, text, state, doubts, email, "submissionHash", "keepUntil")
     SELECT gen_random_uuid(), 'correction', id, "organisationId", 'en', 'There were 14 of them in 2021.', 'open', '{}',
       'reader@example.org', repeat('0', 64), now() + interval '300 days'
     FROM desk."Record" WHERE kind = 'practice' AND "organisationId" = $1 ORDER BY id LIMIT 1`,
    [own],
  )
  return { own, elsewhere, spare, other }
}

async function idOf(client: pg.Client, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "organisationId" AS id FROM desk."OrganisationName" WHERE kind = 'official' AND name = $1`,
    [name],
  )
  return rows[0]?.id
}
