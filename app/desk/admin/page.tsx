import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'

export default async function AdminHome() {
  const { locale } = await requireActor()
  const t = translator(locale, 'admin')
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('pages.home')}</h1>
      <AdminNavigation here="home" locale={locale} />
    </div>
  )
}
