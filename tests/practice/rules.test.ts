import { describe, expect, test } from 'vitest'
import { EvidenceKind, type RegionSetting } from '@/lib/generated/prisma/enums'
import { evidenceOf, similarTo } from '@/lib/practice/rules'
import { emptyText, type RichText } from '@/lib/rich-text/nodes'

const told: RichText = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Forty people found work.' }] }],
}
const checked = { kind: 'page', verified: true }
const items = (...kinds: EvidenceKind[]) => kinds.map((kind) => ({ kind }))
const nothing = { results: emptyText, evidence: [], sources: [] }

describe('what shows that a practice works', () => {
  test('is listed point by point, with what is not there', () => {
    const { points, total, most } = evidenceOf({ ...nothing, results: told, evidence: items('study') })
    expect(points.filter(({ isGiven }) => isGiven).map(({ name }) => name)).toEqual(['results', 'study'])
    expect(points.map(({ name }) => name)).toEqual(['results', ...Object.values(EvidenceKind), 'source'])
    expect([total, most]).toEqual([3, 12])
  })

  test('counts a kind once, however often it is there', () => {
    expect(evidenceOf({ ...nothing, evidence: items('figures', 'figures', 'figures') }).total).toBe(1)
  })

  test('takes no point for a source that nobody checked, or that is only remembered', () => {
    const sources = [
      { kind: 'page', verified: false },
      { kind: 'background', verified: true },
    ]
    expect(evidenceOf({ ...nothing, sources }).total).toBe(0)
    expect(evidenceOf({ ...nothing, sources: [checked] }).total).toBe(1)
  })

  test.each([
    ['none', nothing],
    ['none', { ...nothing, sources: [checked] }],
    ['none', { ...nothing, results: told }],
    ['some', { ...nothing, results: told, sources: [checked] }],
    ['some', { results: told, sources: [checked], evidence: items('figures') }],
    ['good', { results: told, sources: [checked], evidence: items('external_evaluation') }],
    ['good', { results: told, sources: [checked], evidence: items('external_evaluation', 'study') }],
    ['strong', { results: told, sources: [checked], evidence: items('figures', 'external_evaluation', 'study') }],
    ['strong', { results: told, sources: [checked], evidence: items(...Object.values(EvidenceKind)) }],
  ] as const)('is %s evidence, by its points', (level, shown) => {
    expect(evidenceOf(shown).level).toBe(level)
  })
})

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`
const near = (end: number, facets: string[], likeSetting: RegionSetting | null = null) => ({
  id: id(end),
  facets,
  likeSetting,
})

describe('practices like another', () => {
  const own = {
    id: id(1),
    facets: ['theme:housing', 'theme:language', 'group:women', 'region:isere', 'gap:9', `practice:${id(5)}`],
  }

  test('come with their strongest reason, the strongest first', () => {
    const found = similarTo(
      own,
      [
        near(2, ['theme:language']),
        near(3, ['theme:housing', 'group:women']),
        near(4, ['theme:housing', 'region:elsewhere'], 'rural'),
        near(5, ['theme:employment']),
        near(6, [`practice:${id(1)}`]),
        near(7, ['theme:housing', 'region:isere'], 'rural'),
        near(8, ['gap:9', 'theme:housing']),
        near(9, ['theme:health', 'group:women'], 'rural'),
      ],
      20,
    )
    expect(found.map(({ practice, likeness }) => [Number(practice.id.slice(-2)), likeness])).toEqual([
      [8, { why: 'gap', gapId: '9' }],
      [5, { why: 'model' }],
      [6, { why: 'modelled' }],
      [7, { why: 'region', theme: 'housing' }],
      [4, { why: 'setting', theme: 'housing', setting: 'rural' }],
      [3, { why: 'group', theme: 'housing', group: 'women' }],
      [2, { why: 'theme', theme: 'language' }],
    ])
  })

  test('are at most six, never the practice itself, and those that share more come first', () => {
    const many = Array.from({ length: 10 }, (_, place) => near(place + 10, ['theme:housing']))
    const more = near(99, ['theme:housing', 'theme:language'])
    const found = similarTo(own, [near(1, own.facets), ...many, more])
    expect(found.map(({ practice }) => practice.id)).toEqual([id(99), id(10), id(11), id(12), id(13), id(14)])
  })
})
