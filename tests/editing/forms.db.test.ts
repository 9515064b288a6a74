import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordCampaign } from '@/lib/campaign/mutations'
import { type EditableKind, editableKinds } from '@/lib/editing/editable'
import { type Field, fieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import { loadFormValues } from '@/lib/editing/queries'
import { foundationKinds } from '@/lib/editing/rules'
import { openForm, saveForm } from '@/lib/editing/saving'
import { recordEvent } from '@/lib/event/mutations'
import type { FormValue, FormValues } from '@/lib/form-state'
import { recordGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { recordProject } from '@/lib/project/mutations'
import { projectInput } from '@/lib/project/schema'
import { recordRound } from '@/lib/round/mutations'
import { resetDatabase } from '../support/database'
import { filled, inOtherWords } from '../support/filled-forms'
import { projectInputs } from '../support/project-inputs'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let colleague: Actor
let records: Partial<Record<RecordKind, string>>
/** A gap that another organisation is just writing. */
let hidden: string

const aGap = (organisationId: string) =>
  gapInput.parse({
    ...{ language: 'en', sources: [], organisationId, kind: 'gap', regionId: place.region, roundtableId: null },
    ...{ position: 0, themes: [], title: 'Nobody interprets', summary: '' },
  })

const aPractice = (organisationId: string) =>
  practiceInput.parse({
    ...{ language: 'en', sources: [], organisationId, carriedOutById: null, regionId: null, place: null },
    ...{ started: null, themes: [], title: 'Conversation clubs', summary: '', problem: '', whatIsDone: '' },
    ...{ whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' },
  })

/** A project of its own: a platform is one project in one region. */
async function anotherProject() {
  const facts = { acronym: null, starts: null, ends: null, website: null, countryCodes: [], partners: [], funding: [] }
  const words = { language: 'en', sources: [], title: 'Another project', summary: '', description: '' }
  return (await recordProject(admin, projectInput.parse({ ...facts, ...words, organisationId: place.host }))).id
}

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  colleague = await aMember([{ organisationId: place.host, role: 'contributor' }])
  const more = projectInputs(() => place)
  records = {
    ...{ partner: place.host, region: place.region, platform: place.platform, project: await anotherProject() },
    gap: (await recordGap(admin, aGap(place.host))).id,
    event: (await recordEvent(admin, more.event('A meeting'))).id,
    campaign: (await recordCampaign(admin, more.campaign('All in'))).id,
    practice: (await recordPractice(admin, aPractice(place.host))).id,
    round: (await recordRound(admin, more.round('A round'))).id,
  }
  hidden = (await recordGap(admin, aGap(place.stranger))).id
})

async function opened(kind: EditableKind) {
  // An organisation does not carry on itself, and a platform is the only one of its project in its region.
  const named = { ...records, partner: kind === 'partner' ? place.stranger : place.host }
  if (kind === 'platform') named.project = await anotherProject()
  const form = formOf(kind)
  const values = filled(form, named)
  const first = Object.fromEntries(form.first.map((name) => [name, values[name] ?? '']))
  const saved = await openForm(admin, kind, { language: 'en', organisationId: place.host, values: first })
  return { ...saved, form, fields: fieldsOf(form), values }
}

type At = { kind: EditableKind; id: string; version: number; language?: 'en' | 'pl' }
const saved = (actor: Actor, { language = 'en', ...at }: At, values: FormValues) =>
  saveForm(actor, { ...at, language }, { values, isAutosave: false, isCurrent: true, seen: at.version })

// A roundtable's form names organisations as people write them: tests/roundtable/saving.db.test.ts.
describe.each(editableKinds.filter((kind) => kind !== 'roundtable'))('the form of a %s', (kind) => {
  test('gives back every field as it was saved, and saving it again is no new version', async () => {
    const { id, version, values } = await opened(kind)
    const second = await saved(admin, { kind, id, version }, values)
    expect(second.version).toBe(2)
    const read = await loadFormValues({ kind, id }, 'en', 'en')
    expect(read).toEqual(values)
    expect((await saved(admin, { kind, id, version: 2 }, read)).version).toBe(2)
  })

  test('is translated without touching a fact, entry by entry', async () => {
    const { id, version, values, fields } = await opened(kind)
    await saved(admin, { kind, id, version }, values)
    const untranslated = await loadFormValues({ kind, id }, 'pl', 'en')
    expect(untranslated).toEqual(inOtherWords(fields, values, ''))
    await saved(admin, { kind, id, version: 2, language: 'pl' }, inOtherWords(fields, values, 'Po polsku'))
    expect(await loadFormValues({ kind, id }, 'pl', 'en')).toEqual(inOtherWords(fields, values, 'Po polsku'))
    expect(await loadFormValues({ kind, id }, 'en', 'en')).toEqual(values)
    const later = withEmptyEntries(fields, inOtherWords(fields, values, 'Inaczej'))
    await saved(admin, { kind, id, version: 3, language: 'pl' }, later)
    expect(await loadFormValues({ kind, id }, 'pl', 'en')).toEqual(later)
    expect(await loadFormValues({ kind, id }, 'en', 'en')).toEqual(values)
  })

  test('refuses records that do not exist, beside the field that names them', async () => {
    const { id, version, values, fields } = await opened(kind)
    for (const field of fields.filter(({ isFixed }) => !isFixed)) {
      const [broken, path] = namingNobody(field, values) ?? []
      if (!broken) continue
      const refusal = await refusalOf(saved(admin, { kind, id, version }, broken))
      const reason = expect.stringMatching(/^(unknown_record|unknown_organisation|invalid_value)$/)
      expect(refusal, path).toEqual({ code: 'invalid', fields: { [path ?? '']: reason } })
    }
  })

  test('is opened by who may, and changed by everybody of its organisation', async () => {
    const { values, form } = await opened(kind)
    const first = Object.fromEntries(form.first.map((name) => [name, values[name] ?? '']))
    if (kind === 'platform') first.projectId = await anotherProject()
    const opening = openForm(colleague, kind, { language: 'en', organisationId: place.host, values: first })
    expect(await refusalOf(opening)).toEqual(
      foundationKinds.includes(kind) ? { code: 'forbidden', fields: undefined } : undefined,
    )
  })
})

const withEmptyEntries = (fields: readonly Field[], values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      return field?.type === 'rows' ? [name, inOtherWords([field], { [name]: value }, '')[name] ?? []] : [name, value]
    }),
  )

/** The form with somebody unknown in a field, or in the first entry of a list, and where that is. */
function namingNobody(field: Field, values: FormValues): [FormValues, string] | undefined {
  const { name } = field
  if (field.type !== 'rows') {
    const broken = brokenValue(field)
    return broken === undefined ? undefined : [{ ...values, [name]: broken }, name]
  }
  const [row = {}] = values[name] as FormValues[]
  const [broken, path] = field.fields.flatMap((one) => namingNobody(one, row) ?? [])
  return broken === undefined ? undefined : [{ ...values, [name]: [broken as FormValues] }, `${name}[0].${path}`]
}

function brokenValue(field: Field): FormValue | undefined {
  const nobody = crypto.randomUUID()
  if (field.type === 'record' || field.type === 'party') return nobody
  if (field.type === 'records') return [nobody]
  if (!('from' in field) || field.from !== 'country') return undefined
  return field.type === 'choice' ? 'XX' : ['PL', 'XX']
}

describe('what a form names', () => {
  test('is within the reach of who saves it, unless it stood there before', async () => {
    const { id, version, values } = await opened('practice')
    const named = { ...values, answersGapIds: [hidden] }
    const refusal = await refusalOf(saved(colleague, { kind: 'practice', id, version }, named))
    expect(refusal).toEqual({ code: 'invalid', fields: { answersGapIds: 'unknown_record' } })
    const { version: second } = await saved(admin, { kind: 'practice', id, version }, named)
    const next = { ...named, summary: 'Somebody else goes on.' }
    expect((await saved(colleague, { kind: 'practice', id, version: second }, next)).version).toBe(3)
  })
})

describe('entries with words of their own', () => {
  test('keep their words in other languages when they change places', async () => {
    const { id, version, values } = await opened('pilot')
    const outcome = (text: string) => ({ id: crypto.randomUUID(), text, happened: '' })
    const [first, second] = [outcome('Twelve people found work'), outcome('The farm stays')]
    await saved(admin, { kind: 'pilot', id, version }, { ...values, outcomes: [first, second] })
    const words = { ...values, title: 'Farma', outcomes: [first, { ...second, text: 'Farma zostaje' }] }
    await saved(admin, { kind: 'pilot', id, version: 2, language: 'pl' }, words)
    await saved(admin, { kind: 'pilot', id, version: 3 }, { ...values, outcomes: [second, outcome('New'), first] })
    const { outcomes } = await loadFormValues({ kind: 'pilot', id }, 'pl', 'en')
    expect(outcomes).toMatchObject([{ text: 'Farma zostaje' }, { text: '' }, { text: 'Twelve people found work' }])
  })

  test('need them in the original, and are named where they stand in the form', async () => {
    const { id, version, values } = await opened('pilot')
    const outcome = { id: crypto.randomUUID(), text: '', happened: '' }
    const outcomes = [outcome, { ...outcome, id: crypto.randomUUID(), happened: '2021' }]
    const refusal = await refusalOf(saved(admin, { kind: 'pilot', id, version }, { ...values, outcomes }))
    expect(refusal).toEqual({ code: 'invalid', fields: { 'outcomes[1].text': 'required' } })
  })

  test('are never those of another record, whatever key is sent', async () => {
    const one = await opened('campaign')
    const other = await opened('campaign')
    await saved(admin, { kind: 'campaign', id: one.id, version: 1 }, one.values)
    await saved(
      admin,
      { kind: 'campaign', id: other.id, version: 1 },
      { ...other.values, points: one.values.points ?? [] },
    )
    expect(await loadFormValues({ kind: 'campaign', id: one.id }, 'en', 'en')).toEqual(one.values)
    const { points } = await loadFormValues({ kind: 'campaign', id: other.id }, 'en', 'en')
    expect(points).toHaveLength(1)
    expect(points).not.toEqual(one.values.points)
  })
})

test('a platform stays in its project and region, and no project has two in one region', async () => {
  const { id, version, values, form } = await opened('platform')
  const moved = { ...values, projectId: place.project, summary: 'Meets twice a year' }
  await saved(admin, { kind: 'platform', id, version }, moved)
  const read = await loadFormValues({ kind: 'platform', id }, 'en', 'en')
  expect(read).toMatchObject({ projectId: values.projectId, summary: 'Meets twice a year' })
  const first = Object.fromEntries(form.first.map((name) => [name, values[name] ?? '']))
  const again = openForm(admin, 'platform', { language: 'en', organisationId: place.host, values: first })
  expect(await refusalOf(again)).toEqual({ code: 'invalid', fields: { regionId: 'platform_taken' } })
})

test('an organisation keeps an official name', async () => {
  const { id, version, values } = await opened('partner')
  const names = [{ name: 'IOM', kind: 'short', language: '' }]
  const refusal = await refusalOf(saved(admin, { kind: 'partner', id, version }, { ...values, names }))
  expect(refusal).toEqual({ code: 'invalid', fields: { names: 'official_name_missing' } })
})
