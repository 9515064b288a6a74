import type { Card, PublicDocument } from '@/lib/public/documents'
import type { DocumentKind, Reference } from '@/lib/publishing/document'

/** A record as its article shows it: a published document, or on the desk what publishing would make of a draft. */
export type Shown<Kind extends DocumentKind> = Omit<PublicDocument<Kind>, 'publishedAt'> & {
  /** Null for a draft. */
  publishedAt: string | null
  /** On the desk, where nobody writes to themselves. */
  isPreview?: true
}

/** What the references of a record lead to; what is not published is not in it. */
export type Cards = ReadonlyMap<Reference, Card>

/** The cards of some references, in their order. */
export const cardsOf = (references: readonly Reference[], cards: Cards): Card[] =>
  references.flatMap((one) => cards.get(one) ?? [])

/** The records of one kind among many. */
export const ofKind = <Kind extends DocumentKind>(records: readonly PublicDocument[], kind: Kind) =>
  records.filter((one): one is PublicDocument<Kind> => one.kind === kind)

/** The latest first; what has no date comes last. */
export const latestFirst = <One extends { happenedOn: string | null }>(records: readonly One[]): One[] =>
  records.toSorted((one, other) => {
    if (one.happenedOn === other.happenedOn) return 0
    return (one.happenedOn ?? '') < (other.happenedOn ?? '') ? 1 : -1
  })

/** A whole document, shown in a list of another page. */
export const asCard = (document: Omit<PublicDocument, 'publishedAt'>): Card => ({
  id: document.id,
  kind: document.kind,
  slug: document.slug,
  title: document.title,
  summary: document.summary,
  language: document.body.language,
  titleLanguage: 'titleLanguage' in document.body ? document.body.titleLanguage : null,
  countryCode: 'countryCode' in document.body ? document.body.countryCode : null,
  nutsCodes: 'nutsCodes' in document.body ? document.body.nutsCodes : null,
  pastNames: 'otherNames' in document.body ? document.body.otherNames.filter(({ ends }) => ends !== null) : null,
  happenedOn: document.happenedOn,
})
