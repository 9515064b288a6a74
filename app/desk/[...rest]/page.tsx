import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'

/** Addresses of the desk that no page answers, inside its own frame. */
export default async function NoSuchPage() {
  await requireActor()
  notFound()
}
