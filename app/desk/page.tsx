import { StandingTag } from '@/components/roundtable/standing-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatDay, formatMoment } from '@/lib/format/dates'
import { listRoundtables } from '@/lib/roundtable/queries'

export default async function Desk({ searchParams }: PageProps<'/desk'>) {
  const actor = await requireActor()
  const { done } = await searchParams
  const t = translator(actor.locale, 'roundtableForm')
  const roundtables = await listRoundtables(actor)
  const isOpen = (one: (typeof roundtables)[number]) => one.publishedVersion !== one.version
  const groups = [
    { key: 'drafts', ones: roundtables.filter(isOpen) },
    { key: 'public', ones: roundtables.filter((one) => !isOpen(one)) },
  ] as const
  return (
    <div className="grid gap-10">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-2xl">{t('mine')}</h1>
        <ButtonLink weight="main" href="/desk/roundtables/new">
          {t('newTitle')}
        </ButtonLink>
      </header>
      {done === 'erased' ? <Notice tone="good" role="status" title={t('erasedNow')} /> : null}
      {roundtables.length === 0 ? <EmptyState>{t('nothingYet')}</EmptyState> : null}
      {groups.map(({ key, ones }) =>
        ones.length === 0 ? null : (
          <section key={key} aria-labelledby={key} className="grid gap-3">
            <h2 id={key} className="text-xl">
              {t(`list.${key}`)}
            </h2>
            <ul className="grid">
              {ones.map((one) => (
                <li key={one.id} className="grid gap-1 border-t border-line py-4">
                  <a href={`/desk/roundtables/${one.id}`} lang={one.language} className="font-display text-lg">
                    {one.title || t('untitled')}
                  </a>
                  <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
                    <StandingTag standing={one} locale={actor.locale} />
                    {one.heldOn ? <span>{formatDay(one.heldOn, actor.locale)}</span> : null}
                    <span>
                      {t('touched', { time: formatMoment(one.updatedAt, actor.locale), name: one.updatedBy })}
                    </span>
                    <a href={`/desk/roundtables/${one.id}/preview`}>{t('preview')}</a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  )
}
