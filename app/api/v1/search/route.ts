import { apiLocaleOf } from '@/lib/public/api-addresses'
import { searchAnswerOf } from '@/lib/public/api-search'
import { findPublished } from '@/lib/public/finding'
import { questionOf } from '@/lib/search/question'

export const dynamic = 'force-dynamic'

/** The search as data: the same question and the same answer as on its page. */
export async function GET(request: Request) {
  const query = new URL(request.url).search
  const question = questionOf(query)
  const locale = apiLocaleOf(query)
  return Response.json(searchAnswerOf(question, locale, await findPublished(question, locale)))
}
