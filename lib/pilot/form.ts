import { answersSection, type Form, fundingSection, sourcesSection } from '@/lib/editing/form'

const part = (name: string, most: number) => ({ type: 'rich', name, most, isTranslated: true }) as const

/** What is asked about a pilot or the idea for one; the roundtable that thought of it stays what it is. */
export const pilotForm: Form = {
  kind: 'pilot',
  first: ['title', 'stage', 'regionId'],
  carried: { roundtableId: null, position: 0 },
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'choice', name: 'stage', from: 'pilotStage', isRequired: true, isHalf: true },
        { type: 'text', name: 'summary', most: 5000, isTranslated: true },
        { type: 'choices', name: 'themes', from: 'theme', most: 10 },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'record', name: 'regionId', of: 'region', isRequired: true, isHalf: true },
        { type: 'line', name: 'place', most: 300, isHalf: true },
        { type: 'date', name: 'starts', isHalf: true },
        { type: 'date', name: 'ends', isHalf: true },
        { type: 'number', name: 'durationMonths', least: 1, most: 600, isHalf: true },
        { type: 'number', name: 'plannedBeneficiaries', least: 1, most: 10_000_000, isHalf: true },
        { type: 'record', name: 'projectId', of: 'project' },
      ],
    },
    {
      name: 'implementers',
      fields: [
        {
          type: 'rows',
          name: 'implementers',
          most: 50,
          fields: [{ type: 'party', name: 'organisationId', nameName: 'nameAsWritten', isRequired: true }],
        },
      ],
    },
    {
      name: 'description',
      fields: [part('whatIsDone', 10_000), part('whoBenefits', 5000), part('difficulties', 5000)],
    },
    {
      name: 'outcomes',
      fields: [
        {
          type: 'rows',
          name: 'outcomes',
          most: 50,
          hasKeys: true,
          fields: [
            { type: 'text', name: 'text', most: 5000, isTranslated: true, isRequired: true },
            { type: 'date', name: 'happened', isHalf: true },
          ],
        },
      ],
    },
    fundingSection,
    answersSection,
    sourcesSection,
  ],
}
