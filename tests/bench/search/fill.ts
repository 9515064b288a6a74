import type pg from 'pg'
import { documentRows } from '@/lib/publishing/door'
import { type Field, fieldFor, practice, type Synthetic } from './synthetic'

/** Records that are written by one statement. */
const batch = 500

/**
 * Fills an empty public world with so many synthetic practices, and the organisations and regions they name: the rows that
 * the door would write, without a desk behind them. Always the same ones.
 */
export async function fillPublicWorld(client: pg.Client, practices: number): Promise<Field> {
  const field = fieldFor(practices)
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM pub.generation FOR UPDATE')
  const first = [...field.partners, ...field.regions]
  let writing: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < first.length + practices; from += batch) {
    const size = Math.min(batch, first.length + practices - from)
    const some = Array.from({ length: size }, (_, place) => {
      const number = from + place
      return first[number] ?? practice(number - first.length, field)
    })
    const rows = rowsOf(some)
    await writing
    writing = client.query(insertion, [JSON.stringify(rows)])
  }
  await writing
  await client.query(changes)
  await client.query('COMMIT')
  await client.query('ANALYZE pub.document')
  return field
}

/** Enough of the rows to see whether they are still made as they were, at some other time or by some other door. */
export function firstRows(): string {
  const field = fieldFor(100)
  const first = Array.from({ length: 20 }, (_, number) => practice(number, field))
  return JSON.stringify(rowsOf([...field.partners.slice(0, 5), ...field.regions.slice(0, 5), ...first])) + insertion
}

const rowsOf = (records: readonly Synthetic[]) =>
  documentRows(records.map((record) => ({ ...record, version: 1, slugs: { ...record.slugs } })))

/** As `writeDocuments` of the door does it, for records that are new. */
const insertion = `
  INSERT INTO pub.document (
    id, locale, kind, slug, title, summary, main, rest, body, facets, happened_on, search, version, published_at)
  SELECT id, locale, kind, slug, title, summary, main, rest, body, facets, happened_on,
    setweight(to_tsvector('simple', public.unaccent(title)), 'A')
      || setweight(to_tsvector('simple', public.unaccent(summary)), 'B'),
    version, published_at
  FROM jsonb_to_recordset($1::jsonb) AS new (
    id uuid, locale text, kind text, slug text, title text, summary text, main text, rest text, body jsonb,
    facets text[], happened_on date, version integer, published_at timestamptz)`

const changes = `
  WITH numbered AS (
    INSERT INTO pub.change (seq, action, document_id, locale, kind, slug)
    SELECT generation.seq + row_number() OVER (ORDER BY id, locale), 'published', id, locale, kind, slug
    FROM pub.document, pub.generation generation
    WHERE NOT EXISTS (SELECT FROM pub.change WHERE document_id = id AND change.locale = document.locale)
    RETURNING seq)
  UPDATE pub.generation SET seq = (SELECT max(seq) FROM numbered)`
