import { expect, test } from 'vitest'
import { partnerDocument, partnerSnapshot } from '@/lib/partner/publication'
import { pilotDocument, pilotSnapshot } from '@/lib/pilot/publication'
import { projectDocument, projectSnapshot } from '@/lib/project/publication'
import { regionDocument, regionSnapshot } from '@/lib/region/publication'

const id = '00000000-0000-4000-8000-000000000001'
const record = { id, organisationId: id, originalLanguage: 'en', sources: [] }
const paidUntil = (ends: string | null) => ({
  ...{ organisationId: null, nameAsWritten: 'A fund', programme: null, amount: null, currency: 'EUR', starts: null },
  ends,
})

/** The facets of a document that a search narrows by. */
const narrowing = (facets: string[]) =>
  facets.filter((facet) => /^(year|running|funded_until|stakeholder|setting):/.test(facet))

const pilot = (facts: object) => {
  const snapshot = pilotSnapshot.parse({
    ...{ ...record, regionId: id, countryCode: 'PL', roundtableId: null, proposedOn: '2021-06-24', themes: [] },
    ...{ stage: 'idea', texts: { en: { title: 'A farm', summary: '' } }, ...facts },
  })
  return narrowing(pilotDocument(snapshot, 'en').facets)
}

test('a pilot runs or has ended by its stage; an idea does neither and has the year it was proposed in', () => {
  expect(pilot({})).toEqual(['year:2021'])
  expect(pilot({ stage: 'planned', starts: '2023-01' })).toEqual(['year:2023'])
  expect(pilot({ stage: 'running', starts: '2022' })).toEqual(['year:2022', 'running:yes'])
  const funding = [paidUntil('2024-06'), paidUntil(null), paidUntil('2025')]
  expect(pilot({ stage: 'ended', funding })).toEqual(['year:2021', 'running:no', 'funded_until:2025'])
})

test('a project says when it began and until when it is paid for; its end may lie ahead, so that it runs is not said', () => {
  const snapshot = projectSnapshot.parse({
    ...{ ...record, acronym: null, starts: '2021-01', ends: '2030', website: null, countryCodes: [], partners: [] },
    ...{ funding: [paidUntil('2030-12')], texts: { en: { title: 'A project', summary: '', description: '' } } },
  })
  expect(narrowing(projectDocument(snapshot, 'en').facets)).toEqual(['year:2021', 'funded_until:2030'])
})

test('an organisation is the stakeholder that its kind says, where it says one', () => {
  const seatOf = (kind: string) => {
    const names = [{ kind: 'official', language: null, name: 'Somebody' }]
    const snapshot = partnerSnapshot.parse({ ...record, kind, countryCode: null, website: null, names, texts: {} })
    return narrowing(partnerDocument(snapshot, 'en').facets)
  }
  expect(seatOf('ministry')).toEqual(['stakeholder:national_authority'])
  expect(seatOf('foundation')).toEqual([])
})

test('a region says what kind of region it is', () => {
  const snapshot = regionSnapshot.parse({
    ...{ ...record, countryCode: 'FR', setting: 'rural', nutsCodes: [] },
    texts: { en: { name: 'Isère', summary: '' } },
  })
  expect(narrowing(regionDocument(snapshot, 'en').facets)).toEqual(['setting:rural'])
})
