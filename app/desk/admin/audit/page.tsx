import { AdminPage } from '@/components/desk/admin/admin-page'
import { AuditLog } from '@/components/desk/admin/audit/audit-log'
import { RefusedNotice } from '@/components/desk/admin/refused-notice'
import { translator } from '@/i18n/translator'
import { readAuditLog } from '@/lib/audit/queries'
import { auditFilter, auditQuery } from '@/lib/audit/schema'
import { requireActor } from '@/lib/auth/session'
import { workPathOf } from '@/lib/editing/starting'
import { listOrganisationChoices } from '@/lib/partner/queries'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.audit') }
}

export default async function WholeAuditLog({ searchParams }: PageProps<'/desk/admin/audit'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const filter = auditFilter.parse(asked)
  const [page, organisations] = await Promise.all([readAuditLog(actor, filter), listOrganisationChoices(actor)])
  return (
    <AdminPage here="audit" locale={actor.locale} lead={translator(actor.locale, 'audit')('lead')}>
      <RefusedNotice reason={asked.refused} path={`/desk/admin/audit${auditQuery(filter)}`} locale={actor.locale} />
      <AuditLog
        path="/desk/admin/audit"
        filter={filter}
        queryOf={auditQuery}
        page={{
          ...page,
          entries: page.entries.map((one) => ({ ...one, path: one.record && workPathOf(one.record) })),
        }}
        organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        showsSource
        locale={actor.locale}
      />
    </AdminPage>
  )
}
