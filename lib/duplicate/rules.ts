import { folded } from '@/lib/language/folding'

/** What is compared of an organisation. */
export type Candidate = {
  id: string
  /** Every name it goes or went by. */
  names: readonly string[]
  website: string | null
  countryCode: string | null
  /** `ror:03yrm5c26`: what other lists call it. */
  identifiers: readonly string[]
  /** Projects, platforms and regions it has to do with. */
  surroundings: readonly string[]
}

/** Why two organisations may be one, with how much that says. */
export type Reason =
  | { because: 'name'; names: [string, string]; weight: number }
  | { because: 'initials'; names: [string, string]; weight: number }
  | { because: 'identifier' | 'website'; value: string; weight: number }
  | { because: 'country' | 'other_country' | 'other_identifier' | 'surroundings'; weight: number }

export type Likeness = { score: number; reasons: Reason[] }

/** From here on two organisations are shown to somebody. */
export const worthAsking = 60

/** Forms of law and words that stand in the names of many; of two names they say little. */
const light = new Set([
  ...[
    'the',
    'of',
    'for',
    'and',
    'in',
    'on',
    'at',
    'a',
    'an',
    'de',
    'la',
    'le',
    'les',
    'du',
    'des',
    'di',
    'del',
    'della',
  ],
  ...['der', 'die', 'das', 'fur', 'fuer', 'und', 'von', 'na', 'rzecz', 'dla', 'i', 'w', 'z', 'im', 'et', 'y', 'e', 'o'],
  ...['ltd', 'limited', 'gmbh', 'ev', 'ggmbh', 'ngo', 'asbl', 'vzw', 'aisbl', 'spzoo', 'sp', 'zoo', 'oo', 'inc', 'llc'],
  ...['sa', 'srl', 'bv', 'oy', 'ab', 'as', 'kft', 'sro', 'doo', 'onlus', 'ong', 'aps', 'ry', 'se', 'plc', 'co', 'mbh'],
  ...[
    'association',
    'foundation',
    'fundacja',
    'stowarzyszenie',
    'stiftung',
    'verein',
    'asociatia',
    'fundatia',
    'asociacion',
  ],
  ...['fondation', 'fundacion', 'fondazione', 'associazione', 'stichting', 'organisation', 'organization', 'institute'],
  ...['instytut', 'institut', 'instituto', 'istituto', 'center', 'centre', 'centrum', 'centro', 'office', 'biuro'],
  ...['international', 'national', 'european', 'regional', 'local'],
])

/** Countries as names of organisations name them: two that are of one country are not told apart by it. */
const countryWords: Record<string, string> = {
  PL: 'poland polska polski polskie polish',
  DE: 'germany deutschland german deutsche deutsches deutscher',
  FR: 'france francaise francais french',
  IT: 'italy italia italiana italiano italian',
  ES: 'spain espana espanola spanish',
  GR: 'greece hellas greek hellenic',
  RO: 'romania romana romanian',
  BG: 'bulgaria bulgarian',
  HR: 'croatia hrvatska croatian',
  SI: 'slovenia slovenija slovene slovenian slovenska',
  SK: 'slovakia slovensko slovak',
  CZ: 'czech ceska cesko czechia',
  HU: 'hungary magyar hungarian magyarorszag',
  AT: 'austria osterreich austrian',
  SE: 'sweden sverige svenska swedish',
  PT: 'portugal portuguesa portuguese',
  BE: 'belgium belgique belgie belgian',
  NL: 'netherlands nederland dutch',
  LV: 'latvia latvija latvian',
  LT: 'lithuania lietuva lithuanian',
  EE: 'estonia eesti estonian',
  FI: 'finland suomi finnish',
  IE: 'ireland irish eire',
  CY: 'cyprus kypros',
  MT: 'malta maltese',
  LU: 'luxembourg',
  DK: 'denmark danmark danish dansk',
  NO: 'norway norge norwegian',
  CH: 'switzerland schweiz suisse swiss',
  EU: 'europe europa european eu',
}
const countryOf = new Map(
  Object.entries(countryWords).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
)

/** The words of a name, folded. */
const wordsOf = (name: string): string[] =>
  folded(name)
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const weightOf = (word: string) => (countryOf.has(word) ? 0.35 : light.has(word) ? 0.15 : word.length < 3 ? 0.5 : 1)

/** The site a web address belongs to; nothing for sites that many share. */
export function hostOf(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null
  const host = new URL(website).hostname.replace(/^www\d?\./, '')
  return sharedSites.test(host) ? null : host
}
const sharedSites = /(^|\.)(facebook|linkedin|twitter|x|instagram|youtube|wordpress|blogspot|google|wixsite|github)\./

/** The letters a name is shortened to: those of all its words, and those without the small ones. */
export function initialsOf(name: string): string[] {
  const words = wordsOf(name)
  const heavy = words.filter((word) => !countryOf.has(word) && (word.length > 3 || !light.has(word)))
  const letters = (some: string[]) => some.map((word) => word[0]).join('')
  return [...new Set([letters(words), letters(heavy)])].filter((one) => one.length >= 2)
}

const trigramsOf = (word: string) => {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3)))
}

/** How alike two words are by their runs of three letters, 0 to 1. */
function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const country = countryOf.get(one)
  if (country !== undefined && country === countryOf.get(other)) return 1
  const [mine, theirs] = [trigramsOf(one), trigramsOf(other)]
  const common = [...mine].filter((run) => theirs.has(run)).length
  return common / (mine.size + theirs.size - common)
}

/** How alike two names are, 0 to 1: each word counts for what it says, a misspelt one for as much of it as is right. */
export function nameLikeness(one: string, other: string): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  if (mine.length === 0 || theirs.length === 0) return 0
  if (mine.join('') === theirs.join('')) return 1
  const left = [...theirs]
  let common = 0
  for (const word of mine) {
    const best = left.reduce(
      (found, candidate, place) => {
        const likeness = wordLikeness(word, candidate)
        return likeness > found.likeness ? { likeness, place } : found
      },
      { likeness: 0, place: -1 },
    )
    if (best.likeness < 0.45) continue
    const [met = ''] = left.splice(best.place, 1)
    common += best.likeness * Math.min(weightOf(word), weightOf(met))
  }
  const sum = (words: string[]) => words.reduce((total, word) => total + weightOf(word), 0)
  const all = sum(mine) + sum(theirs) - common
  return all === 0 ? 0 : Math.min(1, common / all)
}

const numbersIn = (name: string) => wordsOf(name).filter((word) => /^\p{N}+$/u.test(word))
const countriesIn = (name: string) => wordsOf(name).flatMap((word) => countryOf.get(word) ?? [])

/** Names that differ in what tells branches apart: offices in two countries, schools with two numbers. */
const areBranches = (one: string, other: string): boolean =>
  [countriesIn, numbersIn].some((told) => {
    const [mine, theirs] = [told(one), told(other)]
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
  })

function nameReason(one: Candidate, other: Candidate): Reason | undefined {
  let best: Reason | undefined
  for (const mine of one.names)
    for (const theirs of other.names) {
      const likeness = areBranches(mine, theirs) ? nameLikeness(mine, theirs) * 0.5 : nameLikeness(mine, theirs)
      const isShort = Math.min(wordsOf(mine).join('').length, wordsOf(theirs).join('').length) < 5
      const weight = Math.round(likeness * (isShort ? 40 : 85))
      if (likeness >= 0.45 && weight > (best?.weight ?? 0)) best = { because: 'name', names: [mine, theirs], weight }
    }
  return best
}

function initialsReason(one: Candidate, other: Candidate): Reason | undefined {
  for (const [short, long] of [
    [one, other],
    [other, one],
  ] as const)
    for (const name of short.names) {
      const [word, ...more] = wordsOf(name).filter((one) => !countryOf.has(one))
      if (!word || more.length > 0 || word.length < 3 || word.length > 8) continue
      const found = long.names.find(
        (candidate) => wordsOf(candidate).length > 1 && initialsOf(candidate).includes(word),
      )
      if (found) return { because: 'initials', names: [name, found], weight: word.length > 3 ? 50 : 40 }
    }
  return undefined
}

const sharedIn = (one: readonly string[], other: readonly string[]) => one.filter((value) => other.includes(value))
const schemeOf = (identifier: string) => identifier.slice(0, identifier.indexOf(':'))

function identifierReason(one: Candidate, other: Candidate): Reason[] {
  const [same] = sharedIn(one.identifiers, other.identifiers)
  if (same) return [{ because: 'identifier', value: same, weight: 95 }]
  const differs = one.identifiers.some((mine) =>
    other.identifiers.some((theirs) => schemeOf(mine) === schemeOf(theirs)),
  )
  return differs ? [{ because: 'other_identifier', weight: -40 }] : []
}

function placeReasons(one: Candidate, other: Candidate): Reason[] {
  if (!one.countryCode || !other.countryCode) return []
  return one.countryCode === other.countryCode
    ? [{ because: 'country', weight: 10 }]
    : [{ because: 'other_country', weight: -25 }]
}

/** How likely two organisations are one, 0 to 100, and why. */
export function likenessOf(one: Candidate, other: Candidate): Likeness {
  const [name, initials] = [nameReason(one, other), initialsReason(one, other)]
  const site = hostOf(one.website)
  const reasons = [
    ...[name, initials].filter((reason) => reason !== undefined),
    ...identifierReason(one, other),
    ...(site !== null && site === hostOf(other.website)
      ? [{ because: 'website' as const, value: site, weight: 30 }]
      : []),
    ...placeReasons(one, other),
    ...(sharedIn(one.surroundings, other.surroundings).length > 0
      ? [{ because: 'surroundings' as const, weight: 8 }]
      : []),
  ]
  // A country and a project alone say nothing: half the world would be alike.
  const speaks = reasons.some(({ because }) => ['name', 'initials', 'identifier', 'website'].includes(because))
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  return { score: speaks ? Math.max(0, Math.min(100, sum)) : 0, reasons: speaks ? reasons : [] }
}
