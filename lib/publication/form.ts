import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a report, brief or article. */
export const publicationForm: Form = {
  kind: 'publication',
  first: ['title', 'titleLanguage', 'kind'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 500, isRequired: true },
        { type: 'choice', name: 'titleLanguage', from: 'language', isRequired: true, isHalf: true },
        { type: 'choice', name: 'kind', from: 'publicationKind', isRequired: true, isHalf: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'issue',
      fields: [
        { type: 'lines', name: 'authors', most: 50 },
        { type: 'line', name: 'publisher', most: 300, isWanted: { oneOf: 'publisher' } },
        { type: 'records', name: 'publisherIds', of: 'partner', most: 20, isWanted: { oneOf: 'publisher' } },
        { type: 'date', name: 'released', isHalf: true, isWanted: true },
        { type: 'line', name: 'isbn', most: 20, isHalf: true },
        { type: 'web', name: 'url', isWanted: true },
        { type: 'text', name: 'note', most: 2000, isTranslated: true },
      ],
    },
    {
      name: 'about',
      fields: [
        { type: 'record', name: 'projectId', of: 'project', isHalf: true },
        { type: 'record', name: 'roundId', of: 'round', isHalf: true },
        { type: 'choices', name: 'countryCodes', from: 'country', most: 60 },
      ],
    },
    sourcesSection,
  ],
}
