import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { AskingForm } from '@/components/desk/admin/asking-form'
import { PastRecord } from '@/components/desk/bulk/past-record'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { undo } from '@/lib/bulk/actions'
import { findChange } from '@/lib/bulk/queries'
import { recordPathOf } from '@/lib/editing/folders'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'bulk')('past.title') }
}

type Change = NonNullable<Awaited<ReturnType<typeof findChange>>>

export default async function PastChange({ params, searchParams }: PageProps<'/desk/records/changes/[id]'>) {
  const actor = await requireActor()
  const { locale } = actor
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const [change, organisations] = await Promise.all([
    isRecordId(id) ? findChange(actor, id) : null,
    listOrganisationChoices(actor),
  ])
  if (!change) notFound()
  const t = translator(locale, 'bulk')
  const { act, count, by, at, undoneAt } = change
  const names = new Map(organisations.map((one) => [one.id, one.name]))
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('past.what', { act: t(`acts.${act}`), count })}</h1>
        <p className="mt-2 text-quiet">
          {t('past.by', { name: by, time: formatMoment(at, locale) })}
          {undoneAt ? ` · ${t('past.undone', { time: formatMoment(undoneAt, locale) })}` : ''}
        </p>
        <p className="mt-2">
          <a href="/desk/records/changes">{t('past.title')}</a>
        </p>
      </header>
      {done === 'changed' && !undoneAt ? <Notice tone="good" role="status" title={t('past.done.changed')} /> : null}
      {undoneAt ? <Undone change={change} locale={locale} isNew={done === 'undone'} /> : null}
      {undoneAt ? null : (
        <DeskTexts locale={locale} sections={['refusal', 'keeping']}>
          <div className="grid gap-3">
            <p className="max-w-measure text-quiet">{t('past.undoHelp')}</p>
            <AskingForm
              id="undo"
              action={undo.bind(null, id)}
              idempotencyKey={crypto.randomUUID()}
              fields={[]}
              button={t('past.undo')}
            />
          </div>
        </DeskTexts>
      )}
      <ul className="grid gap-3">
        {change.records.map((one) => (
          <PastRecord
            key={one.record?.id ?? JSON.stringify(one.before)}
            changed={one}
            path={one.record && recordPathOf(one.record)}
            nameOf={(organisationId) => names.get(organisationId) ?? ''}
            locale={locale}
          />
        ))}
      </ul>
    </div>
  )
}

function Undone({ change: { records }, locale, isNew }: { change: Change; locale: Locale; isNew: boolean }) {
  const t = translator(locale, 'bulk.past')
  const left = records.filter(({ isUndone }) => isUndone === false).length
  return (
    <Notice
      tone={left > 0 ? 'attention' : 'good'}
      {...(isNew ? { role: 'status' as const } : {})}
      title={left > 0 ? t('left', { count: left }) : t('allBack')}
    />
  )
}
