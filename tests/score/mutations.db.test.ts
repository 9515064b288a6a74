import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordCodebook } from '@/lib/codebook/mutations'
import { db } from '@/lib/db'
import { recordRound } from '@/lib/round/mutations'
import { recordScore } from '@/lib/score/mutations'
import { snapshotScore } from '@/lib/score/queries'
import { scoreInput } from '@/lib/score/schema'
import { resetDatabase } from '../support/database'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let round: string
const inputs = projectInputs(() => place)

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  round = (await recordRound(admin, inputs.round('Evaluation 2'))).id
})

describe('a quoted score', () => {
  test('is kept to its decimal', async () => {
    const { id } = await recordScore(admin, inputs.score('Poland 2021', round))
    expect(await snapshotScore(db, id)).toMatchObject({ value: 36.9, countryCode: 'PL', referenceYear: 2021 })
  })

  test('is there once for one thing', async () => {
    expect(await refusalOf(recordScore(admin, inputs.score('Poland again', round)))).toEqual({
      code: 'invalid',
      fields: { value: 'score_taken' },
    })
    const legal = { ...inputs.score('Poland, law', round), step: 'legal' as const }
    expect((await recordScore(admin, legal)).version).toBe(1)
  })

  test('is of a dimension of its codebook, and says its key', async () => {
    const codebook = await recordCodebook(admin, inputs.codebook('Dimensions'))
    const dimension = await db.dimension.findFirstOrThrow({ where: { codebookId: codebook.id } })
    const { id } = await recordScore(admin, { ...inputs.score('Poland, housing', round), dimensionId: dimension.id })
    expect((await snapshotScore(db, id)).dimension).toBe('housing')
  })

  test.each([
    ['without a source', { sources: [] }, 'sources'],
    ['above the scale', { value: 100.1 }, 'value'],
    ['of a country without the country', { countryCode: null }, 'countryCode'],
    ['of all countries with a country', { subject: 'spread' }, 'countryCode'],
    ['of a step and a dimension at once', { step: 'legal', dimensionId: crypto.randomUUID() }, 'dimensionId'],
  ])('is refused %s', (_, change, field) => {
    const parsed = scoreInput.safeParse({ ...inputs.score('Poland', crypto.randomUUID()), ...change })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
