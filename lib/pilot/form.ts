import { answersSection, type Form, fundingSection, sourcesSection } from '@/lib/editing/form'

const part = (name: string, most: number) => ({ type: 'rich', name, most, isTranslated: true }) as const
const wantedPart = (name: string, most: number) => ({ ...part(name, most), isWanted: true }) as const

/** An idea has none of it yet. */
const onceBegun = { except: { field: 'stage', is: ['idea', 'planned'] } } as const

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
        { type: 'text', name: 'summary', most: 5000, isTranslated: true, isWanted: true },
        { type: 'choices', name: 'themes', from: 'theme', most: 10, isWanted: true },
      ],
    },
    {
      name: 'place',
      fields: [
        { type: 'record', name: 'regionId', of: 'region', isRequired: true, isHalf: true },
        { type: 'line', name: 'place', most: 300, isHalf: true },
        { type: 'date', name: 'starts', isHalf: true, isWanted: onceBegun },
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
          isWanted: onceBegun,
          fields: [{ type: 'party', name: 'organisationId', nameName: 'nameAsWritten', isRequired: true }],
        },
      ],
    },
    {
      name: 'description',
      fields: [wantedPart('whatIsDone', 10_000), part('whoBenefits', 5000), part('difficulties', 5000)],
    },
    {
      name: 'outcomes',
      fields: [
        {
          type: 'rows',
          name: 'outcomes',
          most: 50,
          isWanted: { except: { field: 'stage', is: ['idea', 'planned', 'running'] } },
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
