import 'server-only'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { ContentLanguage } from '@/lib/language/rules'
import type { Source } from './document'
import type { ClaimInput } from './input'

type Words = {
  language: ContentLanguage
  sources: readonly Source[]
  claims?: readonly ClaimInput[] | undefined
}

/**
 * Writes where a record's facts come from, and what some of its sources say and others do not. Claims that the input does
 * not speak of stay with their sources, wherever these now stand. Throws `invalid` for a source that is not in the list.
 */
export async function writeSources(tx: Transaction, recordId: string, { language, sources, claims }: Words) {
  const found = await tx.recordClaim.findMany({
    where: { recordId },
    orderBy: { position: 'asc' },
    include: { translations: { select: { language: true, statement: true } } },
  })
  const before = await tx.recordSource.findMany({ where: { recordId }, orderBy: { position: 'asc' } })
  const areAsBefore = areSame(before, sources)
  if (areAsBefore && !claims) return
  const moved = placesOf(before, sources)
  if (!areAsBefore) await replaceSources(tx, recordId, sources)

  const there = found.map((one) => ({ ...one, sources: one.sources.flatMap((place) => placeIn(moved, place)) }))
  const next = claims ? spoken(claims, { there, language, count: sources.length }) : there
  if (next.length + found.length === 0) return
  await tx.recordClaim.deleteMany({ where: { recordId } })
  for (const [position, { about, sources: places, translations }] of next.entries())
    await tx.recordClaim.create({
      data: { recordId, position, about, sources: places, translations: { create: translations } },
    })
}

async function replaceSources(tx: Transaction, recordId: string, sources: readonly Source[]) {
  await tx.recordSource.deleteMany({ where: { recordId } })
  if (sources.length > 0)
    await tx.recordSource.createMany({ data: sources.map((source, position) => ({ ...source, recordId, position })) })
}

/** Every save of a form says its sources again, and hardly any changes them. */
const areSame = (before: readonly Source[], now: readonly Source[]) =>
  before.length === now.length &&
  now.every((source, place) => {
    const { kind, label, url, verified, concerns } = before[place] ?? source
    const was = { kind, label, url, verified, concerns }
    return Object.entries(was).every(([name, value]) => value === (source[name as keyof Source] ?? null))
  })

type Named = Pick<Source, 'label' | 'url'>
const isSame = (one: Named, other: Named | undefined) => one.label === other?.label && one.url === other.url

/** Where each source stands now: one that was only written differently, among as many, stays where it was; -1 where it is gone. */
const placesOf = (before: readonly Named[], now: readonly Named[]) =>
  before.map((source, place) => {
    const found = now.findIndex((one) => isSame(source, one))
    const isRewritten = now.length === before.length && !before.some((one) => isSame(one, now[place]))
    return found < 0 && isRewritten ? place : found
  })

function placeIn(moved: readonly number[], place: number): number[] {
  const now = moved[place] ?? -1
  return now < 0 ? [] : [now]
}

type Claim = Pick<ClaimInput, 'about' | 'sources'> & { translations: { language: string; statement: string }[] }

/** Claims as the input says them, each with its words in other languages: it is the same if it is about the same, from the same sources. */
function spoken(
  claims: readonly ClaimInput[],
  { there, language, count }: { there: readonly Claim[]; language: string; count: number },
): Claim[] {
  const left = [...there]
  return claims.map(({ about, sources, statement }, index) => {
    if (sources.some((place) => place >= count))
      throw new AppError('invalid', { fields: { [`claims[${index}].sources`]: 'unknown_record' } })
    const place = left.findIndex((one) => one.about === about && String(one.sources) === String(sources))
    const [same] = place < 0 ? [] : left.splice(place, 1)
    const others = same?.translations.filter((one) => one.language !== language) ?? []
    return { about, sources: [...sources], translations: [{ language, statement }, ...others] }
  })
}

type KeptClaim = Pick<ClaimInput, 'about' | 'sources'> & { texts: Partial<Record<string, string>> }

/** Puts the claims of a saved version in place of the present ones; the sources they name stand already. */
export async function restoreClaims(tx: Transaction, recordId: string, claims: readonly KeptClaim[]) {
  const found = await tx.recordClaim.findMany({ where: { recordId }, include: { translations: true } })
  if (claims.length + found.length === 0) return
  await tx.recordClaim.deleteMany({ where: { recordId } })
  for (const [position, { about, sources, texts }] of claims.entries()) {
    const now = found.find((one) => one.about === about && String(one.sources) === String(sources))
    // Languages that were written since stay.
    const later = now?.translations.filter(({ language }) => texts[language] === undefined) ?? []
    const statements = [
      ...Object.entries(texts).flatMap(([language, statement]) => (statement ? [{ language, statement }] : [])),
      ...later.map(({ language, statement }) => ({ language, statement })),
    ]
    const data = { recordId, position, about, sources: [...sources] }
    await tx.recordClaim.create({ data: { ...data, translations: { create: statements } } })
  }
}
