import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { DuplicateEntry } from '@/components/duplicate/duplicate-entry'
import { OrganisationNavigation } from '@/components/partner/desk/organisation-navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { areDistinct } from '@/lib/duplicate/actions'
import { listDuplicates } from '@/lib/duplicate/queries'

export default async function Duplicates({ searchParams }: PageProps<'/desk/admin/organisations/duplicates'>) {
  const actor = await requireActor()
  const { done } = await searchParams
  const t = translator(actor.locale, 'duplicates')
  const duplicates = await listDuplicates(actor)
  return (
    <AdminPage here="organisations" title={t('title')} lead={t('lead')} locale={actor.locale}>
      <OrganisationNavigation here="duplicates" locale={actor.locale} />
      {done === 'apart' ? <Notice tone="good" role="status" title={t('apart')} /> : null}
      <DeskTexts locale={actor.locale} sections={['refusal']}>
        {duplicates.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <ul>
            {duplicates.map((duplicate) => (
              <DuplicateEntry
                key={`${duplicate.one.id} ${duplicate.other.id}`}
                duplicate={duplicate}
                distinct={areDistinct.bind(null, { oneId: duplicate.one.id, otherId: duplicate.other.id })}
                locale={actor.locale}
              />
            ))}
          </ul>
        )}
      </DeskTexts>
    </AdminPage>
  )
}
