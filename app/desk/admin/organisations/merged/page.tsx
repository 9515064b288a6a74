import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { MergeEntry } from '@/components/merge/merge-entry'
import { OrganisationNavigation } from '@/components/partner/desk/organisation-navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { takeBack } from '@/lib/merge/actions'
import { listMerges } from '@/lib/merge/queries'
import { daysToUndo } from '@/lib/merge/rules'

export default async function Merged({ searchParams }: PageProps<'/desk/admin/organisations/merged'>) {
  const actor = await requireActor()
  const { done, undone } = await searchParams
  const t = translator(actor.locale, 'merging.list')
  const merges = await listMerges(actor)
  const last = merges.find(({ id }) => id === done)
  const back = merges.find(({ id }) => id === undone)
  return (
    <AdminPage here="organisations" title={t('title')} lead={t('lead', { days: daysToUndo })} locale={actor.locale}>
      <OrganisationNavigation here="merged" locale={actor.locale} />
      {last ? (
        <Notice tone="good" role="status" title={t('done', { absorbed: last.absorbed, survivor: last.survivor })} />
      ) : null}
      {back ? <Notice tone="good" role="status" title={t('wasUndone', { absorbed: back.absorbed })} /> : null}
      <DeskTexts locale={actor.locale} sections={['refusal']}>
        {merges.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <ul>
            {merges.map((one) => (
              <MergeEntry key={one.id} merge={one} undo={takeBack.bind(null, one.id)} locale={actor.locale} />
            ))}
          </ul>
        )}
      </DeskTexts>
    </AdminPage>
  )
}
