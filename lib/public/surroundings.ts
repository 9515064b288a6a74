import 'server-only'
import type { Locale } from '@/lib/language/rules'
import { practiceParts, similarTo } from '@/lib/practice/rules'
import { type DocumentKind, type Reference, referencesIn } from '@/lib/publishing/document'
import { type Card, listByFacet, type PublicDocument, resolveReferences } from './documents'
import { findNearby } from './nearby'

/** Where the surroundings of a document are found: what is published, or on the desk some drafts beside it. */
export type Finding = {
  cards: (references: Iterable<Reference | null>, locale: Locale) => Promise<Map<Reference, Card>>
}
const published: Finding = { cards: resolveReferences }

type Of<Kind extends DocumentKind> = Pick<PublicDocument<Kind>, 'id' | 'body' | 'facets'>

const ofKind = <Kind extends DocumentKind>(records: readonly PublicDocument[], kind: Kind) =>
  records.filter((one): one is PublicDocument<Kind> => one.kind === kind)

/** Regions of platforms and roundtables. */
const placesOf = (records: readonly PublicDocument[]) =>
  records.flatMap((one) => (one.kind === 'platform' || one.kind === 'roundtable' ? one.body.region : []))

/** What the article of each kind shows beside the document itself, for its public page and for previews of it. */
export const surroundings = {
  practice: async ({ id, body, facets }: Of<'practice'>, locale: Locale, find = published) => {
    const { naming, neighbours } = await findNearby({ id, facets }, locale)
    const roundtables = ofKind(naming, 'roundtable')
    const cards = await find.cards(
      [
        ...[body.owner, body.carriedOutBy, body.region, body.adoptedFrom, ...body.answers],
        ...body.funding.map(({ funder }) => funder),
        ...roundtables.map((one) => one.body.region),
        ...referencesIn(...practiceParts.map((part) => body[part])),
      ],
      locale,
    )
    const similar = similarTo({ id, facets }, neighbours)
    return { roundtables, modelled: ofKind(naming, 'practice'), similar, cards }
  },

  gap: async ({ id, body }: Of<'gap'>, locale: Locale, find = published) => {
    const self = `gap:${id}`
    const place = body.roundtable ?? body.event
    const [cards, found] = await Promise.all([
      find.cards([body.owner, body.region, body.roundtable, body.event], locale),
      listByFacet(place ? [self, place] : self, locale),
    ])
    const sameTable = found.filter(({ facets }) => place !== null && facets.includes(place))
    const answers = found.filter(({ facets }) => facets.includes(self))
    return {
      gaps: ofKind(sameTable, 'gap').filter((one) => one.id !== id),
      pilots: ofKind(sameTable, 'pilot'),
      answers: [...ofKind(answers, 'practice'), ...ofKind(answers, 'pilot')],
      cards,
    }
  },

  pilot: async ({ body }: Of<'pilot'>, locale: Locale, find = published) => ({
    cards: await find.cards(
      [
        ...[body.owner, body.region, body.roundtable, body.project],
        ...body.implementers.map(({ partner }) => partner),
        ...body.funding.map(({ funder }) => funder),
        ...body.answers,
        ...referencesIn(body.whatIsDone, body.whoBenefits, body.difficulties),
      ],
      locale,
    ),
  }),

  project: async ({ id, body }: Of<'project'>, locale: Locale, find = published) => {
    const records = await listByFacet(`project:${id}`, locale)
    const cards = await find.cards(
      [
        body.owner,
        ...body.partners.map(({ partner }) => partner),
        ...body.funding.map(({ funder }) => funder),
        ...placesOf(records),
        ...referencesIn(body.description),
      ],
      locale,
    )
    return { records, cards }
  },

  partner: async ({ id, body }: Of<'partner'>, locale: Locale, find = published) => {
    const records = await listByFacet(`partner:${id}`, locale)
    const cards = await find.cards(
      [
        ...[body.owner, ...placesOf(records)],
        ...body.changes.flatMap(({ successors, project }) => [...successors, project]),
        // In which project it took the place of another one.
        ...records.flatMap((one) => (one.kind === 'partner' ? one.body.changes.map(({ project }) => project) : [])),
        ...[body.seatRegion, ...body.regions],
        ...referencesIn(body.description),
      ],
      locale,
    )
    return { records, cards }
  },

  region: async ({ id, body }: Of<'region'>, locale: Locale, find = published) => {
    const records = await listByFacet(`region:${id}`, locale)
    const cards = await find.cards(
      [
        ...[body.owner, ...referencesIn(body.description)],
        ...records.flatMap((one) => {
          if (one.kind === 'platform')
            return [one.body.project, ...one.body.members, ...referencesIn(one.body.description)]
          return one.kind === 'roundtable' ? one.body.practices : []
        }),
      ],
      locale,
    )
    return { records, cards }
  },

  /** A platform has no page of its own; it is a part of its region's. */
  platform: async ({ id, body }: Of<'platform'>, locale: Locale, find = published) => {
    const [found, cards] = await Promise.all([
      listByFacet(`platform:${id}`, locale, ['roundtable']),
      find.cards([body.owner, body.project, body.region, ...body.members, ...referencesIn(body.description)], locale),
    ])
    return { roundtables: ofKind(found, 'roundtable').filter((one) => one.body.platform === `platform:${id}`), cards }
  },

  press: async ({ body }: Of<'press'>, locale: Locale, find = published) => ({
    cards: await find.cards(
      [
        ...[body.owner, body.project, body.campaign],
        ...body.mediaContacts,
        ...referencesIn(body.text, body.notesToEditors),
      ],
      locale,
    ),
  }),

  publication: async ({ id, body }: Of<'publication'>, locale: Locale, find = published) => {
    const ofRound = body.round ? await listByFacet(body.round, locale, ['publication']) : []
    const others = ofKind(ofRound, 'publication').filter((one) => one.id !== id)
    const publishers = [...body.publishers, ...others.flatMap((one) => one.body.publishers)]
    return { others, cards: await find.cards([body.owner, body.project, body.round, ...publishers], locale) }
  },

  event: async ({ id, body }: Of<'event'>, locale: Locale, find = published) => {
    const [found, cards] = await Promise.all([
      listByFacet(`event:${id}`, locale, ['gap']),
      find.cards([body.owner, body.project, body.region, ...body.hosts], locale),
    ])
    return { gaps: ofKind(found, 'gap'), cards }
  },

  campaign: async ({ id, body }: Of<'campaign'>, locale: Locale, find = published) => {
    const [found, cards] = await Promise.all([
      listByFacet(`campaign:${id}`, locale, ['press']),
      find.cards(
        [body.owner, body.project, ...body.mediaContacts, ...referencesIn(body.description, body.howToJoin)],
        locale,
      ),
    ])
    return { releases: ofKind(found, 'press').toReversed(), cards }
  },

  roundtable: async ({ id, body }: Of<'roundtable'>, locale: Locale, find = published) => {
    const partners = [...body.hosts, ...[...body.attendance, ...body.actionPoints].map(({ partner }) => partner)]
    const texts = referencesIn(body.followUp, ...body.agenda.map(({ minutes }) => minutes))
    const brought = [...body.practices, ...body.gaps, ...body.pilots]
    const [related, cards] = await Promise.all([
      listByFacet([body.platform, `roundtable:${id}`], locale),
      find.cards([body.owner, body.region, body.project, ...partners, ...brought, ...texts], locale),
    ])
    const siblings = ofKind(related, 'roundtable').filter((one) => one.body.platform === body.platform)
    return { siblings, gaps: ofKind(related, 'gap'), cards }
  },
} as const

export type SurroundedKind = keyof typeof surroundings
export type Surroundings<Kind extends SurroundedKind> = Awaited<ReturnType<(typeof surroundings)[Kind]>>
