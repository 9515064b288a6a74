import type { Metadata } from 'next'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { DeletedEntry } from '@/components/desk/deleted/deleted-entry'
import { PressForm } from '@/components/desk/deleted/press-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { requireActor } from '@/lib/auth/session'
import { bringBackDeleted, eraseDeletedRecord } from '@/lib/editing/actions'
import { listDeleted } from '@/lib/editing/deleted'
import { deskPathOf } from '@/lib/editing/editable'
import { daysKept } from '@/lib/editing/keeping'
import { findStanding } from '@/lib/editing/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await deskLocale(), 'deleted')('title') }
}

export default async function RecentlyDeleted({ searchParams }: PageProps<'/desk/deleted'>) {
  const actor = await requireActor()
  const { done, back, erased } = await searchParams
  const t = translator(actor.locale, 'deleted')
  const all = await listDeleted(actor)
  const last = all.find(({ id }) => id === done)
  const returned = typeof back === 'string' && isRecordId(back) ? await findStanding(actor, back) : null
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure text-quiet">{t('lead', { days: daysKept })}</p>
      </header>
      <DeskTexts locale={actor.locale} sections={['deleted', 'refusal']}>
        {last ? (
          <Notice tone="good" role="status" title={t('done', { title: last.title || t('untitled') })}>
            <p className="mb-2">{t('doneHelp', { days: daysKept })}</p>
            {last.mayBringBack ? (
              <PressForm
                action={bringBackDeleted.bind(null, { kind: last.kind, id: last.id })}
                idempotencyKey={crypto.randomUUID()}
                label={t('undo')}
                of={last.title}
              />
            ) : null}
          </Notice>
        ) : null}
        {returned ? (
          <Notice tone="good" role="status" title={t('back')}>
            <a href={deskPathOf(returned)}>
              {t('open')} <span className="sr-only">{returned.languages[0]?.title}</span>
            </a>
          </Notice>
        ) : null}
        {erased === undefined ? null : <Notice tone="good" role="status" title={t('erased')} />}
        {all.length === 0 ? (
          <EmptyState>{t('none', { days: daysKept })}</EmptyState>
        ) : (
          <ul>
            {all.map((deleted) => (
              <DeletedEntry
                key={deleted.id}
                deleted={deleted}
                bringBack={bringBackDeleted.bind(null, { kind: deleted.kind, id: deleted.id })}
                erase={eraseDeletedRecord.bind(null, { kind: deleted.kind, id: deleted.id })}
                locale={actor.locale}
              />
            ))}
          </ul>
        )}
      </DeskTexts>
    </div>
  )
}
