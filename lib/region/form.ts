import { type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a region. */
export const regionForm: Form = {
  kind: 'region',
  first: ['name', 'countryCode'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'name', most: 200, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'frame',
      fields: [
        { type: 'choice', name: 'countryCode', from: 'country', isRequired: true, isHalf: true },
        { type: 'choice', name: 'setting', from: 'regionSetting', isHalf: true, isWanted: true },
        { type: 'lines', name: 'nutsCodes', most: 20, isWanted: true },
      ],
    },
    { name: 'description', fields: [{ type: 'rich', name: 'description', most: 20_000, isTranslated: true }] },
    sourcesSection,
  ],
}
