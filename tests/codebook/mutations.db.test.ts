import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordCodebook, reviseCodebook } from '@/lib/codebook/mutations'
import { snapshotCodebook } from '@/lib/codebook/queries'
import { db } from '@/lib/db'
import { resetDatabase } from '../support/database'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
const inputs = projectInputs(() => place)

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
})

test('a second language is written onto the same questions, which keep their keys; one that was dropped goes', async () => {
  const english = inputs.codebook('Dimensions')
  const [housing] = english.dimensions
  if (!housing) throw new Error('no dimension')
  const asked = (question: string, key: string) => ({ ...housing.indicators[0], key, question })
  const indicators = [asked('A choice?', 'housing-1'), asked('A home?', 'housing-2')] as typeof housing.indicators
  const saved = await recordCodebook(admin, { ...english, dimensions: [{ ...housing, indicators }] })
  const before = await db.indicator.findMany({ orderBy: { position: 'asc' } })
  const polish = { ...housing, name: 'Mieszkanie', indicators: [asked('Dom?', 'housing-2')] as typeof indicators }
  await reviseCodebook(admin, saved, { ...english, language: 'pl', title: 'Wymiary', dimensions: [polish] })
  const { dimensions } = await snapshotCodebook(db, saved.id)
  expect(dimensions.map(({ texts, indicators: kept }) => ({ names: [texts.en?.name, texts.pl?.name], kept }))).toEqual([
    {
      names: ['Housing', 'Mieszkanie'],
      kept: [
        {
          ...{ key: 'housing-2', step: 'legal', wording: 'recalled', sources: [0] },
          texts: { en: { question: 'A home?', note: '' }, pl: { question: 'Dom?', note: '' } },
        },
      ],
    },
  ])
  expect((await db.indicator.findMany()).map(({ id }) => id)).toEqual([before[1]?.id])
})
