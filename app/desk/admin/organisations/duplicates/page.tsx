import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { DuplicateEntry } from '@/components/duplicate/duplicate-entry'
import { DuplicateNavigation } from '@/components/duplicate/duplicate-navigation'
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
    <div className="grid gap-8">
      <AdminNavigation here="organisations" locale={actor.locale} />
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure text-quiet">{t('lead')}</p>
        <DuplicateNavigation here="duplicates" locale={actor.locale} />
      </header>
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
    </div>
  )
}
