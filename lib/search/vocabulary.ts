import { readFileSync } from 'node:fs'
import path from 'node:path'
import { grammars } from './analyser/stems'

export type Vocabulary = {
  language: string
  /** Whether a speaker of the language has looked at it. */
  reviewed: boolean
  concepts: Record<string, { label: string; forms: string[] }>
}

/** The languages that the search has words for concepts in. */
export const vocabularyLanguages: readonly string[] = Object.keys(grammars)

/** What visitors call themes, groups and stakeholders in a language. */
export const vocabularyOf = (language: string): Vocabulary => read(`${language}.json`)

/** What records are about and people look for, more closely than themes say it, in a language. */
export const subjectsOf = (language: string): Vocabulary => read('subjects', `${language}.json`)

/** Read and not imported: a module stays in memory for good, as its text and as what it says. */
const read = (...names: string[]) =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'lib/search/vocabulary', ...names), 'utf8')) as Vocabulary
