import { foldedRoles, morePeople } from '@/lib/merge/rules'

type Node = unknown
type Branch = { [key: string]: Node }
/** The organisation that took another one in, by the key of the one that was taken in. */
export type Survivors = ReadonlyMap<string, string>

const isBranch = (node: Node): node is Branch => typeof node === 'object' && node !== null && !Array.isArray(node)
const isBranches = (list: Node[]): list is Branch[] => list.every(isBranch)

/**
 * A saved version as it reads now: whatever it says of an organisation that was taken in since is said of the one that
 * took it in, once where both were named. The version itself stays as it was saved. Nothing is touched where it names none.
 */
export function carriedOver(snapshot: Node, survivors: Survivors): Node {
  if (survivors.size === 0) return snapshot
  const said = JSON.stringify(snapshot) ?? 'null'
  const named = [...survivors.keys()].filter((id) => said.includes(id))
  if (named.length === 0) return snapshot
  const now = named.reduce((text, id) => text.replaceAll(id, survivors.get(id) ?? id), said)
  const touched = new Set(named.map((id) => survivors.get(id) ?? id))
  const whole: Node = JSON.parse(now)
  return without(folded(whole, touched), isBranch(whole) ? whole.id : undefined)
}

function folded(node: Node, touched: ReadonlySet<string>, name = ''): Node {
  if (Array.isArray(node)) return foldedList(node, touched, name).map((item) => folded(item, touched))
  if (!isBranch(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, folded(value, touched, key)]))
}

function foldedList(list: Node[], touched: ReadonlySet<string>, name: string): Node[] {
  if (list.some((item) => typeof item === 'string' && touched.has(item)))
    return list.filter((item, place) => typeof item !== 'string' || !touched.has(item) || list.indexOf(item) === place)
  const fold = folds[name]
  if (!fold || !isBranches(list)) return list
  return [...touched].reduce((left, id) => fold(left, id), list)
}

const isOf = (item: Branch, id: string) => item.organisationId === id

/** How entries about one organisation become one, by the name of their list; funding and action points stay apart. */
const folds: Record<string, (list: Branch[], id: string) => Branch[]> = {
  attendance: (list, id) => {
    const [kept, ...gone] = list.filter((item) => isOf(item, id))
    if (!kept) return list
    const people = gone.reduce<number | null>((most, item) => morePeople(most, numberIn(item)), numberIn(kept))
    return list.flatMap((item) => (gone.includes(item) ? [] : item === kept ? [{ ...kept, people }] : [item]))
  },
  implementers: (list, id) => {
    const [, ...gone] = list.filter((item) => isOf(item, id))
    return list.filter((item) => !gone.includes(item))
  },
  partners: (list, id) => {
    const roles = new Set(list.filter((item) => isOf(item, id)).map(({ role }) => role))
    return [...roles].reduce<Branch[]>((left, role) => {
      const parts = left.filter((item) => isOf(item, id) && item.role === role).map(partOf)
      const groups = foldedRoles(parts)
      return left.flatMap((item) => {
        const group = groups.find(({ kept }) => kept.item === item)
        if (group) return [{ ...item, ...group.period }]
        return groups.some(({ gone }) => gone.some((part) => part.item === item)) ? [] : [item]
      })
    }, list)
  },
}

const numberIn = ({ people }: Branch) => (typeof people === 'number' ? people : null)
const textIn = (value: Node) => (typeof value === 'string' ? value : null)
const partOf = (item: Branch) => ({ item, starts: textIn(item.starts), ends: textIn(item.ends) })

/** An organisation does not succeed itself: what it once became, and took in later, is itself. */
function without(node: Node, id: Node): Node {
  if (!isBranch(node) || !Array.isArray(node.changes)) return node
  const changes = node.changes.map((change: Node) =>
    isBranch(change) && Array.isArray(change.successorIds)
      ? { ...change, successorIds: change.successorIds.filter((one) => one !== id) }
      : change,
  )
  return { ...node, changes }
}
