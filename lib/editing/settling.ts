import type { FormValue, FormValues } from '@/lib/form-state'

type Choice = { path: string; choice: 'mine' | 'theirs' | 'both' | 'gone'; theirs: string; both: string }

/**
 * What was sent, with what was chosen where two people had changed the same place. Of `mine` stands what was typed. Rows
 * are let go of last, so that the places of the others stay what they were when they were chosen.
 */
export function settled(values: FormValues, choices: readonly Choice[]): FormValues {
  const texts = choices.filter(({ choice }) => choice === 'theirs' || choice === 'both')
  const chosen = texts.reduce<FormValue>(
    (all, { path, choice, theirs, both }) => changed(all, stepsOf(path), choice === 'both' ? both : theirs),
    values,
  )
  const gone = new Set(choices.filter(({ choice }) => choice === 'gone').map(({ path }) => path))
  return (gone.size > 0 ? withoutRows(chosen, '', gone) : chosen) as FormValues
}

type Step = string | number

const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/\[(\d{1,3})\]|[^.[\]]+/g)].map(([whole, index]) => (index === undefined ? whole : Number(index)))

/** A place that the form does not have is left alone. */
function changed(node: FormValue | undefined, [step, ...rest]: Step[], text: string): FormValue {
  if (step === undefined) return typeof node === 'string' ? text : (node ?? text)
  if (Array.isArray(node)) return node.map((row, index) => (index === step ? changed(row, rest, text) : row))
  if (typeof node !== 'object' || typeof step !== 'string' || !Object.hasOwn(node, step)) return node ?? ''
  return { ...node, [step]: changed(node[step], rest, text) }
}

function withoutRows(node: FormValue, path: string, gone: ReadonlySet<string>): FormValue {
  if (typeof node === 'string') return node
  if (Array.isArray(node))
    return node.flatMap((row, index) => {
      const own = `${path}[${index}]`
      return gone.has(own) ? [] : [withoutRows(row, own, gone)]
    })
  const fields = Object.entries(node)
  return Object.fromEntries(
    fields.map(([name, value]) => [name, withoutRows(value, path === '' ? name : `${path}.${name}`, gone)]),
  )
}
