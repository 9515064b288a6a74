import { conceptCount, conceptForms } from '@/lib/search/concepts'
import { createColumn } from './column'
import { createNumberLists } from './number-lists'

/** How concepts are said: finds them in the words of texts, going by stems, which have the numbers they have in the forms. */
export type Lexicon = {
  /** Whether a language says concepts with a stem. */
  has: (stem: number, language: number) => boolean
  /** Calls `visit` with each stem of the language that has a root, which goes by its number among the texts of the forms. */
  stemsOf: (root: number, language: number, visit: (stem: number) => void) => void
  /** Calls `visit` with each form of the language that begins with a stem. */
  formsFrom: (stem: number, language: number, visit: (form: number) => void) => void
}

/** One for all languages: tables of their own would each keep room to grow. */
export function createLexicon(): Lexicon {
  const { texts } = conceptForms
  // One bit for each language that has a stem.
  const spoken = createColumn()
  const stemsByRoot = createNumberLists()
  const formsByStem = createNumberLists()

  const addWord = (form: number, place: number, language: number) => {
    const stem = conceptForms.stemAt(form, place)
    spoken.set(stem, spoken.at(stem) | (1 << language))
    const root = texts.find(conceptForms.wordAt(form, place).root)
    const entry = stem * 2 ** languageBits + language
    if (!stemsByRoot.read(root).includes(entry)) stemsByRoot.add(root, entry)
  }
  for (let concept = 0; concept < conceptCount; concept += 1)
    for (const form of conceptForms.of(concept)) {
      const { language } = conceptForms.at(form)
      for (let place = 0; place < conceptForms.lengthOf(form); place += 1) addWord(form, place, language)
      formsByStem.add(conceptForms.stemAt(form, 0), form * 2 ** languageBits + language)
    }
  return {
    has: (stem, language) => (spoken.at(stem) & (1 << language)) !== 0,
    stemsOf: (root, language, visit) =>
      stemsByRoot.each(root, (entry) => {
        if ((entry & (2 ** languageBits - 1)) === language) visit(entry >>> languageBits)
      }),
    formsFrom: (stem, language, visit) =>
      formsByStem.each(stem, (entry) => {
        if ((entry & (2 ** languageBits - 1)) === language) visit(entry >>> languageBits)
      }),
  }
}

const languageBits = 5
