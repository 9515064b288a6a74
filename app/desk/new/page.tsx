import { StartList } from '@/components/desk/work/start-list'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { kindsToStart } from '@/lib/editing/starting'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'work')('newTitle') }
}

/** The beginning of every record: what it should be. */
export default async function NewRecords() {
  const actor = await requireActor()
  const t = translator(actor.locale, 'work')
  const starts = kindsToStart(actor)
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('newTitle')}</h1>
        <p className="max-w-measure text-quiet">{t('newLead')}</p>
      </header>
      {starts.length > 0 ? (
        <StartList starts={starts} locale={actor.locale} />
      ) : (
        <EmptyState>
          {actor.memberships.length === 0
            ? t('emptyStranger')
            : translator(actor.locale, 'organisations.readOnly')('blockedOwn')}
        </EmptyState>
      )}
    </div>
  )
}
