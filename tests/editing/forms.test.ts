import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { campaignInput } from '@/lib/campaign/schema'
import { deskFolders, type EditableKind, editableKinds } from '@/lib/editing/editable'
import { allFieldsOf, type Field, type Form, fieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import { eventInput } from '@/lib/event/schema'
import { gapInput } from '@/lib/gap/schema'
import { interfaceLocales } from '@/lib/language/rules'
import { partnerInput } from '@/lib/partner/schema'
import { pilotInput } from '@/lib/pilot/schema'
import { platformInput } from '@/lib/platform/schema'
import { practiceInput } from '@/lib/practice/schema'
import { pressInput } from '@/lib/press/schema'
import { projectInput } from '@/lib/project/schema'
import { publicationInput } from '@/lib/publication/schema'
import { regionInput } from '@/lib/region/schema'
import { roundtableInput } from '@/lib/roundtable/schema'
import { textOf } from '../house/source-files'

const inputs: Record<EditableKind, z.ZodType> = {
  ...{ practice: practiceInput, gap: gapInput, pilot: pilotInput, project: projectInput, platform: platformInput },
  ...{ region: regionInput, partner: partnerInput, press: pressInput, campaign: campaignInput, event: eventInput },
  publication: publicationInput,
  roundtable: roundtableInput,
}

/** What no form asks for: it comes from the record, or is written elsewhere. */
const around = ['language', 'organisationId', 'claims']

const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => (field.type === 'party' ? [field.name, field.nameName] : [field.name]))

/** The shape of an object behind whatever makes it optional, a list or checked. */
function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  if (schema instanceof z.ZodObject) return schema.shape
  if (schema instanceof z.ZodArray) return shapeOf(schema.element)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap())
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in) ?? shapeOf(schema.out)
  return schema instanceof z.ZodDefault ? shapeOf(schema.unwrap()) : undefined
}

type Catalogue = Record<string, Record<string, Record<string, string>>>
const fieldWords = (locale: string): Catalogue => JSON.parse(textOf(`messages/${locale}.json`)).fields

/** Every name a field's words are looked up by: `funding_amount`. */
const wordingsOf = (fields: readonly Field[], before = ''): string[] =>
  fields.flatMap((field) => [
    ...(field.type === 'hidden' ? [] : [`${before}${field.name}`]),
    ...(field.type === 'rows' ? wordingsOf(field.fields, `${before}${field.name}_`) : []),
  ])

describe.each(editableKinds)('the form of a %s', (kind) => {
  const form: Form = formOf(kind)

  test('asks for everything its input has, by the same names', () => {
    const asked = [...namesOf(fieldsOf(form)), ...Object.keys(form.carried ?? {})]
    const taken = Object.keys(shapeOf(inputs[kind]) ?? {}).filter((name) => !around.includes(name))
    expect(asked.toSorted()).toEqual(taken.toSorted())
  })

  test('asks for every part of an entry, by the same names', () => {
    for (const field of fieldsOf(form)) {
      if (field.type !== 'rows') continue
      const entry = Object.keys(shapeOf(shapeOf(inputs[kind])?.[field.name]) ?? {})
      const asked = [...namesOf(field.fields), ...(field.hasKeys ? ['id'] : [])]
      expect(asked.toSorted(), field.name).toEqual(entry.toSorted())
    }
  })

  test('begins with fields it has', () => {
    const names = fieldsOf(form).map(({ name }) => name)
    expect(form.first.filter((name) => !names.includes(name))).toEqual([])
    expect(form.kind).toBe(kind)
    expect(deskFolders[kind]).toMatch(/^[a-z]+$/)
  })

  test.each(interfaceLocales)('calls every field and every part by a name in %s', (locale) => {
    const words = fieldWords(locale)
    const find = (part: string, name: string) => words[kind]?.[part]?.[name] ?? words.every?.[part]?.[name]
    const nameless = wordingsOf(fieldsOf(form)).filter((name) => !find('label', name))
    const untitled = form.sections.filter(({ name }) => !find('section', name)).map(({ name }) => name)
    expect([nameless, untitled]).toEqual([[], []])
  })

  test('has words for nothing it does not ask for', () => {
    const { label = {}, hint = {}, section = {}, help = {} } = fieldWords('en')[kind] ?? {}
    const fields = new Set(wordingsOf(fieldsOf(form)))
    const sections = new Set(form.sections.map(({ name }) => name))
    expect([...Object.keys(label), ...Object.keys(hint)].filter((name) => !fields.has(name))).toEqual([])
    expect([...Object.keys(section), ...Object.keys(help)].filter((name) => !sections.has(name))).toEqual([])
  })

  test('gives keys to entries that have words of their own', () => {
    const worded = allFieldsOf(form).filter(
      (field) => field.type === 'rows' && field.fields.some(({ isTranslated }) => isTranslated),
    )
    expect(worded.filter((field) => field.type === 'rows' && !field.hasKeys)).toEqual([])
  })
})
