import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { Comparison } from '@/components/merge/comparison'
import { MergeForm } from '@/components/merge/merge-form'
import { MovingTable } from '@/components/merge/moving-table'
import { OrganisationNavigation } from '@/components/partner/desk/organisation-navigation'
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
  if (!pair || !moving) notFound()
  const t = translator(actor.locale, 'merging')
  const { survivor, absorbed } = pair
  const names = { survivor: survivor.name, absorbed: absorbed.name }
  const fields = {
    ...ids,
    survivorVersion: String(survivor.version),
    absorbedVersion: String(absorbed.version),
  }
  return (
    <AdminPage here="organisations" title={t('title')} lead={t('lead', names)} locale={actor.locale}>
      <OrganisationNavigation locale={actor.locale} />
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
            <dl className="mb-6 grid gap-x-5 gap-y-3 sm:grid-cols-2">
              <div className="min-w-0 wrap-anywhere">
                <dt className="text-sm text-quiet">{t('survivor')}</dt>
                <dd className="font-strong">{survivor.name}</dd>
              </div>
              <div className="min-w-0 wrap-anywhere">
                <dt className="text-sm text-quiet">{t('absorbed')}</dt>
                <dd className="font-strong">{absorbed.name}</dd>
                <dd className="text-sm">
                  <a href={`?survivor=${absorbed.id}&absorbed=${survivor.id}`}>{t('swap', { name: absorbed.name })}</a>
                </dd>
              </div>
            </dl>
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
    </AdminPage>
  )
}
