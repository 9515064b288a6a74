import { type FormValue, type FormValues, groupOf, isGroup, listOf } from '@/lib/form-state'
import { alignRows, areReordered, rowId } from './rows'
import { compareTexts, type Part } from './sentences'

export type FieldDifference = {
  /** The field's name, such as `agenda[0].title`: in the version after, or in the one before where it is removed. */
  path: string
  /** Rows of a list that only changed places have no parts. */
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Whether the parts are choices of a list, one each, instead of stretches of one text. */
  isList: boolean
  parts: Part[]
}

type Pair = { before: FormValue | undefined; after: FormValue | undefined }
type Paths = { before: string; after: string }

/** What a reader of both versions would have to find: field by field, in the order of the fields, rows by their `id`. */
export const differences = (before: FormValues, after: FormValues, language = 'und'): FieldDifference[] =>
  compareGroups({ before, after }, { before: '', after: '' }, language)

function compare(pair: Pair, paths: Paths, language: string): FieldDifference[] {
  const { before, after } = pair
  const sides = [before, after].filter((side) => side !== undefined && side !== '')
  if (sides.every((side) => typeof side === 'string')) return compareFields(pair, paths, language)
  if (sides.every((side) => Array.isArray(side)))
    return compareLists(listOf(before), listOf(after), { paths, language })
  if (sides.every(isGroup)) return compareGroups({ before: groupOf(before), after: groupOf(after) }, paths, language)
  return [
    ...compare({ before, after: undefined }, paths, language),
    ...compare({ before: undefined, after }, paths, language),
  ]
}

function compareGroups({ before, after }: { before: FormValues; after: FormValues }, paths: Paths, language: string) {
  const isRow = rowId(before) !== undefined || rowId(after) !== undefined
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...names]
    .filter((name) => !(isRow && name === 'id'))
    .flatMap((name) => {
      const named = (path: string) => (path === '' ? name : `${path}.${name}`)
      const pair = {
        before: Object.hasOwn(before, name) ? before[name] : undefined,
        after: Object.hasOwn(after, name) ? after[name] : undefined,
      }
      return compare(pair, { before: named(paths.before), after: named(paths.after) }, language)
    })
}

function compareFields(pair: Pair, paths: Paths, language: string): FieldDifference[] {
  const before = typeof pair.before === 'string' ? pair.before : ''
  const after = typeof pair.after === 'string' ? pair.after : ''
  if (before === after) return []
  const parts = compareTexts(before, after, language)
  if (before === '') return [{ path: paths.after, kind: 'added', isList: false, parts }]
  if (after === '') return [{ path: paths.before, kind: 'removed', isList: false, parts }]
  return [{ path: paths.after, kind: 'changed', isList: false, parts }]
}

type At = { paths: Paths; language: string }

function compareLists(before: FormValue[], after: FormValue[], at: At): FieldDifference[] {
  // Removed rows keep their place when the version before is one of the two sides.
  const rows = alignRows({ base: before, mine: after, theirs: before }).map(({ base, mine }) => ({
    before: base,
    after: mine,
  }))
  const areChoices = [...before, ...after].every((row) => typeof row === 'string')
  const changed = areChoices ? compareChoices(rows, at.paths) : compareRows(rows, before, at)
  const isMoved = areReordered(before, after)
  return isMoved ? [...changed, { path: at.paths.after, kind: 'moved', isList: true, parts: [] }] : changed
}

function compareChoices(rows: Pair[], { after: path }: Paths): FieldDifference[] {
  const parts = rows.map(({ before, after }): Part => {
    const text = String(after ?? before)
    if (before === undefined) return { text, state: 'added' }
    return { text, state: after === undefined ? 'removed' : 'same' }
  })
  if (parts.every(({ state }) => state === 'same')) return []
  const only = (state: Part['state']) => parts.every((part) => part.state === state)
  const kind = only('added') ? 'added' : only('removed') ? 'removed' : 'changed'
  return [{ path, kind, isList: true, parts }]
}

function compareRows(rows: Pair[], before: FormValue[], { paths, language }: At): FieldDifference[] {
  let place = 0
  return rows.flatMap((pair) => {
    const was = pair.before === undefined ? -1 : before.indexOf(pair.before)
    const at = { before: `${paths.before}[${was}]`, after: `${paths.after}[${place}]` }
    if (pair.after !== undefined) place++
    return compare(pair, at, language)
  })
}
