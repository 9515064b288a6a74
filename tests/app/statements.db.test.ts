import { beforeAll, describe, expect, test } from 'vitest'
import campaigns from '@/app/[locale]/campaigns/[slug]/page'
import campaignsList from '@/app/[locale]/campaigns/page'
import codebooks from '@/app/[locale]/codebooks/[slug]/page'
import codebooksList from '@/app/[locale]/codebooks/page'
import rounds from '@/app/[locale]/evaluation/[slug]/page'
import evaluation from '@/app/[locale]/evaluation/page'
import events from '@/app/[locale]/events/[slug]/page'
import eventsList from '@/app/[locale]/events/page'
import gaps from '@/app/[locale]/gaps/[slug]/page'
import gapsList from '@/app/[locale]/gaps/page'
import press from '@/app/[locale]/news/[slug]/page'
import news from '@/app/[locale]/news/page'
import home from '@/app/[locale]/page'
import partners from '@/app/[locale]/partners/[slug]/page'
import partnersList from '@/app/[locale]/partners/page'
import pilots from '@/app/[locale]/pilots/[slug]/page'
import pilotsList from '@/app/[locale]/pilots/page'
import practices from '@/app/[locale]/practices/[slug]/page'
import practicesList from '@/app/[locale]/practices/page'
import projects from '@/app/[locale]/projects/[slug]/page'
import projectsList from '@/app/[locale]/projects/page'
import publications from '@/app/[locale]/publications/[slug]/page'
import publicationsList from '@/app/[locale]/publications/page'
import regions from '@/app/[locale]/regions/[slug]/page'
import regionsList from '@/app/[locale]/regions/page'
import roundtables from '@/app/[locale]/roundtables/[slug]/page'
import roundtablesList from '@/app/[locale]/roundtables/page'
import scores from '@/app/[locale]/scores/[slug]/page'
import scoresList from '@/app/[locale]/scores/page'
import searchPage from '@/app/[locale]/search/page'
import { recordCampaign } from '@/lib/campaign/mutations'
import { recordCodebook } from '@/lib/codebook/mutations'
import { recordEvent } from '@/lib/event/mutations'
import { recordPress } from '@/lib/press/mutations'
import { openPublicPool } from '@/lib/public/pool'
import { publicSearch } from '@/lib/public/search'
import { recordPublication } from '@/lib/publication/mutations'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRound } from '@/lib/round/mutations'
import { publishRoundtable, recordRoundtable } from '@/lib/roundtable/mutations'
import { recordScore } from '@/lib/score/mutations'
import { portalProcess } from '@/server/process'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'

const pages = {
  ...{ campaigns, codebooks, evaluation, events, gaps, news, partners, pilots, practices, press, projects },
  ...{ publications, regions, rounds, roundtables, scores },
  ...{
    home,
    campaignsList,
    codebooksList,
    eventsList,
    gapsList,
    partnersList,
    pilotsList,
    practicesList,
    projectsList,
    publicationsList,
    regionsList,
    roundtablesList,
    scoresList,
    searchPage,
  },
}
const slugs: Partial<Record<keyof typeof pages, string>> = {
  campaigns: 'all-in',
  codebooks: 'what-is-asked',
  events: 'final-conference',
  gaps: 'databases-are-not-digitised',
  partners: 'iom-poland',
  pilots: 'woodwork-together',
  practices: 'conversation-clubs',
  press: 'all-in-for-integration',
  projects: 'share-sira',
  publications: 'rapport-national',
  regions: 'lower-silesia',
  rounds: 'evaluation-2',
  roundtables: 'second-roundtable',
  scores: 'poland-2021',
}

let statements = 0

beforeAll(async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  await publishRoundtable(admin, await recordRoundtable(admin, aRoundtable(place)))
  const inputs = projectInputs(() => place)
  const campaign = await recordCampaign(admin, inputs.campaign('All In'))
  await publishRecord(admin, { kind: 'campaign', ...campaign })
  const release = { ...inputs.press('All In for Integration'), campaignId: campaign.id }
  await publishRecord(admin, { kind: 'press', ...(await recordPress(admin, release)) })
  await publishRecord(admin, { kind: 'event', ...(await recordEvent(admin, inputs.event('Final conference'))) })
  const codebook = await recordCodebook(admin, inputs.codebook('What is asked'))
  await publishRecord(admin, { kind: 'codebook', ...codebook })
  const round = await recordRound(admin, { ...inputs.round('Evaluation 2'), codebookId: codebook.id })
  await publishRecord(admin, { kind: 'round', ...round })
  await publishRecord(admin, { kind: 'score', ...(await recordScore(admin, inputs.score('Poland 2021', round.id))) })
  const report = { ...inputs.publication('Rapport national'), roundId: round.id }
  await publishRecord(admin, { kind: 'publication', ...(await recordPublication(admin, report)) })
  const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
  const query = pool.query.bind(pool) as (...sent: unknown[]) => unknown
  pool.query = ((...sent: unknown[]) => {
    statements += 1
    return query(...sent)
  }) as typeof pool.query
  portalProcess().publicPool = pool
  // The search reads everything once, as it begins, and what has changed from then on.
  await publicSearch().current()
  return () => pool.end()
})

describe.each(Object.keys(pages) as (keyof typeof pages)[])('a page of %s', (folder) => {
  test.each(['en', 'pl'])('asks the database at most three times (%s)', async (locale) => {
    statements = 0
    const params = Promise.resolve({ locale, slug: slugs[folder] ?? '' })
    const props = { params, searchParams: Promise.resolve({ q: 'poland' }) }
    await (pages[folder] as (given: typeof props) => Promise<unknown>)(props)
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(3)
  })
})
