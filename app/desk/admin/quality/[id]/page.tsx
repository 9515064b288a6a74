import { notFound } from 'next/navigation'
import { QualityView } from '@/app/desk/organisation/quality/quality-view'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { findOrganisationName } from '@/lib/partner/queries'
import { qualityFilter } from '@/lib/quality/schema'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'quality')('adminTitle') }
}

export default async function QualityOfOne({ params, searchParams }: PageProps<'/desk/admin/quality/[id]'>) {
  const actor = await requireActor()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const name = isRecordId(id) ? await findOrganisationName(actor, id) : null
  if (name === null) notFound()
  const filter = { ...qualityFilter.parse(asked), organisation: null }
  const t = translator(actor.locale, 'quality')
  return (
    <AdminPage here="quality" locale={actor.locale} title={name} lead={t('lead', { organisation: name })}>
      <p className="print-none">
        <a href="/desk/admin/quality">{t('back')}</a>
      </p>
      <QualityView actor={actor} organisation={id} path={`/desk/admin/quality/${id}`} filter={filter} asked={asked} />
    </AdminPage>
  )
}
