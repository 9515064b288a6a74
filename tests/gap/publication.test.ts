import { expect, test } from 'vitest'
import { gapDocument, gapSnapshot } from '@/lib/gap/publication'

const [id, organisationId, eventId] = [1, 2, 3].map((one) => `00000000-0000-4000-8000-00000000000${one}`)

test('what was said at an event is dated no more exactly than the event', () => {
  const snapshot = gapSnapshot.parse({
    ...{ id, organisationId, originalLanguage: 'en', sources: [], kind: 'gap', themes: [] },
    ...{ regionId: null, countryCode: 'PL', roundtableId: null, eventId, raisedOn: '2021-06' },
    texts: { en: { title: 'No courses', summary: '' } },
  })
  const { body, facets, happenedOn } = gapDocument(snapshot, 'en')
  expect(body.raisedOn).toBe('2021-06')
  expect(facets).toContain('year:2021')
  expect(happenedOn).toBe('2021-06-01')
})
