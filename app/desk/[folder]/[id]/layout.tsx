import type { Metadata } from 'next'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { findTitle } from '@/lib/editing/finding'

/** Every page of a record is named after it; those beside its form say before that what they are. */
export async function generateMetadata({ params }: LayoutProps<'/desk/[folder]/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const { id } = await params
  const desk = translator(actor.locale, 'desk')
  const found = isRecordId(id) ? await findTitle(actor, id) : null
  if (!found) return { title: desk('missing.title') }
  const name = `${found.title || translator(actor.locale, 'work')('untitled')} · ${desk('name')}`
  const site = translator(actor.locale, 'site')('name')
  return { title: { absolute: `${name} · ${site}`, template: `%s · ${name} · ${site}` } }
}

export default function RecordPages({ children }: LayoutProps<'/desk/[folder]/[id]'>) {
  return children
}
