import { createColumn } from './store/column'
import { createTextTable } from './store/text-table'
import { subjectsOf, vocabularyLanguages } from './vocabulary'

const labels = createTextTable()
const subjects = createTextTable()
/** Of each subject in each language the number of its label, counted from 1. */
const labelOf = createColumn()

for (const [place, language] of vocabularyLanguages.entries())
  for (const [id, { label }] of Object.entries(subjectsOf(language).concepts))
    labelOf.set(subjects.add(id) * vocabularyLanguages.length + place, labels.add(label) + 1)

/** What a subject is called in a language; nothing where it is not one or has no name there. */
export function subjectName(id: string, language: string): string | null {
  const [subject, place] = [subjects.find(id), vocabularyLanguages.indexOf(language)]
  const label = subject < 0 || place < 0 ? 0 : labelOf.at(subject * vocabularyLanguages.length + place)
  return label === 0 ? null : labels.at(label - 1)
}
