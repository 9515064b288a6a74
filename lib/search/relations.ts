import relations from './vocabulary/relations.json'

const broader: Partial<Record<string, readonly string[]>> = relations.broader

const related = new Map<string, Set<string>>()
for (const ring of relations.related)
  for (const one of ring) related.set(one, new Set([...(related.get(one) ?? []), ...ring]))

/** The themes and groups that records about a subject are tagged with, all of them together. */
export const broaderThan = (subject: string): readonly string[] => broader[subject] ?? []

/** Subjects that texts about a subject also speak of. */
export const relatedTo = (subject: string): readonly string[] =>
  [...(related.get(subject) ?? [])].filter((other) => other !== subject)
