/** Entries under headings, in the order the headings first appear. */
export function grouped<Entry>(entries: readonly Entry[], headingOf: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const heading = headingOf(entry)
    groups.set(heading, [...(groups.get(heading) ?? []), entry])
  }
  return [...groups]
}
