import 'server-only'
import type { Locale } from '@/lib/language/rules'
import type { Answer, Extent, Facet } from '@/lib/search/answer'
import { listed } from '@/lib/search/listing'
import type { Question } from '@/lib/search/question'
import { portalProcess } from '@/server/process'
import { hitsOf } from './search-hits'
import { openPublicSearch } from './search-index'

/**
 * What a question finds among everything published, in the language of a reader: one hit for each record. Two statements:
 * the number of the last change, and the records on the page; the rest is answered from memory.
 */
export async function search(question: Question, locale: Locale, extent: Extent = 'all'): Promise<Answer> {
  const index = await publicSearch().current()
  const { found, sought, fold, facets, ...answer } = index.answer(question, locale)
  const hits = await hitsOf(found, {
    locale,
    marking: question.words === '' ? null : { sought, fold },
    titleOf: (name, value) => index.titleOf(name, value, locale),
  })
  const told = withoutKeys(facets)
  // Where nothing is found, each value is a way out.
  return { ...answer, facets: extent === 'all' || answer.total === 0 ? told : listed(told, question), hits }
}

/** Facets without values that are the key of a record which is not published: nobody knows what they stand for. */
function withoutKeys(facets: readonly Facet[]): Facet[] {
  const isKey = (name: Facet['name'], value: string) =>
    name === 'partner' || name === 'project' || (name === 'region' && value.startsWith('r'))
  return facets.flatMap(({ name, values }) => {
    const told = values.filter(({ value, label, state }) => label !== null || state !== 'open' || !isKey(name, value))
    return told.length > 0 ? { name, values: told } : []
  })
}

/** The index of this process; made on first use where `server/` has not made it. */
export const publicSearch = () => (portalProcess().search ??= openPublicSearch())
