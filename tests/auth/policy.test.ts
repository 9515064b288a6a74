import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { can, organisationsToWriteFor, type Visitor, visible } from '@/lib/auth/policy'
import type { MemberRole, OrganisationRights } from '@/lib/generated/prisma/enums'

const own = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-000000000002'

const anActor = (facts: Partial<Actor> = {}): Actor => ({
  personId: '00000000-0000-7000-8000-00000000000a',
  name: 'Somebody',
  locale: 'en',
  kind: 'human',
  isPortalAdmin: false,
  isDisabled: false,
  memberships: [],
  ...facts,
})
const aMember = (role: MemberRole, organisationId = own, rights: OrganisationRights = 'trusted') =>
  anActor({ memberships: [{ organisationId, role, rights, participantsFor: 'organisation_admin' }] })

/** Asked about a record of the organisation `own`, in the order of the columns below. */
const everybody = {
  visitor: null,
  stranger: aMember('editor', other),
  contributor: aMember('contributor'),
  editor: aMember('editor'),
  orgAdmin: aMember('organisation_admin'),
  portalAdmin: anActor({ isPortalAdmin: true }),
  system: anActor({ kind: 'system' }),
  disabled: { ...aMember('organisation_admin'), isDisabled: true, isPortalAdmin: true },
  memberless: anActor(),
  blocked: aMember('organisation_admin', own, 'blocked'),
  moderated: aMember('organisation_admin', own, 'moderated'),
} satisfies Record<string, Actor | Visitor>

const yes = true
const no = false
const record = { organisationId: own }
const ask: { [Name in keyof typeof can]: (actor: Actor | Visitor) => boolean } = {
  useDesk: (actor) => can.useDesk(actor),
  seeRecord: (actor) => can.seeRecord(actor, record),
  recordFor: (actor) => can.recordFor(actor, own),
  recordRoundtableAt: (actor) => can.recordRoundtableAt(actor, own, { partnerIds: [own] }),
  reviseRecord: (actor) => can.reviseRecord(actor, record),
  publishRecord: (actor) => can.publishRecord(actor, record),
  returnRecord: (actor) => can.returnRecord(actor, record),
  deleteRecord: (actor) => can.deleteRecord(actor, record),
  sharePreview: (actor) => can.sharePreview(actor, record),
  withdrawRecord: (actor) => can.withdrawRecord(actor, record),
  eraseRecord: (actor) => can.eraseRecord(actor, record),
  handleEnquiry: (actor) => can.handleEnquiry(actor, record),
  governOrganisation: (actor) => can.governOrganisation(actor, own),
  recordFoundation: (actor) => can.recordFoundation(actor),
  seeParticipants: (actor) => can.seeParticipants(actor, record),
  seeQuality: (actor) => can.seeQuality(actor, own),
  manageMembers: (actor) => can.manageMembers(actor, own),
  seeMembers: (actor) => can.seeMembers(actor, own),
  keepPortal: (actor) => can.keepPortal(actor),
}

// biome-ignore format: a table is read by its columns
const table: { [Name in keyof typeof can]: boolean[] } = {
  //                  visitor stranger contributor editor orgAdmin portalAdmin system disabled memberless blocked moderated
  useDesk:            [no,    yes,     yes,        yes,   yes,     yes,        yes,   no,      yes,        yes,     yes],
  seeRecord:          [no,    no,      yes,        yes,   yes,     yes,        yes,   no,      no,        yes,     yes],
  recordFor:          [no,    no,      yes,        yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  recordRoundtableAt: [no,    no,      yes,        yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  reviseRecord:       [no,    no,      yes,        yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  publishRecord:      [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        no,      no],
  returnRecord:       [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  deleteRecord:       [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  sharePreview:       [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  withdrawRecord:     [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  eraseRecord:        [no,    no,      no,         no,    yes,     yes,        yes,   no,      no,        no,      yes],
  handleEnquiry:      [no,    no,      yes,        yes,   yes,     yes,        yes,   no,      no,        no,      yes],
  governOrganisation: [no,    no,      no,         no,    yes,     yes,        yes,   no,      no,        no,      yes],
  recordFoundation:   [no,    no,      no,         no,    no,      yes,        yes,   no,      no,        no,      no],
  seeParticipants:    [no,    no,      no,         no,    yes,     no,         no,    no,      no,        yes,     yes],
  seeQuality:         [no,    no,      no,         yes,   yes,     yes,        yes,   no,      no,        yes,     yes],
  manageMembers:      [no,    no,      no,         no,    yes,     yes,        yes,   no,      no,        no,      yes],
  seeMembers:         [no,    no,      no,         no,    yes,     yes,        yes,   no,      no,        yes,     yes],
  keepPortal:         [no,    no,      no,         no,    no,      yes,        yes,   no,      no,        no,      no],
}

describe('who may do what with a record of their own organisation', () => {
  test('every permission has its row', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(can).sort())
    expect(Object.keys(ask).sort()).toEqual(Object.keys(can).sort())
  })

  test.each(Object.keys(can) as (keyof typeof can)[])('%s', (permission) => {
    const answers = Object.entries(everybody).map(([who, actor]) => [who, ask[permission](actor)])
    const expected = Object.keys(everybody).map((who, column) => [who, table[permission][column]])
    expect(answers).toEqual(expected)
  })
})

test('a roundtable is recorded for organisations that take part in the project, by nobody else', () => {
  const elsewhere = { partnerIds: [other] }
  const allowed = Object.entries(everybody).filter(([, actor]) => can.recordRoundtableAt(actor, own, elsewhere))
  expect(allowed).toEqual([])
})

describe('what a person may reach', () => {
  const everything = {}
  const only = (...organisations: string[]) => ({ organisationId: { in: organisations } })
  const isPublic = { languages: { some: { publishedVersion: { not: null } } } }

  test('every condition is looked at here', () => {
    expect(Object.keys(visible)).toEqual(['records', 'deletedRecords', 'enquiries', 'recordsOrPublic'])
  })

  test.each([
    ['stranger', only(other)],
    ['contributor', only(own)],
    ['editor', only(own)],
    ['orgAdmin', only(own)],
    ['portalAdmin', everything],
    ['system', everything],
    ['disabled', only()],
    ['memberless', only()],
  ] as const)('records: %s', (who, condition) => {
    expect(visible.records(everybody[who])).toEqual({ ...condition, deletedAt: null })
    expect(visible.deletedRecords(everybody[who])).toEqual({
      ...condition,
      deletedAt: { not: null },
      isAbsorbed: false,
    })
    expect(visible.enquiries(everybody[who])).toEqual(condition)
    const orPublic = condition === everything ? everything : { OR: [condition, isPublic] }
    expect(visible.recordsOrPublic(everybody[who])).toEqual({ ...orPublic, deletedAt: null })
  })

  test('nobody writes for more organisations than they reach', () => {
    expect(organisationsToWriteFor(everybody.editor)).toEqual([own])
    expect(organisationsToWriteFor(everybody.disabled)).toEqual([])
    expect(organisationsToWriteFor(everybody.portalAdmin)).toBeUndefined()
  })
})
