import { contactsSection, type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a campaign. */
export const campaignForm: Form = {
  kind: 'campaign',
  first: ['title'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
        { type: 'line', name: 'hashtag', most: 100, isHalf: true },
        { type: 'line', name: 'occasion', most: 300, isTranslated: true, isHalf: true },
        { type: 'date', name: 'starts', isHalf: true, isWanted: true },
        { type: 'date', name: 'ends', isHalf: true },
        { type: 'record', name: 'projectId', of: 'project' },
      ],
    },
    {
      name: 'description',
      fields: [
        { type: 'rich', name: 'description', most: 20_000, isTranslated: true, isWanted: true },
        { type: 'rich', name: 'howToJoin', most: 5000, isTranslated: true },
      ],
    },
    {
      name: 'points',
      fields: [
        {
          type: 'rows',
          name: 'points',
          most: 100,
          hasKeys: true,
          fields: [
            {
              type: 'choice',
              name: 'kind',
              from: 'campaignPointKind',
              isRequired: true,
              isHalf: true,
              initial: 'story',
            },
            { type: 'choice', name: 'countryCode', from: 'country', isHalf: true },
            { type: 'text', name: 'text', most: 1000, isTranslated: true, isRequired: true },
            { type: 'line', name: 'attribution', most: 300, isTranslated: true },
            { type: 'web', name: 'url' },
          ],
        },
      ],
    },
    contactsSection,
    sourcesSection,
  ],
}
