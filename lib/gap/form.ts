import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a gap or recommendation; what a roundtable agreed on stays with that roundtable. */
export const gapForm: Form = {
  kind: 'gap',
  first: ['title', 'kind'],
  carried: { roundtableId: null, position: 0 },
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'choice', name: 'kind', from: 'gapKind', isRequired: true, isHalf: true },
        { type: 'text', name: 'summary', most: 5000, isTranslated: true, isWanted: true },
        { type: 'choices', name: 'themes', from: 'theme', most: 10, isWanted: true },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'record', name: 'regionId', of: 'region', isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'choice', name: 'countryCode', from: 'country', isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'record', name: 'eventId', of: 'event' },
      ],
    },
    sourcesSection,
  ],
}
