import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPartner, revisePartner } from '@/lib/partner/mutations'
import { partnerInput } from '@/lib/partner/schema'
import { recordPlatform, revisePlatform } from '@/lib/platform/mutations'
import { platformInput } from '@/lib/platform/schema'
import { recordProject, reviseProject } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { recordRegion, reviseRegion } from '@/lib/region/mutations'
import { regionInput } from '@/lib/region/schema'
import { publishRoundtable, recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { snapshotRoundtable } from '@/lib/roundtable/queries'
import { roundtableInput } from '@/lib/roundtable/schema'
import { lowerSilesiaRoundtable } from './lower-silesia'
import { type OrganisationKey, organisations, partnerFacts } from './organisations'
import { type ProjectKey, projectFacts, projects } from './projects'
import { platformFacts, type RegionKey, regionFacts, regions } from './regions'

const systemPersonId = '00000000-0000-4000-8000-000000000001'
const lastStep = 'roundtable:lower-silesia-2:publish'

/**
 * Enters the first content through the mutations staff use, as a system person of its own. Every step carries an
 * idempotency key: entering it again, or going on after an interruption, changes nothing that is there.
 */
export async function firstContent(): Promise<void> {
  if (
    await db.idempotencyKey.findUnique({ where: { personId_key: { personId: systemPersonId, key: keyOf(lastStep) } } })
  )
    return
  const actor = await systemActor()
  const organisationIds = new Map<OrganisationKey, string>()
  for (const key of keysOf(organisations)) organisationIds.set(key, await enterPartner(actor, key))
  const organisation = (key: OrganisationKey) => found(organisationIds, key)

  const projectIds = new Map<ProjectKey, string>()
  for (const key of keysOf(projects)) projectIds.set(key, await enterProject(actor, key, organisation))

  const place = { organisationId: organisation('icmc'), projectId: found(projectIds, 'sira') }
  const platformIds = new Map<RegionKey, string>()
  for (const key of keysOf(regions)) {
    const platformOwner = organisation(regions[key].platform.owner)
    platformIds.set(key, await enterRegion(actor, key, { ...place, platformOwner }))
  }
  await enterRoundtable(actor, {
    organisationId: organisation('iomPoland'),
    platformId: found(platformIds, 'lowerSilesia'),
  })
}

async function systemActor(): Promise<Actor> {
  const person = await db.person.upsert({
    where: { id: systemPersonId },
    create: { id: systemPersonId, kind: 'system', name: 'First content' },
    update: {},
  })
  return {
    personId: person.id,
    name: person.name,
    locale: 'en',
    kind: 'system',
    isPortalAdmin: false,
    isDisabled: false,
    memberships: [],
  }
}

const keyOf = (name: string) => `first-content:${name}`

/** The same person making one step: under its key the step has its effect once. */
function step(actor: Actor, name: string): Actor {
  const key = keyOf(name)
  const hash = createHash('sha256').update(key).digest('hex')
  return { ...actor, request: { id: crypto.randomUUID(), idempotency: { key, hash } } }
}

async function enterPartner(actor: Actor, key: OrganisationKey): Promise<string> {
  const input = (language: 'en' | 'pl') => partnerInput.parse(partnerFacts(key, language))
  const saved = await recordPartner(step(actor, `partner:${key}`), input('en'))
  const both = await revisePartner(step(actor, `partner:${key}:pl`), saved, input('pl'))
  await publishRecord(step(actor, `partner:${key}:publish`), { kind: 'partner', ...both })
  return saved.id
}

async function enterProject(actor: Actor, key: ProjectKey, id: (key: OrganisationKey) => string): Promise<string> {
  const input = (language: 'en' | 'pl') => projectInput.parse(projectFacts(key, language, id))
  const saved = await recordProject(step(actor, `project:${key}`), input('en'))
  const both = await reviseProject(step(actor, `project:${key}:pl`), saved, input('pl'))
  await publishRecord(step(actor, `project:${key}:publish`), { kind: 'project', ...both })
  return saved.id
}

type Place = { organisationId: string; projectId: string; platformOwner: string }

async function enterRegion(actor: Actor, key: RegionKey, { organisationId, projectId, platformOwner }: Place) {
  const input = (language: 'en' | 'pl') => regionInput.parse(regionFacts(key, language, organisationId))
  const region = await recordRegion(step(actor, `region:${key}`), input('en'))
  const both = await reviseRegion(step(actor, `region:${key}:pl`), region, input('pl'))
  await publishRecord(step(actor, `region:${key}:publish`), { kind: 'region', ...both })

  const ids = { organisationId: platformOwner, projectId, regionId: region.id }
  const platformWords = (language: 'en' | 'pl') => platformInput.parse(platformFacts(key, language, ids))
  const platform = await recordPlatform(step(actor, `platform:${key}`), platformWords('en'))
  const revised = await revisePlatform(step(actor, `platform:${key}:pl`), platform, platformWords('pl'))
  await publishRecord(step(actor, `platform:${key}:publish`), { kind: 'platform', ...revised })
  return platform.id
}

async function enterRoundtable(actor: Actor, place: { organisationId: string; platformId: string }): Promise<void> {
  const english = roundtableInput.parse(lowerSilesiaRoundtable('en', place))
  const saved = await recordRoundtable(step(actor, 'roundtable:lower-silesia-2'), english)
  const both = await translateRoundtable(actor, saved, place)
  await publishRoundtable(step(actor, lastStep), both)
}

async function translateRoundtable(actor: Actor, saved: Saved, place: { organisationId: string; platformId: string }) {
  const { agenda, practiceIds, gapIds, pilotIds } = await snapshotRoundtable(db, saved.id)
  const known = { agenda: agenda.map(({ id }) => id), practices: practiceIds, gaps: gapIds, pilots: pilotIds }
  const polish = roundtableInput.parse(lowerSilesiaRoundtable('pl', place, known))
  return reviseRoundtable(step(actor, 'roundtable:lower-silesia-2:pl'), saved, polish)
}

const keysOf = <Key extends string>(all: Record<Key, unknown>) => Object.keys(all) as Key[]

function found<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the first content has no ${String(key)}`)
  return value
}
