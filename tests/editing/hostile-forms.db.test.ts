import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordCampaign } from '@/lib/campaign/mutations'
import { type EditableKind, editableKinds } from '@/lib/editing/editable'
import { type Field, fieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import { openForm, saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import { recordEvent } from '@/lib/event/mutations'
import type { FormValue, FormValues } from '@/lib/form-state'
import { recordGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { recordRound } from '@/lib/round/mutations'
import { resetDatabase } from '../support/database'
import { filled } from '../support/filled-forms'
import { projectInputs } from '../support/project-inputs'
import { anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let records: Partial<Record<RecordKind, string>>

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  const more = projectInputs(() => place)
  const gap = gapInput.parse({
    ...{ language: 'en', sources: [], organisationId: place.host, kind: 'gap', regionId: place.region },
    ...{ roundtableId: null, position: 0, themes: [], title: 'Nobody interprets', summary: '' },
  })
  records = {
    ...{ partner: place.stranger, region: place.region, platform: place.platform, project: place.project },
    gap: (await recordGap(admin, gap)).id,
    event: (await recordEvent(admin, more.event('A meeting'))).id,
    campaign: (await recordCampaign(admin, more.campaign('All in'))).id,
    round: (await recordRound(admin, more.round('A round'))).id,
  }
})

const long = 'ä'.repeat(20_000)
/** What no field expects, and some believe. */
const texts = [
  ...['', ' ', '\u200b', long, `https://example.org/${'a'.repeat(3000)}`, 'javascript:alert(1)', '//example.org'],
  ...['-1', '0', '1e400', '1e21', '2147483648', '9007199254740993', '0.5', 'NaN', 'Infinity', '0x10', '１２'],
  ...['0000-00-00', '9999-99-99', '2021-02-30', '0000', '+275760-09', '24:00', '99:99', 'null', '[object Object]'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    "'; DROP TABLE x; --",
    'toString',
  ],
]
const shapes: FormValue[] = [
  ...[[], {}, [''], [[]], [{}], [[[]]], { min: '1' }, { min: [], max: {} }, { min: '1e400', max: '5' }],
  ...[{ min: '2147483648', max: '99999999999' }, { id: 'x' }, [{ id: 'x' }], [{ id: [] }], [{ id: {} }]],
  ...[Array.from({ length: 400 }, (_, at) => `x${at}`), Array.from({ length: 400 }, () => ({}))],
]

const listOf = (value: FormValue | undefined) => (Array.isArray(value) ? (value as FormValues[]) : [])

/** Prime, so that each field meets other values in each round. */
const share = 13

/** Each field of a form, and of the rows in it, with a value it does not expect. */
function* attacks(fields: readonly Field[], values: FormValues, value: FormValue): Generator<[string, FormValues]> {
  for (const field of fields) {
    yield [field.name, { ...values, [field.name]: value }]
    if (field.type === 'party') yield [field.nameName, { ...values, [field.name]: '', [field.nameName]: value }]
    const [row] = listOf(values[field.name])
    if (field.type !== 'rows' || !row) continue
    for (const [name, broken] of attacks(field.fields, row, value))
      yield [`${field.name}.${name}`, { ...values, [field.name]: [broken] }]
    yield [`${field.name}.id`, { ...values, [field.name]: [{ ...row, id: value }] }]
    yield [`${field.name} twice`, { ...values, [field.name]: [row, row] }]
  }
}

/** All fields one after the other; every field meets a few values: all with all takes minutes, and found nothing more. */
const chosenAttacks = (fields: readonly Field[], values: FormValues) =>
  [...texts, ...shapes]
    .flatMap((value) => [...attacks(fields, values, value)].map(([name, sent]) => ({ name, value, sent })))
    .filter((_, turn) => turn % share === 0)

async function opened(kind: EditableKind) {
  const form = formOf(kind)
  const values = filled(form, kind === 'partner' ? records : { ...records, partner: place.host })
  if (kind === 'platform') return { id: place.platform, version: 1, values: { ...values, projectId: place.project } }
  const first = Object.fromEntries(form.first.map((name) => [name, values[name] ?? '']))
  const opening = { language: 'en' as const, organisationId: place.host, values: first }
  return { ...(await openForm(admin, kind, opening)), values }
}

/** The version the record then has, and what went wrong where it was neither saved nor refused. */
async function attempt(target: { kind: EditableKind; id: string; version: number }, values: FormValues) {
  const { version } = target
  try {
    const sent = { values, isAutosave: false, isCurrent: true, seen: version }
    return await saveForm(admin, { ...target, language: 'en' }, sent)
  } catch (error) {
    if (!(error instanceof AppError)) return { version, fault: String(error).replaceAll('\n', ' ').slice(-200) }
    return error.code === 'conflict' ? { version: (error.theirs as { version: number }).version } : { version }
  }
}

describe.each(editableKinds)('the form of a %s', (kind: EditableKind) => {
  test('is saved or refused, whatever its fields hold', { timeout: 120_000 }, async () => {
    const { id, values, ...at } = await opened(kind)
    const faults: string[] = []
    let { version } = at
    for (const { name, value, sent } of chosenAttacks(fieldsOf(formOf(kind)), values)) {
      const answer = await attempt({ kind, id, version }, sent)
      version = answer.version
      if ('fault' in answer) faults.push(`${name} = ${JSON.stringify(value).slice(0, 40)}: ${answer.fault}`)
    }
    expect(faults).toEqual([])
  })
})

test('an organisation has one official name in a language', async () => {
  const { id, values, version } = await opened('partner')
  const official = (name: string, language: string) => ({ name, kind: 'official', language })
  const names = [official('IOM', 'en'), official('IOM Polska', 'pl'), official('Migration office', 'en')]
  const sent = { values: { ...values, names }, isAutosave: false, isCurrent: true, seen: version }
  const refusal = await refusalOf(saveForm(admin, { kind: 'partner', id, version, language: 'en' }, sent))
  expect(refusal).toEqual({ code: 'invalid', fields: { 'names[2].name': 'official_name_twice' } })
})

test('no record is opened for an organisation that does not exist', async () => {
  const opening = { language: 'en' as const, organisationId: crypto.randomUUID(), values: { title: 'For nobody' } }
  expect(await refusalOf(openForm(admin, 'practice', opening))).toEqual({
    ...{ code: 'invalid', fields: { 'opening.organisationId': 'unknown_organisation' } },
  })
})
