import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about an organisation. */
export const partnerForm: Form = {
  kind: 'partner',
  first: ['names', 'kind', 'countryCode'],
  sections: [
    {
      name: 'names',
      fields: [
        {
          type: 'rows',
          name: 'names',
          most: 50,
          isRequired: true,
          fields: [
            { type: 'line', name: 'name', most: 300, isRequired: true },
            {
              ...{ type: 'choice', name: 'kind', from: 'organisationNameKind', isRequired: true, isHalf: true },
              initial: 'official',
            },
            { type: 'choice', name: 'language', from: 'language', isHalf: true },
            { type: 'date', name: 'starts', isHalf: true },
            { type: 'date', name: 'ends', isHalf: true },
          ],
        },
      ],
    },
    {
      name: 'words',
      fields: [
        { type: 'choice', name: 'kind', from: 'organisationKind', isRequired: true, isHalf: true },
        { type: 'choice', name: 'countryCode', from: 'country', isHalf: true, isWanted: true },
        { type: 'web', name: 'website', isWanted: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
        { type: 'rich', name: 'description', most: 20_000, isTranslated: true },
        { type: 'choice', name: 'logoFileId', from: 'ownImage' },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'line', name: 'seat', most: 200, isTranslated: true, isHalf: true, isWanted: true },
        { type: 'record', name: 'seatRegionId', of: 'region', isHalf: true },
        { type: 'records', name: 'regionIds', of: 'region', most: 100 },
      ],
    },
    {
      name: 'identifiers',
      fields: [
        {
          type: 'rows',
          name: 'identifiers',
          most: 30,
          isWanted: true,
          fields: [
            { type: 'choice', name: 'scheme', from: 'identifierScheme', isRequired: true, isHalf: true },
            { type: 'line', name: 'value', most: 200, isRequired: true, isHalf: true },
            { type: 'line', name: 'register', most: 200, isHalf: true },
            { type: 'web', name: 'url', isHalf: true },
          ],
        },
      ],
    },
    {
      name: 'changes',
      fields: [
        {
          type: 'rows',
          name: 'changes',
          most: 20,
          hasKeys: true,
          fields: [
            { type: 'choice', name: 'kind', from: 'organisationChangeKind', isRequired: true, isHalf: true },
            { type: 'date', name: 'happened', isHalf: true },
            { type: 'record', name: 'projectId', of: 'project' },
            { type: 'records', name: 'successorIds', of: 'partner', most: 20 },
            { type: 'text', name: 'reason', most: 2000, isTranslated: true },
          ],
        },
      ],
    },
    sourcesSection,
  ],
}
