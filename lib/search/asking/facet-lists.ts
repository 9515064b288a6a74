import { compareLetters } from '@/lib/format/order'
import type { Facet, FacetValue } from '@/lib/search/answer'
import { type FacetName, facetNames, isTitled, type TitledFacet } from '@/lib/search/facets'
import type { Choice } from '@/lib/search/question'
import type { Tables } from '@/lib/search/store/tables'

type Given = { choices: Record<FacetName, Choice>; titleOf: TitleOf }
type TitleOf = (name: TitledFacet, value: string) => string | null

/** The facets with their values: those that give results and those that are chosen. Regions come as a tree. */
export function facetsOf(tables: Tables, counts: Uint32Array, { choices, titleOf }: Given): Facet[] {
  const { facets } = tables
  const lists = new Map<FacetName, FacetValue[]>(facetNames.map((name) => [name, []]))
  for (let number = 0; number < facets.size(); number += 1) {
    const { name, value } = facets.at(number)
    const state = stateOf(choices[name], value)
    const count = counts[number] ?? 0
    // A chosen value that nothing published has any more is as one that never was.
    if (count === 0 && (state === 'open' || tables.tagged(number).length === 0)) continue
    lists.get(name)?.push({ value, count, state, label: isTitled(name) ? titleOf(name, value) : null, depth: 0 })
  }
  return facetNames.flatMap((name) => {
    const values = inOrder(name, lists.get(name) ?? [])
    return values.length > 0 ? { name, values } : []
  })
}

const stateOf = ({ include, exclude }: Choice, value: string): FacetValue['state'] =>
  include.includes(value) ? 'included' : exclude.includes(value) ? 'excluded' : 'open'

const newestFirst: readonly FacetName[] = ['year', 'funded']

function inOrder(name: FacetName, values: FacetValue[]): FacetValue[] {
  if (name === 'region') return asTree(values)
  if (newestFirst.includes(name)) return values.sort((one, other) => compareLetters(other.value, one.value))
  return values.sort((one, other) => other.count - one.count || compareLetters(one.value, other.value))
}

/** Each region after the wider one it lies in. A wider one that holds a single region says nothing more and is left out. */
function asTree(values: readonly FacetValue[]): FacetValue[] {
  const sorted = values.toSorted((one, other) => compareLetters(one.value, other.value))
  const needless = new Set<FacetValue>()
  visitTree(sorted, (value, around) => {
    for (const wide of around)
      if (wide.label === null && wide.state === 'open' && wide.count === value.count) needless.add(wide)
  })
  const kept = sorted.filter((value) => !needless.has(value))
  visitTree(kept, (value, around) => {
    value.depth = around.length
  })
  return kept
}

/** Visits regions, sorted by their codes, with those around each: their codes are how its own begins. */
function visitTree(sorted: readonly FacetValue[], visit: (value: FacetValue, around: readonly FacetValue[]) => void) {
  const around: FacetValue[] = []
  for (const value of sorted) {
    while (around.length > 0 && !value.value.startsWith(around.at(-1)?.value ?? '')) around.pop()
    visit(value, around)
    around.push(value)
  }
}
