import { contactsSection, type Form, sourcesSection } from '@/lib/editing/form'

/** What is asked about a press release. */
export const pressForm: Form = {
  kind: 'press',
  first: ['title', 'releasedOn'],
  sections: [
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: 300, isTranslated: true, isRequired: true },
        { type: 'day', name: 'releasedOn', isRequired: true, isHalf: true },
        { type: 'text', name: 'summary', most: 2000, isTranslated: true, isWanted: true },
      ],
    },
    {
      name: 'text',
      fields: [
        { type: 'rich', name: 'text', most: 20_000, isTranslated: true, isWanted: true },
        { type: 'rich', name: 'notesToEditors', most: 10_000, isTranslated: true },
      ],
    },
    contactsSection,
    {
      name: 'about',
      fields: [
        { type: 'record', name: 'projectId', of: 'project', isHalf: true },
        { type: 'record', name: 'campaignId', of: 'campaign', isHalf: true },
      ],
    },
    sourcesSection,
  ],
}
