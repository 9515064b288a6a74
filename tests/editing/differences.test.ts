import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences } from '@/lib/editing/differences'
import type { Part } from '@/lib/editing/sentences'
import type { FormValues } from '@/lib/form-state'
import { forms } from './versions'

const opening = { id: 'a', title: 'Opening' }
const debate = { id: 'b', title: 'Debate' }
const agenda = (...rows: FormValues[]): FormValues => ({ agenda: rows })
const shown = (before: FormValues, after: FormValues) =>
  differences(before, after).map(({ path, kind }) => `${kind} ${path}`)

describe('the history of a record shows', () => {
  test('which field says something else, and how', () => {
    expect(
      differences({ title: 'Housing in Lublin', on: '2026-05-01' }, { title: 'Housing in Lublin', on: '' }),
    ).toEqual([{ path: 'on', kind: 'removed', isList: false, parts: [{ text: '2026-05-01', state: 'removed' }] }])
  })

  test('a changed row by its id, wherever it stands now', () => {
    const before = agenda(opening, debate)
    expect(shown(before, agenda({ id: 'c', title: 'Coffee' }, opening, { ...debate, title: 'Talk' }))).toEqual([
      'added agenda[0].title',
      'changed agenda[2].title',
    ])
  })

  test('a removed row at the place it had', () => {
    expect(shown(agenda(opening, debate), agenda(opening))).toEqual(['removed agenda[1].title'])
  })

  test('rows that only changed places', () => {
    expect(shown(agenda(opening, debate), agenda(debate, opening))).toEqual(['moved agenda'])
  })

  test('choices that were made and taken back', () => {
    const [difference] = differences({ themes: ['work', 'health'] }, { themes: ['work', 'school'] })
    expect(difference).toMatchObject({ path: 'themes', kind: 'changed', isList: true })
    expect(difference?.parts).toHaveLength(3)
    expect(kept(difference?.parts ?? [], 'removed')).toEqual(['work', 'school'])
  })

  test('nothing where a field is empty now and was absent before', () => {
    expect(differences({}, { title: '', agenda: [], place: { city: '' } })).toEqual([])
  })
})

describe('whatever was changed', () => {
  test('a version does not differ from itself', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(differences(form, form)).toEqual([])
      }),
    )
  })

  test('the parts give back both texts of a field', () => {
    fc.assert(
      fc.property(forms, forms, (before, after) => {
        for (const { path, parts, isList } of differences(before, after).filter((one) => !one.path.includes('['))) {
          if (isList) continue
          expect(kept(parts, 'added').join('')).toBe(textAt(before, path))
          expect(kept(parts, 'removed').join('')).toBe(textAt(after, path))
        }
      }),
    )
  })
})

const kept = (parts: Part[], without: Part['state']) =>
  parts.filter(({ state }) => state !== without).map(({ text }) => text)

function textAt(form: FormValues, path: string): string {
  const [first = '', second] = path.split('.')
  const value = form[first]
  if (second === undefined || value === undefined || typeof value === 'string')
    return typeof value === 'string' ? value : ''
  const inner = Array.isArray(value) ? undefined : value[second]
  return typeof inner === 'string' ? inner : ''
}
