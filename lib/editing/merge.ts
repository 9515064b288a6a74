import { type FormValue, type FormValues, groupOf, isGroup, listOf } from '@/lib/form-state'
import { mergeParagraphs } from './paragraphs'
import { alignRows, rowId, type Versions } from './rows'

/** What two people changed, each in their own way. */
export type Clash = {
  /** A row that one removed and the other changed, otherwise a single field. */
  kind: 'field' | 'row'
  /** The field's name in the merged values, such as `agenda[0].title`. */
  path: string
  mine: string
  theirs: string
  base: string
  /** Both texts kept, overlapping paragraphs one after the other; '' where a field holds only one thing, such as a date. */
  both: string
}

export type Merge = {
  /** Mine where there is a clash. A row that only one removed while the other changed it is kept. */
  merged: FormValues
  clashes: Clash[]
  /** Fields and rows where theirs came in. */
  taken: string[]
}

type Side = FormValue | undefined
type Report = { clashes: Clash[]; taken: string[] }

const oneLine = 200

/**
 * Merges what I typed with what was saved meanwhile; both began as `base`. What one side changed stands, text is merged
 * by paragraphs, rows by their `id`. An absent field and an empty one are the same.
 */
export function merge(base: FormValues, mine: FormValues, theirs: FormValues): Merge {
  const report: Report = { clashes: [], taken: [] }
  return { merged: mergeGroup({ base, mine, theirs }, '', report), ...report }
}

function mergeValue(versions: Versions<Side>, path: string, report: Report): Side {
  const sides = [versions.base, versions.mine, versions.theirs].filter((side) => side !== undefined)
  if (sides.every((side) => typeof side === 'string')) return mergeLeaf(versions, path, report)
  if (sides.every((side) => Array.isArray(side))) return mergeRows(versions, path, report)
  if (sides.every(isGroup)) return mergeSubgroup(versions, path, report)
  return chooseOne(versions, path, report)
}

function mergeGroup(versions: Versions<FormValues>, path: string, report: Report): FormValues {
  const names = new Set([versions.mine, versions.theirs, versions.base].flatMap((side) => Object.keys(side)))
  const entries = [...names].map((name) => {
    const fields = {
      base: own(versions.base, name),
      mine: own(versions.mine, name),
      theirs: own(versions.theirs, name),
    }
    return [name, mergeValue(fields, path === '' ? name : `${path}.${name}`, report)] as const
  })
  return Object.fromEntries(entries.filter((entry): entry is [string, FormValue] => entry[1] !== undefined))
}

const own = (group: FormValues, name: string): Side => (Object.hasOwn(group, name) ? group[name] : undefined)

function mergeSubgroup({ base, mine, theirs }: Versions<Side>, path: string, report: Report): Side {
  const merged = mergeGroup({ base: groupOf(base), mine: groupOf(mine), theirs: groupOf(theirs) }, path, report)
  return Object.keys(merged).length > 0 ? merged : emptyAs({ base, mine, theirs }, merged)
}

function mergeRows({ base, mine, theirs }: Versions<Side>, path: string, report: Report): Side {
  const merged: FormValue[] = []
  for (const row of alignRows({ base: listOf(base), mine: listOf(mine), theirs: listOf(theirs) })) {
    const kept = mergeRow(row, { list: path, row: `${path}[${merged.length}]` }, report)
    if (kept !== undefined) merged.push(kept)
  }
  return merged.length > 0 ? merged : emptyAs({ base, mine, theirs }, merged)
}

/** Nothing is written down as an empty list or by leaving the field away: as that side does which changed it. */
function emptyAs({ base, mine, theirs }: Versions<Side>, empty: FormValue): Side {
  if (mine !== undefined && theirs !== undefined) return empty
  return base === undefined ? (mine ?? theirs) : undefined
}

type RowPath = { list: string; row: string }

function mergeRow(row: Versions<Side>, path: RowPath, report: Report): Side {
  const { base, mine, theirs } = row
  if (mine !== undefined && theirs !== undefined) return mergeValue(row, path.row, report)
  if (base === undefined) return mine ?? taken(theirs, typeof theirs === 'string' ? path.list : path.row, report)
  const left = mine ?? theirs
  if (left === undefined) return undefined
  if (isSame(base, left)) return theirs === undefined ? taken(undefined, path.list, report) : undefined
  report.clashes.push({ kind: 'row', path: path.row, ...readable(row), both: '' })
  return left
}

function mergeLeaf(versions: Versions<Side>, path: string, report: Report): Side {
  const { base, mine, theirs } = versions
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return taken(theirs, path, report)
  const texts = readable(versions)
  if (texts.mine === texts.theirs || texts.theirs === texts.base) return mine
  if (texts.mine === texts.base) return taken(theirs, path, report)
  if (Object.values(texts).every((text) => text.length <= oneLine && !text.includes('\n'))) {
    report.clashes.push({ kind: 'field', path, ...texts, both: '' })
    return mine
  }
  const { text, doesClash } = mergeParagraphs(texts)
  if (!doesClash) return text === texts.mine ? mine : taken(text, path, report)
  report.clashes.push({ kind: 'field', path, ...texts, both: text })
  return mine
}

function taken(value: Side, path: string, report: Report): Side {
  // Which row it is, is nothing that anybody reads.
  if (!path.endsWith('.id') && !report.taken.includes(path)) report.taken.push(path)
  return value
}

/** For what is a text here and a list there, which no two versions of one form are. */
function chooseOne(versions: Versions<Side>, path: string, report: Report): Side {
  const { base, mine, theirs } = versions
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return taken(theirs, path, report)
  report.clashes.push({ kind: 'field', path, ...readable(versions), both: '' })
  return mine
}

const readable = ({ base, mine, theirs }: Versions<Side>): Versions<string> => ({
  base: textsOf(base).join('\n'),
  mine: textsOf(mine).join('\n'),
  theirs: textsOf(theirs).join('\n'),
})

function textsOf(value: Side): string[] {
  if (value === undefined || value === '') return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  const id = rowId(value)
  return Object.entries(value).flatMap(([name, field]) => (name === 'id' && id !== undefined ? [] : textsOf(field)))
}

/** Whether two values say the same; nothing, an empty text and an empty list are the same. */
function isSame(one: Side, other: Side): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((row, index) => isSame(row, other[index]))
  if (isGroup(one) && isGroup(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
      isSame(own(one, name), own(other, name)),
    )
  return isBlank(one) && isBlank(other)
}

function isBlank(value: Side): boolean {
  if (value === undefined || value === '') return true
  if (typeof value === 'string') return false
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isBlank)
}
