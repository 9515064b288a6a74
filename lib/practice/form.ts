import { answersSection, type Form, fundingSection, sourcesSection } from '@/lib/editing/form'

const part = (name: string, most: number) => ({ type: 'rich', name, most, isTranslated: true }) as const
const wantedPart = (name: string, most: number) => ({ ...part(name, most), isWanted: true }) as const

/** What is asked about a good practice. */
export const practiceForm: Form = {
  kind: 'practice',
  first: ['title'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
        { type: 'choices', name: 'themes', from: 'theme', most: 10, isWanted: true },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'record', name: 'carriedOutById', of: 'partner', isWanted: true },
        { type: 'record', name: 'regionId', of: 'region', isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'choice', name: 'countryCode', from: 'country', isHalf: true, isWanted: { oneOf: 'place' } },
        { type: 'line', name: 'place', most: 200, isWanted: { oneOf: 'place' } },
        { type: 'date', name: 'started', isHalf: true, isWanted: true },
        { type: 'date', name: 'ended', isHalf: true },
      ],
    },
    {
      name: 'description',
      fields: [
        part('problem', 10_000),
        wantedPart('whatIsDone', 10_000),
        part('whoBenefits', 5000),
        { type: 'choices', name: 'targetGroups', from: 'targetGroup', most: 15, isWanted: true },
        { type: 'choices', name: 'stakeholders', from: 'stakeholderKind', most: 15 },
        wantedPart('results', 10_000),
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
          isWanted: true,
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
