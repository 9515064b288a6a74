import 'server-only'
import type { Locale } from '@/lib/language/rules'
import { kindOfFolder, pathOf } from './addresses'
import { apiPathOf, isApiPath, pagePathOf } from './api-addresses'
import { readPublic } from './pool'

/**
 * What became of an address without a document: it moved (308) or was withdrawn (410).
 * Undefined where nothing ever was. `path` is the whole path, `/en/regions/lower-silesia`, or that of the same as data.
 */
export async function findRedirect(
  locale: Locale,
  path: string,
): Promise<{ status: 308; location: string } | { status: 410 } | undefined> {
  const isData = isApiPath(path)
  const [, , folder = '', slug = '', ...rest] = (isData ? pagePathOf(path, locale) : path).split('/')
  const kind = kindOfFolder(folder)
  if (!kind || !slug || rest.length > 0) return undefined
  const [found] = await readPublic<{ slug: string | null }>(
    `SELECT document.slug FROM pub.redirect redirect
     LEFT JOIN pub.document document ON document.id = redirect.document_id AND document.locale = redirect.locale
     WHERE redirect.kind = $1 AND redirect.locale = $2 AND redirect.slug = $3`,
    [kind, locale, slug],
  )
  if (!found) return undefined
  if (!found.slug) return { status: 410 }
  return { status: 308, location: (isData ? apiPathOf : pathOf)({ kind, slug: found.slug }, locale) }
}
