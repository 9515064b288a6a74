import { EnquiryKind, EnquiryState } from '@/lib/generated/prisma/enums'

/** What a message is for; the last part of a form's address. */
export type About = EnquiryKind

/** Longest values a form accepts; the database keeps the same limits. */
export const enquiryLimits = { text: 4000, name: 200, email: 254 } as const

/** How long a message is kept, whatever became of it, in months. */
export const monthsKept = 12

export const enquiryKinds = Object.values(EnquiryKind)
export const enquiryStates = Object.values(EnquiryState)

/** Whether a word of an address names what a message can be for. */
export const isEnquiryKind = (word: string): word is EnquiryKind => (enquiryKinds as string[]).includes(word)

/** A question without an address cannot be answered; who points out a mistake may stay unknown. */
export const needsAddress = (kind: EnquiryKind) => kind !== 'correction'

/** What a message may become, once somebody has read it; what was set apart is first taken for real, or not needed. */
const ways: Record<EnquiryState, readonly EnquiryState[]> = {
  open: ['answered', 'dismissed'],
  suspected: ['open', 'dismissed'],
  answered: ['open'],
  dismissed: ['open'],
}
/** What a message in a state may become. */
export const waysFrom = (state: EnquiryState): readonly EnquiryState[] => ways[state]
/** Whether somebody at the desk may bring a message from one state to another. */
export const canBecome = (from: EnquiryState, to: EnquiryState): boolean => ways[from].includes(to)

/** A public record, as far as the choice of its receivers needs it; references are `partner:<id>`. */
export type AskedAbout = {
  kind: string
  id: string
  body: {
    owner: string
    carriedOutBy?: string | null
    mediaContacts?: readonly string[]
    /** What became of an organisation, the latest last. */
    changes?: readonly { kind: string; successors: readonly string[] }[]
  }
}

/**
 * The organisations a message about a record may go to, the first choice first; the first that is public receives it.
 * The record's owner comes last and always may.
 */
export function receiversOf(about: EnquiryKind, { kind, id, body }: AskedAbout): string[] {
  const chosen = {
    correction: [],
    question: kind === 'partner' ? [...successorsOf(body), `partner:${id}`] : [body.carriedOutBy ?? body.owner],
    media: body.mediaContacts ?? [],
  } satisfies Record<EnquiryKind, readonly string[]>
  return [...new Set([...chosen[about], body.owner])]
}

/**
 * An organisation that was merged, split or closed no longer answers; who came after it may. One that left a project
 * answers still.
 */
const successorsOf = ({ changes = [] }: AskedAbout['body']) =>
  changes.toReversed().flatMap(({ kind, successors }) => (kind === 'left_project' ? [] : successors))

/** What one can write about a record: the press is answered where a record names who answers it. */
export const kindsFor = ({ body }: Pick<AskedAbout, 'body'>): EnquiryKind[] =>
  enquiryKinds.filter((kind) => kind !== 'media' || (body.mediaContacts ?? []).length > 0)

const seconds = 1000
const fastest = 4 * seconds
const slowest = 24 * 60 * 60 * seconds
const mostLinks = 2

/** What is known about the way a message came. */
export type Circumstances = {
  text: string
  name: string | null
  /** Of the field that people do not see. */
  decoy: string
  /** Milliseconds between the form and its sending. */
  took: number
  isRepeated: boolean
  /** More arrive at the organisation than people write. */
  isFlood: boolean
}

export type Doubt = 'decoy' | 'fast' | 'old' | 'links' | 'repeated' | 'flood'

/** Why a message may be spam. None of these is proof: it is set apart, not thrown away. */
export function doubtsAbout({ text, name, decoy, took, isRepeated, isFlood }: Circumstances): Doubt[] {
  const found: Record<Doubt, boolean> = {
    decoy: decoy !== '',
    fast: took < fastest,
    old: took > slowest,
    links: linksIn(text) > mostLinks || (name !== null && linksIn(name) > 0),
    repeated: isRepeated,
    flood: isFlood,
  }
  return (Object.keys(found) as Doubt[]).filter((doubt) => found[doubt])
}

const linksIn = (text: string) => text.match(/\bhttps?:\/\/|\bwww\.|\[url/gi)?.length ?? 0

const aMonth = 30 * 24 * 60 * 60 * seconds

/** The last moment a message is kept; one that needs no answer goes a month after somebody said so. */
export function keptUntil(received: Date, dismissed?: Date): Date {
  const end = new Date(received)
  end.setUTCMonth(end.getUTCMonth() + monthsKept)
  return dismissed ? new Date(Math.min(end.getTime(), dismissed.getTime() + aMonth)) : end
}

/** The link that opens an answer in a person's own mail program; nothing in it can add a header. */
export function replyLink(email: string, subject: string): string {
  // Cut between characters: half of one cannot stand in a link.
  const short = [...subject.replace(/\s+/g, ' ')].slice(0, 200).join('')
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(short)}`
}
