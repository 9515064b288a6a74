import { beforeAll, describe, expect, test } from 'vitest'
import { recordEvent } from '@/lib/event/mutations'
import { PublicationState } from '@/lib/generated/prisma/enums'
import { restingState, type Step, stateAfter, transitions } from '@/lib/publishing/states'
import { asLogin, resetDatabase } from '../support/database'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform } from '../support/records'

const states = Object.values(PublicationState)
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const))

let id: string
beforeAll(async () => {
  await resetDatabase()
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  id = (await recordEvent(admin, projectInputs(() => place).event('A day'))).id
})

/** Whether the database lets a language go from one state to another, whatever else would be wrong with it. */
const lets = (from: PublicationState, to: PublicationState) =>
  asLogin('admin', async (client) => {
    await client.query('BEGIN')
    try {
      await client.query(
        `ALTER TABLE desk."RecordLanguage" DROP CONSTRAINT record_language_published,
           DROP CONSTRAINT record_language_not_public, DROP CONSTRAINT record_language_reason`,
      )
      await client.query('SET LOCAL session_replication_role = replica')
      await client.query('UPDATE desk."RecordLanguage" SET state = $2 WHERE "recordId" = $1', [id, from])
      await client.query('SET LOCAL session_replication_role = origin')
      await client.query('UPDATE desk."RecordLanguage" SET state = $2 WHERE "recordId" = $1', [id, to])
      return true
    } catch (error) {
      if (/cannot go from/.test(String(error))) return false
      throw error
    } finally {
      await client.query('ROLLBACK')
    }
  })

describe('the table of states in code and the trigger of the database', () => {
  test.each(pairs)('%s to %s', async (from, to) => {
    const isKnown = from === to || transitions.some((one) => one.from === from && one.to === to)
    expect(await lets(from, to)).toBe(isKnown)
  })
})

describe('what can be done with a language', () => {
  const fresh = { publishedVersion: null, withdrawnReason: null }
  const shown = { publishedVersion: 3, withdrawnReason: null }
  const gone = { publishedVersion: null, withdrawnReason: 'because' }
  const steps: Step[] = ['submit', 'return', 'publish', 'withdraw']

  test.each([
    ['a draft', { state: 'draft', ...fresh }, ['in_review', undefined, 'published', undefined]],
    ['a draft in review', { state: 'in_review', ...fresh }, [undefined, 'draft', 'published', undefined]],
    ['what is public', { state: 'published', ...shown }, ['in_review', undefined, 'published', 'withdrawn']],
    [
      'what is public and in review',
      { state: 'in_review', ...shown },
      [undefined, 'published', 'published', 'withdrawn'],
    ],
    ['what was withdrawn', { state: 'withdrawn', ...gone }, ['in_review', undefined, 'published', undefined]],
    [
      'what was withdrawn, in review',
      { state: 'in_review', ...gone },
      [undefined, 'withdrawn', 'published', undefined],
    ],
  ] as const)('%s', (_name, standing, expected) => {
    expect(steps.map((step) => stateAfter(step, standing))).toEqual(expected)
    if (standing.state !== 'in_review') expect(restingState(standing)).toBe(standing.state)
  })
})
