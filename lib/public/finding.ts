import type { Locale } from '@/lib/language/rules'
import type { Answer, Extent } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { portalProcess } from '@/server/process'

/**
 * What a question finds among everything published, for a reader of a language: asked of the thread that keeps the index
 * (server/search), or answered here where there is none, in development and in tests.
 */
export async function findPublished(question: Question, locale: Locale, extent: Extent = 'all'): Promise<Answer> {
  const { askSearch } = portalProcess()
  if (askSearch) return askSearch(question, locale, extent)
  const { search } = await import('./search')
  return search(question, locale, extent)
}
