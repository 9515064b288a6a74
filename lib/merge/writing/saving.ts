import 'server-only'
import { portalActor } from '@/lib/auth/standing-actor'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import {
  chosenFacts,
  gatheredFrom,
  isSameKey,
  isUnwritten,
  joinedNames,
  joinedSources,
  seatSide,
} from '@/lib/merge/rules'
import type { MergeInput } from '@/lib/merge/schema'
import { type PartnerSnapshot, partnerSnapshot } from '@/lib/partner/publication'
import { snapshotPartner } from '@/lib/partner/queries'
import type { Change } from '@/lib/publishing/changing'
import { publicVersions } from '@/lib/publishing/public-versions'
import { countOn, keepRevision } from '@/lib/publishing/records'
import type { Pair } from './moving'

type Saving = { input: MergeInput; record: RecordRow & { languages: RecordLanguage[] } }

/**
 * Keeps the joined record as a version. What the public sees of the survivor says at once what was joined; a draft that
 * nobody has published yet stays a draft, a version later.
 */
export async function saveJoined(change: Change, pair: Pair, { input, record }: Saving): Promise<void> {
  const { tx } = change
  const id = pair.survivorId
  const published = record.languages.filter(({ publishedVersion }) => publishedVersion !== null)
  const author = await authorOf(change, id, published)
  const version = record.version + 1
  const hasDraft = published.some(({ publishedVersion }) => publishedVersion !== record.version)
  await countOn(author, record)
  if (!hasDraft) await keepRevision(author, { kind: 'partner', id })
  else
    await tx.revision.create({
      data: {
        recordId: id,
        version,
        at: change.at,
        personId: author.actor.personId,
        snapshot: await joinedPublic(change, pair, input),
      },
    })
  await tx.recordLanguage.updateMany({
    where: { recordId: id, language: { in: published.map(({ language }) => language) } },
    data: { publishedVersion: version },
  })
  if (!hasDraft) return
  await countOn(author, { id, version })
  await keepRevision(author, { kind: 'partner', id })
}

/** Where four eyes are asked for, whoever published it before must not have written what is public now. */
async function authorOf(change: Change, id: string, published: readonly RecordLanguage[]): Promise<Change> {
  const { tx, actor } = change
  if (!published.some(({ publishedById }) => publishedById === actor.personId)) return change
  const strict = await tx.organisation.count({ where: { id, fourEyes: true } })
  return strict > 0 ? { ...change, actor: await portalActor(tx) } : change
}

/** What the public sees of the survivor, with what was chosen of the other. */
async function joinedPublic(
  { tx }: Change,
  { survivorId, absorbedId }: Pair,
  input: MergeInput,
): Promise<PartnerSnapshot> {
  const versions = await publicVersions(tx, [survivorId, absorbedId])
  const publicOf = (id: string) => versions.find((one) => one.id === id)?.snapshot
  const own = partnerSnapshot.parse(publicOf(survivorId))
  const other = partnerSnapshot.parse(publicOf(absorbedId) ?? (await snapshotPartner(tx, absorbedId)))
  const kept = input.names === 'survivor' ? own : other
  const left = input.names === 'survivor' ? other : own
  const facts = Object.fromEntries(
    chosenFacts.map((fact) => [fact, (input[fact] === 'survivor' ? own : other)[fact]]),
  ) as Pick<PartnerSnapshot, (typeof chosenFacts)[number]>
  return {
    ...own,
    ...facts,
    seatRegionId: (seatSide(input.seatRegionId, own) === 'survivor' ? own : other).seatRegionId,
    identifiers: gatheredFrom({
      ...{ own: own.identifiers, other: other.identifiers, from: input.identifiers },
      isSame: isSameKey,
    }),
    regionIds: gatheredFrom({
      ...{ own: own.regionIds, other: other.regionIds, from: input.regions },
      isSame: (one, two) => one === two,
    }).toSorted(),
    names: joinedNames(kept.names, left.names),
    sources: joinedSources(own.sources, other.sources),
    texts: Object.fromEntries(
      Object.entries(own.texts).map(([language, words]) => {
        const name = language as keyof typeof own.texts
        const side = input.texts[name] ?? (isUnwritten(words) ? 'absorbed' : 'survivor')
        return [language, (side === 'absorbed' ? other.texts[name] : undefined) ?? words]
      }),
    ),
  }
}
