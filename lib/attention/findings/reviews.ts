import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { shownExamples } from '@/lib/attention/rules'
import { db } from '@/lib/db'
import { recordPathOf } from '@/lib/editing/folders'

/** What waits to be published, of every organisation; moderated ones wait for nobody else. */
export const findReviews: Look = async () => {
  const where = { state: 'in_review', record: { deletedAt: null } } as const
  const [{ _count, _min }, moderated] = await Promise.all([
    db.recordLanguage.aggregate({ where, _count: true, _min: { submittedAt: true } }),
    db.recordLanguage.findMany({
      where: { state: 'in_review', record: { deletedAt: null, organisation: { rights: 'moderated' } } },
      orderBy: { submittedAt: 'asc' },
      take: shownExamples,
      select: { recordId: true, title: true, language: true, record: { select: { kind: true } } },
    }),
  ])
  if (_count === 0) return null
  const examples = moderated.map(({ recordId, title, language, record: { kind } }) => ({
    title,
    href: `${recordPathOf({ kind, id: recordId })}/review?language=${language}`,
  }))
  return { count: _count, since: _min.submittedAt, href: '/desk/admin/records?state=in_review', examples }
}
