import { notFound } from 'next/navigation'
import { AuditLog } from '@/components/desk/admin/audit/audit-log'
import { RefusedNotice } from '@/components/desk/admin/refused-notice'
import { translator } from '@/i18n/translator'
import { readAuditLog } from '@/lib/audit/queries'
import { auditFilter, auditQuery } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { workPathOf } from '@/lib/editing/starting'
import { findOrganisationName } from '@/lib/partner/queries'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'audit')('title') }
}

export default async function OrganisationAuditLog({ searchParams }: PageProps<'/desk/organisation/audit'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const filter = auditFilter.parse(asked)
  const organisation = filter.organisation ?? firstOf(actor)
  if (!organisation || !can.seeMembers(actor, organisation)) notFound()
  const own = { ...filter, organisation }
  const [page, name] = await Promise.all([readAuditLog(actor, own), findOrganisationName(actor, organisation)])
  const t = translator(actor.locale, 'audit')
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('organisationTitle', { organisation: name ?? '' })}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('organisationLead')}</p>
      </header>
      <RefusedNotice reason={asked.refused} path={`/desk/organisation/audit${auditQuery(own)}`} locale={actor.locale} />
      <AuditLog
        path="/desk/organisation/audit"
        filter={own}
        queryOf={auditQuery}
        page={{
          ...page,
          entries: page.entries.map((one) => ({ ...one, path: one.record && workPathOf(one.record) })),
        }}
        organisations={[]}
        showsSource={false}
        locale={actor.locale}
      />
    </div>
  )
}

const firstOf = (actor: Actor) =>
  actor.memberships.find(({ organisationId }) => can.seeMembers(actor, organisationId))?.organisationId
