import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a regional platform: one project in one region, which it stays. */
export const platformForm: Form = {
  kind: 'platform',
  first: ['title', 'projectId', 'regionId'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'frame',
      fields: [
        { type: 'record', name: 'projectId', of: 'project', isRequired: true, isFixed: true, isHalf: true },
        { type: 'record', name: 'regionId', of: 'region', isRequired: true, isFixed: true, isHalf: true },
        { type: 'number', name: 'roundtablesPlanned', least: 1, most: 99, isHalf: true },
      ],
    },
    { name: 'description', fields: [{ type: 'rich', name: 'description', most: 20_000, isTranslated: true }] },
    { name: 'members', fields: [{ type: 'records', name: 'memberIds', of: 'partner', most: 500, isWanted: true }] },
    sourcesSection,
  ],
}
