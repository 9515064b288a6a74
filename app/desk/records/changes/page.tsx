import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { listChanges } from '@/lib/bulk/queries'
import { formatMoment } from '@/lib/format/dates'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'bulk')('past.title') }
}

export default async function PastChanges() {
  const actor = await requireActor()
  const { locale } = actor
  const changes = await listChanges(actor)
  const t = translator(locale, 'bulk')
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('past.title')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('past.lead')}</p>
      </header>
      {changes.length === 0 ? <EmptyState>{t('past.none')}</EmptyState> : null}
      <ul className="grid">
        {changes.map(({ id, act, count, by, at, undoneAt }) => (
          <li key={id} className="grid gap-0.5 border-t border-line py-3 first:border-t-0">
            <a href={`/desk/records/changes/${id}`} className="w-fit">
              {t('past.what', { act: t(`acts.${act}`), count })}
            </a>
            <p className="text-sm text-quiet">
              {t('past.by', { name: by, time: formatMoment(at, locale) })}
              {undoneAt ? ` · ${t('past.undone', { time: formatMoment(undoneAt, locale) })}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
