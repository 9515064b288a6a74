import type { Actor } from '@/lib/auth/actor'
import { findStanding, loadFormValues } from '@/lib/editing/queries'
import type { FormValues } from '@/lib/form-state'
import type { ContentLanguage } from '@/lib/language/rules'

type Entry = { id: string; version: string; title: string; summary: string; theme: string }
type Shown = FormValues & Record<'agenda' | 'practices' | 'gaps' | 'pilots' | 'actionPoints', Entry[]>

/** A roundtable's form in one language, as its page shows it; null where it does not exist or the actor may not see it. */
export async function findRoundtableForm(actor: Actor, id: string, asked?: ContentLanguage) {
  const standing = await findStanding(actor, id, 'roundtable')
  if (!standing) return null
  const language = asked ?? standing.originalLanguage
  const values = await loadFormValues({ kind: 'roundtable', id }, language, standing.originalLanguage)
  return { standing, values: values as Shown, around: { organisationId: standing.organisationId, language } }
}
