import { campaignInput } from '@/lib/campaign/schema'
import { codebookInput } from '@/lib/codebook/schema'
import { eventInput } from '@/lib/event/schema'
import { pressInput } from '@/lib/press/schema'
import { publicationInput } from '@/lib/publication/schema'
import { roundInput } from '@/lib/round/schema'
import { scoreInput } from '@/lib/score/schema'

type Place = { host: string; project: string; region: string }

/** What staff would type to record what a project evaluates, says and does. */
export function projectInputs(place: () => Place) {
  const source = { kind: 'page' as const, label: 'A report', url: 'https://example.org/report', verified: true }
  const basis = () => ({ language: 'en' as const, sources: [source], organisationId: place().host })
  const project = () => ({ ...basis(), projectId: place().project })
  const words = (title: string) => ({ title, summary: '' })
  return {
    codebook: (title: string) =>
      codebookInput.parse({
        ...{ ...project(), ...words(title), edition: '2017', isIllustrative: true, description: '' },
        dimensions: [
          {
            ...{ key: 'housing', group: 'socio_economic', isScored: true, name: 'Housing', earlierName: '', note: '' },
            indicators: [
              { key: 'housing-1', step: 'legal', wording: 'recalled', sources: [0], question: 'A choice?', note: '' },
            ],
          },
        ],
      }),
    round: (title: string) =>
      roundInput.parse({
        ...{ ...project(), ...words(title), codebookId: null, referenceYear: 2021, dataAsOf: '2021-03' },
        ...{ starts: '2019-04-01', ends: '2021-03', released: '2022-04', scoredIndicators: 120, description: '' },
        countryCodes: ['PL', 'RO'],
      }),
    score: (title: string, roundId: string) =>
      scoreInput.parse({
        ...{ ...basis(), title, note: '', roundId, subject: 'country', countryCode: 'PL', step: null },
        ...{ dimensionId: null, value: 36.9, confidence: 'high' },
      }),
    press: (title: string) =>
      pressInput.parse({
        ...{ ...project(), ...words(title), campaignId: null, releasedOn: '2017-06-20', text: 'First.\n\nSecond.' },
        ...{ notesToEditors: 'Who we are.', contactIds: [place().host] },
      }),
    campaign: (title: string) =>
      campaignInput.parse({
        ...{ ...project(), ...words(title), hashtag: '#AllIn', starts: '2017-06-20', ends: null, occasion: '' },
        ...{ description: '', howToJoin: '', contactIds: [place().host] },
        points: [{ kind: 'story', countryCode: 'GR', url: null, text: 'Children learn to code.', attribution: '' }],
      }),
    publication: (title: string) =>
      publicationInput.parse({
        ...{ ...project(), title, summary: '', note: '', roundId: null, kind: 'national_report', titleLanguage: 'fr' },
        ...{ authors: ['A. Author'], publisher: 'Somebody', publisherIds: [place().host], countryCodes: ['FR'] },
        ...{ released: '2018', isbn: '978-83-7689-338-9', url: 'https://example.org/report' },
      }),
    event: (title: string) =>
      eventInput.parse({
        ...{ ...project(), ...words(title), regionId: place().region, countryCode: null, kind: 'conference' },
        ...{ starts: '2022-11', ends: '2022-11-23', mode: 'hybrid', place: 'Brussels', participants: 150 },
        ...{ hostIds: [place().host], delegations: ['BE', 'FR'] },
      }),
  }
}
