import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { resolveReferences } from '@/lib/public/documents'
import { referenceTo } from '@/lib/publishing/document'

/** What `titlesFor` needs of each record. */
export const titleColumns = {
  ...{ id: true, kind: true, organisationId: true, originalLanguage: true },
  languages: { select: { language: true, title: true } },
} as const

type Titled = {
  id: string
  kind: RecordKind
  organisationId: string
  originalLanguage: string
  languages: readonly { language: string; title: string }[]
}

/**
 * What records are called, by their keys, in the actor's language where they have it: those of the actor's organisations
 * as they stand, all others as the public reads them.
 */
export async function titlesFor(actor: Actor, rows: readonly Titled[]): Promise<Map<string, string>> {
  const others = rows.filter((row) => !can.seeRecord(actor, row))
  const cards = await resolveReferences(
    others.map(({ kind, id }) => referenceTo(kind, id)),
    actor.locale,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      can.seeRecord(actor, row) ? ownTitle(row, actor) : (cards.get(referenceTo(row.kind, row.id))?.title ?? ''),
    ]),
  )
}

function ownTitle({ originalLanguage, languages }: Titled, { locale }: Actor): string {
  const titleIn = (wanted: string) => languages.find(({ language }) => language === wanted)?.title
  return titleIn(locale) || titleIn(originalLanguage) || ''
}
