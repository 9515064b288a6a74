import 'server-only'
import * as z from 'zod'
import type { Locale } from '@/lib/language/rules'
import { partialDate } from '@/lib/publishing/document'
import { kindOfFolder, type PageKind, pathOf } from './addresses'
import { apiPathOf, isApiPath, pagePathOf } from './api-addresses'
import { arrivedBy } from './parameters'
import { readPublic } from './pool'

type Answer = { status: 301 | 308; location: string } | { status: 410 }

/**
 * What became of an address without a document: it moved (308), what was there is now found with another (301), or it was
 * withdrawn (410). Undefined where nothing ever was. `path` is the whole path, `/en/regions/lower-silesia`, or that of the
 * same as data.
 */
export async function findRedirect(locale: Locale, path: string): Promise<Answer | undefined> {
  const isData = isApiPath(path)
  const [, , folder = '', slug = '', ...rest] = (isData ? pagePathOf(path, locale) : path).split('/')
  const kind = kindOfFolder(folder)
  if (!kind || !slug || rest.length > 0) return undefined
  const [found] = await readPublic<{ slug: string | null; isTold: boolean }>(
    `SELECT document.slug, redirect.former_name IS NOT NULL AS "isTold" FROM pub.redirect redirect
     LEFT JOIN pub.document document ON document.id = redirect.document_id AND document.locale = redirect.locale
     WHERE redirect.kind = $1 AND redirect.locale = $2 AND redirect.slug = $3`,
    [kind, locale, slug],
  )
  if (!found) return undefined
  return found.slug ? answerOf({ kind, slug: found.slug }, { ...found, isData, locale, old: slug }) : { status: 410 }
}

type Found = { isTold: boolean; isData: boolean; locale: Locale; old: string }

function answerOf(now: { kind: PageKind; slug: string }, { isTold, isData, locale, old }: Found): Answer {
  if (isData) return { status: isTold ? 301 : 308, location: apiPathOf(now, locale) }
  if (!isTold) return { status: 308, location: pathOf(now, locale) }
  return { status: 301, location: `${pathOf(now, locale)}?${new URLSearchParams({ [arrivedBy]: old })}` }
}

const arrival = z.object({
  because: z.enum(['renamed', 'merged', 'split', 'moved']),
  formerName: z.string(),
  since: partialDate.nullable(),
})
/** What was at the address that somebody came by, and why it is not there any more. */
export type Arrival = z.infer<typeof arrival>

/** What to tell whoever came to a document by an old address; null where none of that name led there. */
export async function findArrival(
  { kind, id, locale }: { kind: PageKind; id: string; locale: Locale },
  slug: string | undefined,
): Promise<Arrival | null> {
  if (!slug) return null
  const [found] = await readPublic(
    `SELECT because, former_name AS "formerName", since FROM pub.redirect
     WHERE kind = $1 AND locale = $2 AND slug = $3 AND document_id = $4 AND former_name IS NOT NULL`,
    [kind, locale, slug, id],
  )
  return arrival.safeParse(found).data ?? null
}
