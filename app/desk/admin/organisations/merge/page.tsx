import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { DuplicateNavigation } from '@/components/duplicate/duplicate-navigation'
import { Comparison } from '@/components/merge/comparison'
import { MergeForm } from '@/components/merge/merge-form'
import { MovingTable } from '@/components/merge/moving-table'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { merge } from '@/lib/merge/actions'
import { comparePair, languagesOf, previewMove } from '@/lib/merge/queries'
import { daysToUndo, stricter } from '@/lib/merge/rules'
import { comparedPair } from '@/lib/merge/schema'

export default async function MergeOrganisations({ searchParams }: PageProps<'/desk/admin/organisations/merge'>) {
  const actor = await requireActor()
  const asked = comparedPair.safeParse(await searchParams)
  if (!asked.success) notFound()
  const ids = { survivorId: asked.data.survivor, absorbedId: asked.data.absorbed }
  const [pair, moving] = await Promise.all([comparePair(actor, ids), previewMove(actor, ids.absorbedId)])
  if (!pair) notFound()
  const t = translator(actor.locale, 'merging')
  const { survivor, absorbed } = pair
  const names = { survivor: survivor.name, absorbed: absorbed.name }
  const fields = {
    ...ids,
    survivorVersion: String(survivor.version),
    absorbedVersion: String(absorbed.version),
  }
  return (
    <div className="grid gap-8">
      <AdminNavigation here="organisations" locale={actor.locale} />
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure">{t('lead', names)}</p>
        <p>
          <a href={`?survivor=${absorbed.id}&absorbed=${survivor.id}`}>{t('swap', { name: absorbed.name })}</a>
        </p>
        <DuplicateNavigation locale={actor.locale} />
      </header>
      {absorbed.isPublic && !survivor.isPublic ? <Notice tone="attention" title={t('unpublished', names)} /> : null}
      <DeskTexts locale={actor.locale} sections={['refusal']}>
        <MergeForm
          action={merge}
          idempotencyKey={crypto.randomUUID()}
          fields={fields}
          label={t('submit')}
          hint={t('undoHint', { days: daysToUndo })}
        >
          <Section id="choose" title={t('choose')}>
            <p aria-hidden="true" className="mb-3 hidden gap-5 text-sm text-quiet sm:grid sm:grid-cols-2">
              <span>
                {t('survivor')}: {survivor.name}
              </span>
              <span>
                {t('absorbed')}: {absorbed.name}
              </span>
            </p>
            <Comparison pair={pair} languages={languagesOf(pair)} locale={actor.locale} />
            <p className="mt-6 text-sm text-quiet">
              {t('rights', { rights: t(`allRights.${stricter(survivor.rights, absorbed.rights)}`) })}
            </p>
          </Section>
          <Section id="moves" title={t('moves')} aside={t('movesLead')}>
            <MovingTable moving={moving} locale={actor.locale} />
            <p className="mt-3 text-sm text-quiet">{t('stays', { days: daysToUndo })}</p>
          </Section>
        </MergeForm>
      </DeskTexts>
    </div>
  )
}
