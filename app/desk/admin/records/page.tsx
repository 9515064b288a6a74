import { RecordList } from '@/app/desk/records/record-list'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { readFilter } from '@/lib/editing/rules'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.records') }
}

export default async function AllRecords({ searchParams }: PageProps<'/desk/admin/records'>) {
  const actor = await requireActor()
  const filter = readFilter(await searchParams)
  return (
    <AdminPage here="records" locale={actor.locale} lead={translator(actor.locale, 'work')('recordsLead')}>
      <RecordList actor={actor} filter={filter} path="/desk/admin/records" />
    </AdminPage>
  )
}
