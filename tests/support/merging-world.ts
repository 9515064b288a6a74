import { recordCampaign } from '@/lib/campaign/mutations'
import { campaignInput } from '@/lib/campaign/schema'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/event/mutations'
import { eventInput } from '@/lib/event/schema'
import { recordPilot } from '@/lib/pilot/mutations'
import { pilotInput } from '@/lib/pilot/schema'
import { recordPlatform } from '@/lib/platform/mutations'
import { platformInput } from '@/lib/platform/schema'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { recordPress } from '@/lib/press/mutations'
import { pressInput } from '@/lib/press/schema'
import { recordProject } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { recordPublication } from '@/lib/publication/mutations'
import { publicationInput } from '@/lib/publication/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import type { Saved } from '@/lib/publishing/records'
import { recordRegion } from '@/lib/region/mutations'
import { recordLink } from '@/lib/rich-text/link'
import { emptyText } from '@/lib/rich-text/nodes'
import { publishRoundtable, recordRoundtable } from '@/lib/roundtable/mutations'
import { anOrganisationNumbered, aParticipant, numbersFrom, peopleOf, source } from './merging-people'
import { anAdmin, aRoundtable } from './records'

type Kind = Parameters<typeof publishRecord>[1]['kind']
const described = {
  problem: '',
  whatIsDone: '',
  whoBenefits: '',
  resources: '',
  results: '',
  lessons: '',
  toCopyIt: '',
}

/** Organisations that do everything together that organisations can do here, so that any two of them meet often. */
export async function aWorldToMerge({ organisations: count, seed = 7 }: { organisations: number; seed?: number }) {
  const admin = await anAdmin()
  const next = numbersFrom(seed)
  const organisations: string[] = []
  for (let place = 0; place < count; place += 1) organisations.push(await anOrganisationNumbered(admin, place))
  const one = () => organisations[next(organisations.length)] ?? ''
  const some = (most: number) => [...new Set(Array.from({ length: 1 + next(most) }, one))]
  const basis = (title: string) => ({
    language: 'en' as const,
    sources: [source(title)],
    organisationId: one(),
    title,
    summary: title,
  })
  const open = async (kind: Kind, saved: Saved) => {
    if (next(5) > 0) await publishRecord(admin, { kind, ...saved })
    return saved.id
  }
  const region = await recordRegion(admin, {
    ...{ language: 'en', sources: [], organisationId: one(), countryCode: 'PL', setting: null, nutsCodes: ['PL51'] },
    ...{ name: 'Lower Silesia', summary: '', description: emptyText },
  })
  await publishRecord(admin, { kind: 'region', ...region })
  const projects: string[] = []
  for (let place = 0; place < Math.ceil(count / 5); place += 1) {
    const roles = ['lead', 'partner', 'local_partner'] as const
    const parts = new Map(
      Array.from({ length: 8 }, () => {
        const part = {
          organisationId: one(),
          role: roles[next(3)] ?? ('partner' as const),
          standing: 'took_part' as const,
        }
        return [
          `${part.organisationId} ${part.role}`,
          { ...part, starts: next(2) ? `20${10 + next(5)}` : null, ends: next(2) ? `20${16 + next(5)}-03` : null },
        ]
      }),
    )
    const saved = await recordProject(
      admin,
      projectInput.parse({
        ...{
          ...basis(`Project ${place}`),
          acronym: null,
          starts: '2010',
          ends: null,
          website: null,
          countryCodes: ['PL'],
        },
        ...{ description: '', partners: [...parts.values()] },
      }),
    )
    await publishRecord(admin, { kind: 'project', ...saved })
    projects.push(saved.id)
  }
  const money = () => ({
    ...{ organisationId: one(), nameAsWritten: null, programme: null, amount: null },
    ...{ currency: 'EUR', starts: null, ends: null },
  })
  const linking = () => ({
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [
          {
            type: 'text' as const,
            text: 'them',
            marks: [{ type: 'link' as const, attrs: { href: recordLink('partner', one()) } }],
          },
        ],
      },
    ],
  })
  for (const projectId of projects) {
    const ids = { projectId, regionId: region.id }
    const platform = await recordPlatform(
      admin,
      platformInput.parse({ ...basis('Platform'), ...ids, roundtablesPlanned: 4, memberIds: some(6), description: '' }),
    )
    await publishRecord(admin, { kind: 'platform', ...platform })
    const project = await db.projectPartner.findMany({ where: { projectId } })
    for (let sequence = 1; sequence <= 2; sequence += 1) {
      const host = project[next(project.length)]?.organisationId ?? one()
      const named = (ids: string[]) => ids.map((id) => ({ name: `Organisation ${organisations.indexOf(id)}` }))
      const saved = await recordRoundtable(
        admin,
        aRoundtable(
          { host, platform: platform.id },
          {
            ...{
              sequence: String(sequence),
              hosts: named(some(3)),
              actionPoints: [
                { id: '', text: 'Write', owner: `Organisation ${next(count)}`, dueOn: '2021-07-01', doneOn: '' },
              ],
            },
            attendance: named(some(5)).map((row) => ({
              ...row,
              kind: 'school',
              people: next(2) ? String(1 + next(9)) : '',
            })),
          },
        ),
      )
      if (next(3) > 0) await publishRoundtable(admin, saved)
      await aParticipant(saved.id, one())
    }
    await open(
      'practice',
      await recordPractice(
        admin,
        practiceInput.parse({
          ...{
            ...basis('Practice'),
            carriedOutById: one(),
            regionId: null,
            place: null,
            started: '2017',
            themes: [],
            funding: [money(), money()],
          },
          ...{ ...described, whatIsDone: linking() },
        }),
      ),
    )
    await open(
      'pilot',
      await recordPilot(
        admin,
        pilotInput.parse({
          ...{
            ...basis('Pilot'),
            stage: 'running',
            regionId: region.id,
            roundtableId: null,
            position: 0,
            themes: [],
            funding: [money()],
          },
          implementers: some(4).map((organisationId) => ({ organisationId, nameAsWritten: null })),
        }),
      ),
    )
    await open(
      'event',
      await recordEvent(
        admin,
        eventInput.parse({
          ...{
            ...basis('Event'),
            ...ids,
            countryCode: null,
            kind: 'conference',
            starts: '2022-11',
            ends: null,
            mode: null,
            place: null,
          },
          ...{ participants: null, hostIds: some(4), delegations: [] },
        }),
      ),
    )
    await open(
      'press',
      await recordPress(
        admin,
        pressInput.parse({
          ...{
            ...basis('Press'),
            projectId,
            campaignId: null,
            releasedOn: '2017-06-20',
            text: '',
            notesToEditors: '',
            contactIds: some(3),
          },
        }),
      ),
    )
    await open(
      'campaign',
      await recordCampaign(
        admin,
        campaignInput.parse({
          ...{
            ...basis('Campaign'),
            projectId,
            hashtag: null,
            starts: null,
            ends: null,
            occasion: '',
            description: '',
            howToJoin: '',
          },
          ...{ contactIds: some(3), points: [] },
        }),
      ),
    )
    await open(
      'publication',
      await recordPublication(
        admin,
        publicationInput.parse({
          ...{
            ...basis('Report'),
            note: '',
            projectId,
            roundId: null,
            kind: 'study',
            titleLanguage: 'en',
            authors: [],
            publisher: null,
          },
          ...{ publisherIds: some(4), countryCodes: [], released: null, isbn: null, url: null },
        }),
      ),
    )
  }
  await peopleOf({ organisations, next })
  return { admin, organisations, region: region.id, projects }
}
