import 'server-only'
import * as z from 'zod'
import { type PublicFile, publicFile } from '@/lib/file/publication'
import { readPublic } from './pool'

const row = z.object({ file: publicFile })

/** A file as long as a published document shows it; null from the moment none does. */
export async function findPublicFile(key: string): Promise<PublicFile | null> {
  const [found] = await readPublic(
    `SELECT file FROM pub.document, jsonb_array_elements(body->'files') AS file
     WHERE facets @> ARRAY[$1] AND file->>'key' = $2 LIMIT 1`,
    [`file:${key}`, key],
  )
  return found ? row.parse(found).file : null
}
