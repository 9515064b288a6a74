import { notFound } from 'next/navigation'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { findOrganisationName, namesOfOrganisations } from '@/lib/partner/queries'
import { organisationsToMend } from '@/lib/quality/queries'
import { qualityAddress } from '@/lib/quality/rules'
import { qualityFilter } from '@/lib/quality/schema'
import { QualityView } from './quality-view'

const path = '/desk/organisation/quality'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'quality')('title') }
}

export default async function OrganisationQuality({ searchParams }: PageProps<'/desk/organisation/quality'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const own = organisationsToMend(actor)
  const filter = qualityFilter.parse(asked)
  const organisation = filter.organisation ?? own[0]
  if (!organisation || !can.seeQuality(actor, organisation)) notFound()
  const [name, names] = await Promise.all([findOrganisationName(actor, organisation), namesOfOrganisations(actor, own)])
  const t = translator(actor.locale, 'quality')
  return (
    <div className="grid gap-6">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('lead', { organisation: name ?? '' })}</p>
      </header>
      {own.length > 1 ? (
        <nav aria-label={t('organisations')} className="print-none flex flex-wrap gap-x-5">
          {own.map((id) => (
            <a
              key={id}
              href={qualityAddress(path, { organisation: id })}
              aria-current={id === organisation ? 'page' : undefined}
              className="py-1.5 aria-[current]:font-strong aria-[current]:text-ink aria-[current]:no-underline"
            >
              {names.get(id)}
            </a>
          ))}
        </nav>
      ) : null}
      <QualityView {...{ actor, organisation, path, asked }} filter={{ ...filter, organisation }} />
    </div>
  )
}
