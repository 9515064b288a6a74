/** A column that names an organisation and moves to the survivor. */
export type Place = {
  table: string
  column: string
  /** The primary key. */
  key: readonly string[]
  /** How the row says which record it belongs to; rows that belong to none move back whatever was saved since. */
  record?: string
  /** Only one row may name the organisation for each value of these columns: of two, one goes. */
  once?: readonly string[]
  /** Of two such rows the one that comes first stays. */
  ordered?: true
}

/** Every foreign key to an organisation whose rows move with a merge; the first in each table is what they are told by. */
export const places: readonly Place[] = [
  { table: 'Record', column: 'organisationId', key: ['id'] },
  { table: 'ProjectPartner', column: 'organisationId', key: ['id'], record: 'projectId' },
  {
    ...{ table: 'PlatformMember', column: 'organisationId', key: ['platformId', 'organisationId'] },
    ...{ record: 'platformId', once: ['platformId'] },
  },
  {
    ...{ table: 'RoundtableHost', column: 'organisationId', key: ['roundtableId', 'organisationId'] },
    ...{ record: 'roundtableId', once: ['roundtableId'], ordered: true },
  },
  {
    ...{ table: 'Attendance', column: 'organisationId', key: ['id'] },
    ...{ record: 'roundtableId', once: ['roundtableId'], ordered: true },
  },
  { table: 'ActionPoint', column: 'organisationId', key: ['id'], record: 'roundtableId' },
  { table: 'Practice', column: 'organisationId', key: ['id'], record: 'id' },
  { table: 'Participant', column: 'organisationId', key: ['id'] },
  {
    ...{ table: 'OrganisationSuccessor', column: 'organisationId', key: ['changeId', 'organisationId'] },
    once: ['changeId'],
  },
  { table: 'Funding', column: 'organisationId', key: ['id'], record: 'recordId' },
  {
    ...{ table: 'PilotImplementer', column: 'organisationId', key: ['id'] },
    ...{ record: 'pilotId', once: ['pilotId'], ordered: true },
  },
  {
    ...{ table: 'PublicationPublisher', column: 'organisationId', key: ['publicationId', 'organisationId'] },
    ...{ record: 'publicationId', once: ['publicationId'], ordered: true },
  },
  {
    ...{ table: 'EventHost', column: 'organisationId', key: ['eventId', 'organisationId'] },
    ...{ record: 'eventId', once: ['eventId'], ordered: true },
  },
  {
    ...{ table: 'PressContact', column: 'organisationId', key: ['pressId', 'organisationId'] },
    ...{ record: 'pressId', once: ['pressId'], ordered: true },
  },
  {
    ...{ table: 'CampaignContact', column: 'organisationId', key: ['campaignId', 'organisationId'] },
    ...{ record: 'campaignId', once: ['campaignId'], ordered: true },
  },
  { table: 'Enquiry', column: 'organisationId', key: ['id'] },
  { table: 'Invitation', column: 'organisationId', key: ['id'] },
  { table: 'SignOnMapping', column: 'organisationId', key: ['id'], once: ['groupValue'] },
  { table: 'Membership', column: 'organisationId', key: ['personId', 'organisationId'], once: ['personId'] },
]

/** What is an organisation's own: its names, texts and changes stay with it, and the survivor is given what was chosen. */
export const ownPlaces = [
  'OrganisationName',
  'OrganisationTranslation',
  'OrganisationChange',
  'OrganisationIdentifier',
  'OrganisationRegion',
  'DistinctPair',
] as const

/** What the survivor's own record is made of, by the column that names it: compared before and after, and put back. */
export const ownRows: Readonly<Record<string, { column: string; key: readonly string[] }>> = {
  Record: { column: 'id', key: ['id'] },
  RecordLanguage: { column: 'recordId', key: ['recordId', 'language'] },
  RecordSource: { column: 'recordId', key: ['id'] },
  Organisation: { column: 'id', key: ['id'] },
  OrganisationName: { column: 'organisationId', key: ['id'] },
  OrganisationTranslation: { column: 'organisationId', key: ['organisationId', 'language'] },
  OrganisationIdentifier: { column: 'organisationId', key: ['id'] },
  OrganisationRegion: { column: 'organisationId', key: ['organisationId', 'regionId'] },
}
