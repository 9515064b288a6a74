import { answersSection, type Form, fundingSection, sourcesSection } from '@/lib/editing/form'

const part = (name: string, most: number) => ({ type: 'rich', name, most, isTranslated: true }) as const

/** What is asked about a good practice. */
export const practiceForm: Form = {
  kind: 'practice',
  first: ['title'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true },
        { type: 'choices', name: 'themes', from: 'theme', most: 10 },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'record', name: 'carriedOutById', of: 'partner' },
        { type: 'record', name: 'regionId', of: 'region', isHalf: true },
        { type: 'choice', name: 'countryCode', from: 'country', isHalf: true },
        { type: 'line', name: 'place', most: 200 },
        { type: 'date', name: 'started', isHalf: true },
        { type: 'date', name: 'ended', isHalf: true },
      ],
    },
    {
      name: 'description',
      fields: [
        part('problem', 10_000),
        part('whatIsDone', 10_000),
        part('whoBenefits', 5000),
        { type: 'choices', name: 'targetGroups', from: 'targetGroup', most: 15 },
        { type: 'choices', name: 'stakeholders', from: 'stakeholderKind', most: 15 },
        part('results', 10_000),
        part('lessons', 10_000),
      ],
    },
    {
      name: 'evidence',
      fields: [
        {
          type: 'rows',
          name: 'evidence',
          most: 30,
          hasKeys: true,
          fields: [
            { type: 'text', name: 'statement', most: 2000, isTranslated: true, isRequired: true },
            { type: 'choice', name: 'kind', from: 'evidenceKind', isRequired: true, isHalf: true, initial: 'figures' },
            { type: 'date', name: 'happened', isHalf: true },
            { type: 'web', name: 'url' },
          ],
        },
      ],
    },
    {
      name: 'copying',
      fields: [
        part('resources', 5000),
        part('toCopyIt', 10_000),
        { type: 'record', name: 'adoptedFromId', of: 'practice' },
      ],
    },
    fundingSection,
    answersSection,
    sourcesSection,
  ],
}
