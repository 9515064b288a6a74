type Texts = { (key: string): string; has: (key: string) => boolean }

/** What the fields and sections of a form are called: in words of their kind where it has some, otherwise in those of all forms. */
export type Wording = {
  field: (name: string) => string
  hint: (name: string) => string | undefined
  section: (name: string) => string
  sectionHelp: (name: string) => string | undefined
}

/** The words of a kind's form, from section `fields` of the messages. */
export function wordingOf(fields: unknown, kind: string): Wording {
  const t = fields as Texts
  const find = (part: string, name: string) => {
    const last = name.replaceAll('.', '_')
    const key = [`${kind}.${part}.${last}`, `every.${part}.${last}`].find((one) => t.has(one))
    return key && t(key)
  }
  return {
    field: (name) => find('label', name) ?? name,
    hint: (name) => find('hint', name),
    section: (name) => find('section', name) ?? name,
    sectionHelp: (name) => find('help', name),
  }
}

/** `funding[0].programme` as people read it: "Who pays 1, Programme". */
export function pathLabel(words: Wording, path: string): string {
  const steps = [...path.matchAll(/([A-Za-z]\w*)(?:\[(\d+)\])?/g)]
  const names = steps.map(([, name = '']) => name)
  return steps
    .map(([, , index], place) => {
      const label = words.field(names.slice(0, place + 1).join('.'))
      return index === undefined ? label : `${label} ${Number(index) + 1}`
    })
    .join(', ')
}
