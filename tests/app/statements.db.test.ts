import { beforeAll, describe, expect, test } from 'vitest'
import gaps from '@/app/[locale]/gaps/[slug]/page'
import partners from '@/app/[locale]/partners/[slug]/page'
import practices from '@/app/[locale]/practices/[slug]/page'
import projects from '@/app/[locale]/projects/[slug]/page'
import regions from '@/app/[locale]/regions/[slug]/page'
import roundtables from '@/app/[locale]/roundtables/[slug]/page'
import { openPublicPool } from '@/lib/public/pool'
import { publishRoundtable, recordRoundtable } from '@/lib/roundtable/mutations'
import { portalProcess } from '@/server/process'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'

const pages = { gaps, partners, practices, projects, regions, roundtables }
const slugs = {
  gaps: 'databases-are-not-digitised',
  partners: 'iom-poland',
  practices: 'conversation-clubs',
  projects: 'share-sira',
  regions: 'lower-silesia',
  roundtables: 'second-roundtable',
}

let statements = 0

beforeAll(async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  await publishRoundtable(admin, await recordRoundtable(admin, aRoundtable(place)))
  const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
  const query = pool.query.bind(pool) as (...sent: unknown[]) => unknown
  pool.query = ((...sent: unknown[]) => {
    statements += 1
    return query(...sent)
  }) as typeof pool.query
  portalProcess().publicPool = pool
  return () => pool.end()
})

describe.each(Object.keys(pages) as (keyof typeof pages)[])('a page of %s', (folder) => {
  test.each(['en', 'pl'])('asks the database at most three times (%s)', async (locale) => {
    statements = 0
    const props = { params: Promise.resolve({ locale, slug: slugs[folder] }), searchParams: Promise.resolve({}) }
    await (pages[folder] as (given: typeof props) => Promise<unknown>)(props)
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(3)
  })
})
