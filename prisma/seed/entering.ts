import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type * as z from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { recordCampaign, reviseCampaign } from '@/lib/campaign/mutations'
import { campaignInput } from '@/lib/campaign/schema'
import { recordCodebook, reviseCodebook } from '@/lib/codebook/mutations'
import { codebookInput } from '@/lib/codebook/schema'
import { db } from '@/lib/db'
import { AppError, isBusy } from '@/lib/errors'
import { recordEvent, reviseEvent } from '@/lib/event/mutations'
import { eventInput } from '@/lib/event/schema'
import { recordGap, reviseGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import { recordPartner, revisePartner } from '@/lib/partner/mutations'
import { partnerInput } from '@/lib/partner/schema'
import { recordPilot, revisePilot } from '@/lib/pilot/mutations'
import { pilotInput } from '@/lib/pilot/schema'
import { recordPlatform, revisePlatform } from '@/lib/platform/mutations'
import { platformInput } from '@/lib/platform/schema'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { recordPress, revisePress } from '@/lib/press/mutations'
import { pressInput } from '@/lib/press/schema'
import { recordProject, reviseProject } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { recordPublication, revisePublication } from '@/lib/publication/mutations'
import { publicationInput } from '@/lib/publication/schema'
import { publishRecords } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { recordRegion, reviseRegion } from '@/lib/region/mutations'
import { regionInput } from '@/lib/region/schema'
import { recordRound, reviseRound } from '@/lib/round/mutations'
import { roundInput } from '@/lib/round/schema'
import { publishRoundtable, recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { snapshotRoundtable } from '@/lib/roundtable/queries'
import { roundtableInput } from '@/lib/roundtable/schema'
import { recordScore, reviseScore } from '@/lib/score/mutations'
import { scoreInput } from '@/lib/score/schema'

/** What staff do with a record of one kind: its form, writing it down, changing it. */
function way<Schema extends z.ZodType>(
  schema: Schema,
  record: (actor: Actor, input: z.output<Schema>) => Promise<Saved>,
  revise: (actor: Actor, saved: Saved, input: z.output<Schema>) => Promise<Saved>,
) {
  type Input = z.input<Schema>
  return {
    record: (actor: Actor, input: Input) => record(actor, schema.parse(input)),
    revise: (actor: Actor, saved: Saved, input: Input) => revise(actor, saved, schema.parse(input)),
  }
}

const ways = {
  partner: way(partnerInput, recordPartner, revisePartner),
  project: way(projectInput, recordProject, reviseProject),
  region: way(regionInput, recordRegion, reviseRegion),
  platform: way(platformInput, recordPlatform, revisePlatform),
  practice: way(practiceInput, recordPractice, revisePractice),
  gap: way(gapInput, recordGap, reviseGap),
  pilot: way(pilotInput, recordPilot, revisePilot),
  codebook: way(codebookInput, recordCodebook, reviseCodebook),
  round: way(roundInput, recordRound, reviseRound),
  score: way(scoreInput, recordScore, reviseScore),
  press: way(pressInput, recordPress, revisePress),
  campaign: way(campaignInput, recordCampaign, reviseCampaign),
  publication: way(publicationInput, recordPublication, revisePublication),
  event: way(eventInput, recordEvent, reviseEvent),
}
type Kind = keyof typeof ways
type InputOf<One extends Kind> = Parameters<(typeof ways)[One]['record']>[1]

export const languages = ['en', 'pl'] as const
export type Language = (typeof languages)[number]
/** A text in both languages. */
export type Both = Record<Language, string>

/** The key of a record that was entered before; it throws for one that was not. */
export type IdOf = (kind: Kind | 'roundtable' | 'dimension', key: string) => string

/** Records of one kind under keys of ours: what staff would type into the form, in one language. */
export type Entries<One extends Kind> = { key: string; input: (language: Language, id: IdOf) => InputOf<One> }[]

type RoundtableForm = z.input<typeof roundtableInput>
/** Keys of what a roundtable's form brought up before, so that a second language is written onto the same entries. */
export type Entered = { agenda: string[]; practices: string[]; gaps: string[]; pilots: string[] }
export type RoundtableEntry = {
  key: string
  input: (language: Language, id: IdOf, entered: Entered) => RoundtableForm
  /** Keys under which its gaps and ideas are found afterwards, in the order of the form. */
  gapKeys?: string[]
  pilotKeys?: string[]
}

const atOnce = 4
/** A machine that does much else at its first start is waited for: some two minutes altogether. */
const waits = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

/** Does a step, again where the database was too busy for it; every step has its effect once. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  pauses: readonly number[] = waits,
): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'busy') && !isBusy(error)) throw error
      await setTimeout(pause)
    }
  }
  return work()
}

/**
 * Enters records through the mutations staff use. Every step carries an idempotency key: entering again, or going on
 * after an interruption, changes nothing that is there.
 */
export function enteringAs(actor: Actor) {
  const ids = new Map<string, string>()
  const id: IdOf = (kind, key) => {
    const found = ids.get(`${kind}:${key}`)
    if (!found) throw new Error(`the first content has no ${kind} ${key} yet`)
    return found
  }
  const remember = (kind: string, key: string, value: string) => ids.set(`${kind}:${key}`, value)

  async function enter<One extends Kind>(kind: One, entries: Entries<One>) {
    // One kind's form and mutations belong together; the compiler cannot follow that through the table.
    const { record, revise } = ways[kind] as {
      record: (actor: Actor, input: InputOf<One>) => Promise<Saved>
      revise: (actor: Actor, saved: Saved, input: InputOf<One>) => Promise<Saved>
    }
    const saved: Saved[] = []
    await inTurns(entries, async ({ key, input }) => {
      const first = await patiently(() => record(step(actor, `${kind}:${key}`), input('en', id)))
      remember(kind, key, first.id)
      saved.push(await patiently(() => revise(step(actor, `${kind}:${key}:pl`), first, input('pl', id))))
    })
    const names = createHash('sha256')
      .update(entries.map(({ key }) => key).join())
      .digest('hex')
      .slice(0, 12)
    const all = saved.map((one) => ({ kind, ...one }))
    await patiently(() => publishRecords(step(actor, `${kind}:${names}:publish`), all))
  }

  async function enterRoundtables(entries: RoundtableEntry[]) {
    for (const { key, input, gapKeys = [], pilotKeys = [] } of entries) {
      const none: Entered = { agenda: [], practices: [], gaps: [], pilots: [] }
      const english = roundtableInput.parse(input('en', id, none))
      const saved = await patiently(() => recordRoundtable(step(actor, `roundtable:${key}`), english))
      remember('roundtable', key, saved.id)
      const { agenda, practiceIds, gapIds, pilotIds } = await patiently(() => snapshotRoundtable(db, saved.id))
      const entered = { agenda: agenda.map((item) => item.id), practices: practiceIds, gaps: gapIds, pilots: pilotIds }
      const polish = roundtableInput.parse(input('pl', id, entered))
      const both = await patiently(() => reviseRoundtable(step(actor, `roundtable:${key}:pl`), saved, polish))
      await patiently(() => publishRoundtable(step(actor, `roundtable:${key}:publish`), both))
      for (const [place, gapKey] of gapKeys.entries()) remember('gap', gapKey, gapIds[place] ?? '')
      for (const [place, pilotKey] of pilotKeys.entries()) remember('pilot', pilotKey, pilotIds[place] ?? '')
    }
  }

  /** Dimensions are rows of their codebook: their keys become known with it. */
  async function learnDimensions(codebook: string) {
    const rows = await patiently(() => db.dimension.findMany({ where: { codebookId: id('codebook', codebook) } }))
    for (const row of rows) remember('dimension', row.key, row.id)
  }

  return { enter, enterRoundtables, learnDimensions }
}
export type Entering = ReturnType<typeof enteringAs>

/** The same person making one step: under its key the step has its effect once. */
function step(actor: Actor, name: string): Actor {
  const key = `first-content:${name}`
  const hash = createHash('sha256').update(key).digest('hex')
  return { ...actor, request: { id: crypto.randomUUID(), idempotency: { key, hash } } }
}

/** Several at a time: what is entered together does not depend on each other. */
async function inTurns<One>(all: readonly One[], work: (one: One) => Promise<void>) {
  const waiting = [...all]
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
