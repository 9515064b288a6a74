import type { Actor, ActorMembership } from '@/lib/auth/actor'
import { recordPartner } from '@/lib/partner/mutations'
import { recordPlatform } from '@/lib/platform/mutations'
import { recordProject } from '@/lib/project/mutations'
import type { Source } from '@/lib/publishing/document'
import { publishRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { recordRegion } from '@/lib/region/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { type RoundtableInput, roundtableInput } from '@/lib/roundtable/schema'
import { aPerson } from './people'

type Kind = 'partner' | 'project' | 'region' | 'platform'
const source: Source = { kind: 'document', label: 'Minutes', url: null, verified: true, concerns: null }
const basis = { language: 'en' as const, sources: [source] }

/** A portal admin, who may enter what everybody builds on. */
export const anAdmin = (): Promise<Actor> => aMember([], { isPortalAdmin: true })

/** A person with roles, as the session reader would describe them. */
export async function aMember(
  memberships: (Pick<ActorMembership, 'organisationId' | 'role'> & Partial<ActorMembership>)[],
  more: { isPortalAdmin?: boolean } = {},
): Promise<Actor> {
  const { id, name } = await aPerson({ ...more })
  return {
    personId: id,
    name,
    locale: 'en',
    kind: 'human',
    isPortalAdmin: more.isPortalAdmin ?? false,
    isDisabled: false,
    memberships: memberships.map((one) => ({ rights: 'trusted', participantsFor: 'organisation_admin', ...one })),
  }
}

/** An organisation, public. */
async function aPartner(admin: Actor, name: string): Promise<string> {
  const names = [{ kind: 'official' as const, language: null, name }]
  const facts = {
    kind: 'ngo' as const,
    countryCode: 'PL',
    website: null,
    names,
    summary: `About ${name}`,
    description: emptyText,
  }
  return published(admin, 'partner', await recordPartner(admin, { ...basis, ...facts }))
}

/** Two organisations, one of them in a project with a platform in Lower Silesia; all of it public. */
export async function aPlatform(admin: Actor) {
  const host = await aPartner(admin, 'IOM Poland')
  const stranger = await aPartner(admin, 'Institute of Public Affairs')
  const projectFacts = {
    organisationId: host,
    acronym: 'SIRA',
    starts: '2021-01',
    ends: null,
    website: null,
    countryCodes: ['PL'],
    funding: [],
  }
  const partners = [
    { organisationId: host, role: 'local_partner' as const, standing: 'took_part' as const, starts: null, ends: null },
  ]
  const words = { title: 'SHARE SIRA', summary: '', description: emptyText }
  const project = await published(
    admin,
    'project',
    await recordProject(admin, { ...basis, ...projectFacts, partners, ...words }),
  )
  const place = { organisationId: host, countryCode: 'PL', setting: null, nutsCodes: ['PL51'] }
  const region = await published(
    admin,
    'region',
    await recordRegion(admin, { ...basis, ...place, name: 'Lower Silesia', summary: '', description: emptyText }),
  )
  const platformFacts = {
    organisationId: host,
    projectId: project,
    regionId: region,
    roundtablesPlanned: 4,
    memberIds: [],
  }
  const title = 'Platform of Lower Silesia'
  const platform = await published(
    admin,
    'platform',
    await recordPlatform(admin, { ...basis, ...platformFacts, title, summary: '', description: emptyText }),
  )
  return { host, stranger, project, region, platform }
}

/** The input of a roundtable as its form would send it. */
export const aRoundtable = (
  { host, platform }: { host: string; platform: string },
  more: Record<string, unknown> = {},
): RoundtableInput =>
  roundtableInput.parse({
    organisationId: host,
    language: 'en',
    platformId: platform,
    sequence: '2',
    heldOn: '2021-06-24',
    startsAt: '',
    durationMinutes: '120',
    mode: 'online',
    course: 'held',
    place: '',
    stakeholders: { min: '6', max: '' },
    people: { min: '', max: '' },
    title: 'Second roundtable',
    summary: 'Six stakeholders met.',
    followUp: '',
    hosts: [{ name: 'iom poland' }],
    attendance: [{ name: 'Village school', kind: 'school', people: '2' }],
    agenda: [{ id: '', title: 'Good practice', minutesLong: '', minutes: 'They told each other.' }],
    practices: [{ id: '', version: '', title: 'Conversation clubs', summary: 'People talk.', theme: 'language' }],
    gaps: [{ id: '', version: '', title: 'Databases are not digitised', summary: '', theme: 'data', kind: 'gap' }],
    pilots: [{ id: '', version: '', title: 'Woodwork together', summary: '', theme: '' }],
    actionPoints: [{ id: '', text: 'Write the report', owner: 'IOM Poland', dueOn: '2021-07-01', doneOn: '' }],
    sources: [{ kind: 'document', label: 'Report', url: '', verified: 'on' }],
    ...more,
  })

async function published(admin: Actor, kind: Kind, saved: Saved): Promise<string> {
  await publishRecord(admin, { kind, ...saved })
  return saved.id
}
