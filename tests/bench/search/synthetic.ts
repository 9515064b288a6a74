import {
  EvidenceKind,
  OrganisationKind,
  RegionSetting,
  StakeholderKind,
  TargetGroup,
  Theme,
} from '@/lib/generated/prisma/enums'
import { europeanRegions } from './nuts-regions'
import { happens, oneOf, type Random, randomOf, someOf, weighted, whole, zipf } from './random'
import { capital, languages, type WritingLanguage, wordingOf } from './wording'

/** A record as the door is handed it; `version` and the like are the same for all. */
export type Synthetic = {
  id: string
  kind: 'partner' | 'region' | 'practice'
  originalLanguage: WritingLanguage
  slugs: Record<string, string>
  publishedAt: Date
  snapshot: Record<string, unknown>
}

/** What practices name. */
export type Field = { partners: Synthetic[]; regions: Synthetic[]; regionsIn: ReadonlyMap<string, string[]> }

/** As records are written: mostly in the languages of the larger partners. */
const writtenIn = weighted<WritingLanguage>(languages.map((language, place) => [language, 1 / (place + 1.5)]))
const countryOf: Partial<Record<WritingLanguage, string>> = {
  ...{ en: 'IE', pl: 'PL', el: 'GR', es: 'ES', de: 'DE', it: 'IT', fr: 'FR', pt: 'PT', nl: 'NL', sv: 'SE' },
  ...{ lt: 'LT', cs: 'CZ', hu: 'HU', sl: 'SI', ro: 'RO', bg: 'BG', lv: 'LV', uk: 'PL', ar: 'DE' },
}
const firstDay = Date.UTC(2025, 0, 1)

/** Values of closed lists, some of them much more often than others. */
const themes = favouring(Object.values(Theme))
const groups = favouring(Object.values(TargetGroup))
const stakeholders = favouring(Object.values(StakeholderKind))
const evidenceKinds = Object.values(EvidenceKind)

/** Organisations and regions that practices name: one organisation for forty practices, regions of the partner countries. */
export function fieldFor(practices: number): Field {
  const random = randomOf('field')
  const partners = Array.from({ length: Math.max(25, Math.ceil(practices / 40)) }, () => {
    const language = writtenIn(random)
    const names = [
      { kind: 'official', language, name: `${capital(madeName(random, language))} ${whole(random, 1, 99)}` },
    ]
    const texts = { [language]: { summary: wordingOf(language).text(random, 30) } }
    const facts = {
      kind: oneOf(random, Object.values(OrganisationKind)),
      countryCode: countryIn(language),
      website: null,
    }
    return published(random, { kind: 'partner', originalLanguage: language }, { ...facts, names, texts })
  })
  const regionsIn = new Map<string, string[]>()
  const regions = europeanRegions(new Set(Object.values(countryOf))).map(({ code, country }) => {
    const region = published(
      random,
      { kind: 'region', originalLanguage: 'en' },
      {
        ...{ organisationId: partners[0]?.id, countryCode: country, nutsCodes: [code] },
        setting: oneOf(random, Object.values(RegionSetting)),
        texts: { en: { name: capital(madeName(random, 'en')), summary: wordingOf('en').text(random, 25) } },
      },
    )
    regionsIn.set(country, [...(regionsIn.get(country) ?? []), region.id])
    return region
  })
  return { partners, regions, regionsIn }
}

/** Practice number `number` of a field: always the same one, whatever was made before. */
export function practice(number: number, { partners, regionsIn }: Field): Synthetic {
  const random = randomOf(`practice ${number}`)
  const original = writtenIn(random)
  const countryCode = countryIn(original)
  const started = whole(random, 2008, 2026)
  const ended = happens(random, 0.35) ? Math.min(2029, started + whole(random, 1, 6)) : null
  const nearby = regionsIn.get(countryCode)
  const partner = partners[zipfOf(partners.length)(random)]?.id
  return published(
    random,
    { kind: 'practice', originalLanguage: original },
    {
      organisationId: partner,
      carriedOutById: partner ?? null,
      regionId: nearby && happens(random, 0.7) ? oneOf(random, nearby) : null,
      countryCode,
      place: oneOf(random, wordingOf(original).places),
      started: datedIn(random, started),
      ended: ended === null ? null : datedIn(random, ended),
      themes: themes(random, whole(random, 1, 3)),
      targetGroups: groups(random, whole(random, 0, 3)),
      stakeholders: stakeholders(random, whole(random, 1, 4)),
      evidence: someOf(random, evidenceKinds, whole(random, 0, 4)).map((kind) => evidenceOf(random, kind, original)),
      funding: [fundingFrom(random, started)],
      texts: Object.fromEntries(
        versionsOf(random, original).map((language) => [language, described(random, language)]),
      ),
    },
  )
}

const countryIn = (language: WritingLanguage) => countryOf[language] ?? 'PL'
const madeName = (random: Random, language: WritingLanguage) => {
  const { words } = wordingOf(language)
  return `${oneOf(random, words)} ${oneOf(random, words)}`
}
const datedIn = (random: Random, year: number) =>
  happens(random, 0.5) ? `${year}` : `${year}-${String(whole(random, 1, 12)).padStart(2, '0')}`
const evidenceOf = (random: Random, kind: EvidenceKind, language: WritingLanguage) => ({
  ...{ kind, happened: null, url: null, texts: { [language]: wordingOf(language).text(random, 10) } },
})

function favouring<Value>(values: readonly Value[]): (random: Random, most: number) => Value[] {
  const choose = weighted(values.map((value, place) => [value, 1 / (place + 2)]))
  return (random, most) => [...new Set(Array.from({ length: most }, () => choose(random)))]
}

const ranks = new Map<number, (random: Random) => number>()
/** Some organisations write down many practices and most of them a few. */
function zipfOf(size: number) {
  const found = ranks.get(size) ?? zipf(size, 0.8)
  ranks.set(size, found)
  return found
}

/** The language it is written in; half of the others in English too, a few in one more. */
function versionsOf(random: Random, original: WritingLanguage): WritingLanguage[] {
  const more: WritingLanguage[] = [
    ...(happens(random, 0.5) ? ['en' as const] : []),
    ...(happens(random, 0.15) ? [oneOf(random, languages)] : []),
  ]
  return [...new Set([original, ...more])]
}

function described(random: Random, language: WritingLanguage) {
  const { text, word } = wordingOf(language)
  const title = Array.from({ length: whole(random, 4, 10) }, () => word(random)).join(' ')
  return {
    title: capital(title),
    summary: text(random, whole(random, 22, 40)),
    problem: text(random, whole(random, 15, 40)),
    whatIsDone: text(random, whole(random, 45, 90)),
    whoBenefits: text(random, whole(random, 8, 20)),
    resources: happens(random, 0.6) ? text(random, whole(random, 10, 25)) : '',
    results: happens(random, 0.7) ? text(random, whole(random, 15, 40)) : '',
    lessons: happens(random, 0.5) ? text(random, whole(random, 15, 30)) : '',
    toCopyIt: happens(random, 0.5) ? text(random, whole(random, 10, 25)) : '',
  }
}

const fundingFrom = (random: Random, started: number) => ({
  ...{ organisationId: null, nameAsWritten: 'Asylum, Migration and Integration Fund', programme: null },
  ...{ amount: null, currency: 'EUR', starts: `${started}`, ends: `${started + whole(random, 1, 5)}` },
})

type Written = { kind: Synthetic['kind']; originalLanguage: WritingLanguage }

function published(
  random: Random,
  { kind, originalLanguage }: Written,
  facts: Record<string, unknown> & { texts: object },
): Synthetic {
  const id = madeId(random)
  const languagesOf = Object.keys(facts.texts)
  return {
    ...{ id, kind, originalLanguage },
    slugs: Object.fromEntries(languagesOf.map((language) => [language, `synthetic-${kind}-${id.slice(0, 13)}`])),
    publishedAt: new Date(firstDay + Math.floor(random() * 600 * 86_400_000)),
    // An organisation is its own owner.
    snapshot: { id, organisationId: id, originalLanguage, sources: [], ...facts },
  }
}

function madeId(random: Random): string {
  const digits = Array.from({ length: 32 }, () => whole(random, 0, 15).toString(16)).join('')
  const [start, middle, end] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(20)]
  return `${start}-${middle}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${end}`
}
