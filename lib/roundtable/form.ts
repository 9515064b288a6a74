import { type Field, type Form, sourcesSection } from '@/lib/editing/form'
import { groups, limits } from './rules'

const theme: Field = { type: 'choice', name: 'theme', from: 'theme', isHalf: true }
/** The version at which a record in the form was read, so that nothing saved elsewhere since is written over. */
const version: Field = { type: 'hidden', name: 'version' }
/** What is known of a roundtable once it was held. */
const onceHeld = { except: { field: 'course', is: ['planned', 'cancelled'] } } as const
const counted = { ...onceHeld, oneOf: 'counted' } as const
const words: Field[] = [
  { type: 'line', name: 'title', most: limits.contributionTitle, isTranslated: true, isRequired: true },
  { type: 'text', name: 'summary', most: limits.contributionSummary, isTranslated: true },
]

/** What is asked about a roundtable, in the order it is told. */
export const roundtableForm: Form = {
  kind: 'roundtable',
  first: ['platformId', 'sequence', 'course', 'heldOn', 'mode', 'title'],
  sections: [
    {
      name: 'basics',
      fields: [
        { type: 'record', name: 'platformId', of: 'platform', isRequired: true },
        { type: 'number', name: 'sequence', least: 1, most: 99, isHalf: true },
        { type: 'choice', name: 'course', from: 'roundtableCourse', isRequired: true, isHalf: true },
        { type: 'day', name: 'heldOn', isHalf: true, isWanted: { except: { field: 'course', is: ['cancelled'] } } },
        { type: 'time', name: 'startsAt', isHalf: true },
        { type: 'number', name: 'durationMinutes', least: 1, most: 10_080, isHalf: true },
        { type: 'choice', name: 'mode', from: 'roundtableMode', isHalf: true },
        { type: 'line', name: 'place', most: limits.place },
      ],
    },
    {
      name: 'words',
      fields: [
        { type: 'line', name: 'title', most: limits.title, isTranslated: true, isRequired: true },
        { type: 'text', name: 'summary', most: limits.summary, isTranslated: true, isWanted: onceHeld },
      ],
    },
    {
      name: 'hosts',
      fields: [
        {
          type: 'rows',
          name: 'hosts',
          most: groups.hosts,
          isWanted: { saved: 'hostIds' },
          fields: [{ type: 'line', name: 'name', most: limits.name, suggests: 'knownOrganisations', isRequired: true }],
        },
      ],
    },
    {
      name: 'people',
      fields: [
        { type: 'range', name: 'stakeholders', least: 0, most: 100_000, isHalf: true, isWanted: counted },
        { type: 'range', name: 'people', least: 0, most: 100_000, isHalf: true, isWanted: counted },
        {
          type: 'rows',
          name: 'attendance',
          most: groups.attendance,
          isWanted: onceHeld,
          fields: [
            { type: 'line', name: 'name', most: limits.name, suggests: 'organisations', isRequired: true },
            {
              ...{ type: 'choice', name: 'kind', from: 'stakeholderKind', initial: 'ngo' },
              ...{ isRequired: true, isHalf: true },
            },
            { type: 'number', name: 'people', least: 1, most: 100_000, isHalf: true },
          ],
        },
      ],
    },
    {
      name: 'agenda',
      fields: [
        {
          type: 'rows',
          name: 'agenda',
          most: groups.agenda,
          isWanted: onceHeld,
          hasKeys: true,
          fields: [
            { type: 'line', name: 'title', most: limits.agendaTitle, isTranslated: true, isRequired: true },
            { type: 'number', name: 'minutesLong', least: 1, most: 1440, isHalf: true },
            { type: 'rich', name: 'minutes', most: limits.minutes, isTranslated: true },
          ],
        },
      ],
    },
    {
      name: 'practices',
      fields: [
        {
          type: 'rows',
          name: 'practices',
          most: groups.practices,
          hasKeys: true,
          fields: [version, ...words.map((one) => suggesting(one, 'practices')), theme],
        },
      ],
    },
    {
      name: 'gaps',
      fields: [
        {
          type: 'rows',
          name: 'gaps',
          most: groups.gaps,
          hasKeys: true,
          fields: [
            version,
            ...words,
            { type: 'choice', name: 'kind', from: 'gapKind', initial: 'gap', isRequired: true, isHalf: true },
            theme,
          ],
        },
      ],
    },
    {
      name: 'pilots',
      fields: [
        { type: 'rows', name: 'pilots', most: groups.pilots, hasKeys: true, fields: [version, ...words, theme] },
      ],
    },
    {
      name: 'actionPoints',
      fields: [
        {
          type: 'rows',
          name: 'actionPoints',
          most: groups.actionPoints,
          hasKeys: true,
          fields: [
            { type: 'line', name: 'text', most: limits.actionPoint, isTranslated: true, isRequired: true },
            { type: 'line', name: 'owner', most: limits.name, suggests: 'organisations' },
            { type: 'day', name: 'dueOn', isHalf: true },
            { type: 'day', name: 'doneOn', isHalf: true },
          ],
        },
      ],
    },
    { name: 'followUp', fields: [{ type: 'rich', name: 'followUp', most: limits.followUp, isTranslated: true }] },
    sourcesSection,
  ],
}

function suggesting(field: Field, suggests: 'practices'): Field {
  return field.type === 'line' ? { ...field, suggests } : field
}
