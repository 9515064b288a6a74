import { type Form, fundingSection, sourcesSection } from '@/lib/editing/form'

/** What is asked about a project. */
export const projectForm: Form = {
  kind: 'project',
  first: ['title', 'acronym'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'line', name: 'acronym', most: 40, isHalf: true },
        { type: 'web', name: 'website', isHalf: true, isWanted: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'date', name: 'starts', isHalf: true, isWanted: true },
        { type: 'date', name: 'ends', isHalf: true, isWanted: true },
        { type: 'choices', name: 'countryCodes', from: 'country', most: 60, isWanted: true },
      ],
    },
    {
      name: 'description',
      fields: [{ type: 'rich', name: 'description', most: 20_000, isTranslated: true, isWanted: true }],
    },
    {
      name: 'partners',
      fields: [
        {
          type: 'rows',
          name: 'partners',
          most: 500,
          isWanted: true,
          fields: [
            { type: 'record', name: 'organisationId', of: 'partner', isRequired: true },
            { type: 'choice', name: 'role', from: 'projectRole', isRequired: true, isHalf: true, initial: 'partner' },
            {
              ...{ type: 'choice', name: 'standing', from: 'projectStanding', isRequired: true, isHalf: true },
              initial: 'took_part',
            },
            { type: 'date', name: 'starts', isHalf: true },
            { type: 'date', name: 'ends', isHalf: true },
          ],
        },
      ],
    },
    fundingSection,
    sourcesSection,
  ],
}
