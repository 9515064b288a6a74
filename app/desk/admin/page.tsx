import { AdminPage } from '@/components/desk/admin/admin-page'
import { AttentionList } from '@/components/desk/admin/attention-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { attention } from '@/lib/attention/queries'
import { requireActor } from '@/lib/auth/session'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.home') }
}

export default async function AdminHome() {
  const actor = await requireActor()
  const { locale } = actor
  const { findings, unknown } = await attention(actor)
  const t = translator(locale, 'attention')
  return (
    <AdminPage here="home" locale={locale} lead={t('lead')}>
      {unknown.length > 0 ? <Notice tone="attention" title={t('unknown', { count: unknown.length })} /> : null}
      {findings.length === 0 ? (
        <EmptyState>
          <p className="font-strong">{t('nothing')}</p>
          <p>{t('nothingHelp')}</p>
        </EmptyState>
      ) : (
        <AttentionList findings={findings} locale={locale} />
      )}
    </AdminPage>
  )
}
