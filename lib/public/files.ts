import 'server-only'
import * as z from 'zod'
import { type PublicFile, publicFile } from '@/lib/file/publication'
import { readPublic } from './pool'

const row = z.object({ file: publicFile })

/** A file as long as a published document shows it, or the settings as their logo; null from the moment none does. */
export async function findPublicFile(key: string): Promise<PublicFile | null> {
  const [found] = await readPublic(
    `SELECT file FROM pub.document, jsonb_array_elements(body->'files') AS file
     WHERE facets @> ARRAY[$1] AND file->>'key' = $2 LIMIT 1`,
    [`file:${key}`, key],
  )
  return found ? row.parse(found).file : findLogo(key)
}

const logoRow = z.object({ key: z.string(), width: z.number(), height: z.number(), bytes: z.number() })

/** The logo as long as the settings show it, as a file like any other. */
async function findLogo(key: string): Promise<PublicFile | null> {
  const [found] = await readPublic(
    `SELECT logo->>'key' AS key, (logo->>'width')::int AS width, (logo->>'height')::int AS height,
       (logo->>'bytes')::int AS bytes
     FROM pub.setting, jsonb_path_query(body, '$.logo') AS logo WHERE logo->>'key' = $1`,
    [key],
  )
  if (!found) return null
  const common = { kind: 'image', mediaType: 'image/webp', name: 'logo', fileName: 'logo.webp' } as const
  return { ...common, ...logoRow.parse(found), language: 'en', alternative: null, caption: null }
}
