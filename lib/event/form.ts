import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about something that happened and was not a roundtable. */
export const eventForm: Form = {
  kind: 'event',
  first: ['title', 'kind', 'starts'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'choice', name: 'kind', from: 'eventKind', isRequired: true, isHalf: true },
        { type: 'text', name: 'summary', most: 5000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'date', name: 'starts', isRequired: true, isHalf: true },
        { type: 'date', name: 'ends', isHalf: true },
        { type: 'choice', name: 'mode', from: 'roundtableMode', isHalf: true },
        { type: 'line', name: 'place', most: 300, isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'record', name: 'regionId', of: 'region', isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'choice', name: 'countryCode', from: 'country', isHalf: true, isWanted: { oneOf: 'place' } },
      ],
    },
    {
      name: 'people',
      fields: [
        { type: 'records', name: 'hostIds', of: 'partner', most: 50, isWanted: true },
        { type: 'number', name: 'participants', least: 0, most: 10_000_000, isHalf: true },
        { type: 'choices', name: 'delegations', from: 'country', most: 60 },
        { type: 'record', name: 'projectId', of: 'project' },
      ],
    },
    sourcesSection,
  ],
}
