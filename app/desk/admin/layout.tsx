import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'

export default async function AdminLayout({ children }: LayoutProps<'/desk/admin'>) {
  // For comfort only: every query and every action asks again.
  if (!can.keepPortal(await requireActor())) notFound()
  return children
}
