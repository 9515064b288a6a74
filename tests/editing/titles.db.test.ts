import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { deleteRecord } from '@/lib/editing/deleting'
import { compareVersions, titlesIn } from '@/lib/editing/history'
import { listRecordChoices, loadFormValues } from '@/lib/editing/queries'
import { publishLanguages } from '@/lib/editing/review'
import { openForm, saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { recordGap } from '@/lib/gap/mutations'
import { gapInput } from '@/lib/gap/schema'
import { listPracticeTitles } from '@/lib/practice/queries'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRoundtable } from '@/lib/roundtable/mutations'
import { resetDatabase } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'
import { findRoundtableForm } from '../support/roundtables'

const secret = 'Unpublished words'
let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let editor: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'editor' }])
})

const aGap = (organisationId: string, title: string) =>
  gapInput.parse({
    ...{ language: 'en', sources: [], organisationId, kind: 'gap', regionId: place.region },
    ...{ roundtableId: null, position: 0, themes: [], title, summary: '' },
  })

/** A gap, public in English and then renamed in a draft. */
async function theirGap(): Promise<string> {
  const saved = await recordGap(stranger, aGap(place.stranger, 'Nobody interprets'))
  await publishRecord(stranger, { kind: 'gap', ...saved })
  await saveOver(stranger, { kind: 'gap', ...saved }, { title: secret })
  return saved.id
}

type At = { kind: 'gap' | 'practice'; id: string; version: number; language?: 'en' | 'pl' }
async function saveOver(actor: Actor, { language = 'en', ...at }: At, changes: FormValues) {
  const values = { ...(await loadFormValues(at, language, 'en')), ...changes }
  const sent = { values, isAutosave: false, isCurrent: true, seen: at.version }
  return saveForm(actor, { ...at, language }, sent)
}

test('a record of another organisation is offered and named as it is public, never as it is being written', async () => {
  const gap = await theirGap()
  const offered = async (actor: Actor) => (await listRecordChoices(actor, ['gap'])).gap
  expect(await offered(editor)).toEqual([{ value: gap, label: 'Nobody interprets' }])
  expect(await offered(stranger)).toEqual([{ value: gap, label: secret }])
  const opening = { language: 'en' as const, organisationId: place.host, values: { title: 'Conversation clubs' } }
  const { id, version } = await openForm(editor, 'practice', opening)
  await saveOver(editor, { kind: 'practice', id, version }, { answersGapIds: [gap] })
  const compared = await compareVersions({ kind: 'practice', id }, { from: 1, to: 2, language: 'en', original: 'en' })
  expect(compared && [...(await titlesIn(editor, 'practice', compared)).values()]).toEqual(['Nobody interprets'])
})

test('what keeps a record from being deleted is named as it is public', async () => {
  const own = await recordGap(editor, aGap(place.host, 'Our gap'))
  await publishRecord(editor, { kind: 'gap', ...own })
  const values = { title: 'Interpreters on call' }
  const { id } = await openForm(stranger, 'practice', { language: 'en', organisationId: place.stranger, values })
  await saveOver(stranger, { kind: 'practice', id, version: 1 }, { answersGapIds: [own.id] })
  await publishLanguages(stranger, { kind: 'practice', id, version: 2 }, { languages: ['en'] })
  await saveOver(stranger, { kind: 'practice', id, version: 2 }, { title: secret })
  const refused = await deleteRecord(editor, { kind: 'gap', ...own }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AppError)
  expect((refused as AppError).values).toMatchObject({ names: 'Interpreters on call' })
})

test('a translation that is not public yet is shown to no other organisation', async () => {
  const values = { title: 'Open house', summary: 'Every Monday' }
  const { id } = await openForm(stranger, 'practice', { language: 'en', organisationId: place.stranger, values })
  await saveOver(
    stranger,
    { kind: 'practice', id, version: 1, language: 'pl' },
    { title: secret, summary: `${secret}, too` },
  )
  await publishLanguages(stranger, { kind: 'practice', id, version: 2 }, { languages: ['en'] })
  expect(await listPracticeTitles(editor)).toEqual(['Open house'])
  const practices = [{ id: '', version: '', title: 'Open house', summary: '', theme: '' }]
  const roundtable = await recordRoundtable(editor, aRoundtable(place, { practices }))
  for (const language of ['en', 'pl'] as const) {
    const form = await findRoundtableForm(editor, roundtable.id, language)
    expect(form?.values.practices).toMatchObject([{ id, title: 'Open house' }])
    expect(JSON.stringify(form)).not.toContain(secret)
  }
})
