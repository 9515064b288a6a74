import type { Metadata } from 'next'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { kindOfDeskFolder } from '@/lib/editing/editable'

export async function generateMetadata({ params }: LayoutProps<'/desk/[folder]/new'>): Promise<Metadata> {
  const { locale } = await requireActor()
  const kind = kindOfDeskFolder((await params).folder)
  if (!kind) return { title: translator(locale, 'desk')('missing.title') }
  const t = translator(locale, 'work')
  return { title: translator(locale, 'desk')('navigation.newKind', { kind: t(`kinds.${kind}`) }) }
}

export default function NewPages({ children }: LayoutProps<'/desk/[folder]/new'>) {
  return children
}
