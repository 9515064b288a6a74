import { partPeriod } from '@/components/project/part-period'
import { RecordSection } from '@/components/record/record-section'
import type { Shown } from '@/components/record/shown'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import type { Reference } from '@/lib/publishing/document'

/** The projects an organisation takes or took part in: as what, when, and how its part went. */
export function PartnerProjects({
  projects,
  partner,
  locale,
}: {
  projects: readonly PublicDocument<'project'>[]
  partner: Reference
  locale: Locale
}) {
  const t = translator(locale, 'partner')
  const standing = translator(locale, 'project')
  const parts = (body: Shown<'project'>['body']) => body.partners.filter((one) => one.partner === partner)
  return (
    <RecordSection
      id="projects"
      title={t('projects')}
      records={projects}
      locale={locale}
      meta={(project) =>
        project.kind === 'project'
          ? parts(project.body).map((part) => (
              <span key={`${part.role} ${part.starts}`} className="inline-flex flex-wrap gap-x-2">
                {[t(`role.${part.role}`), partPeriod(part, locale)].filter(Boolean).join(', ')}
                {part.standing === 'took_part' ? null : <Tag doubtful>{standing(`standing.${part.standing}`)}</Tag>}
              </span>
            ))
          : null
      }
    />
  )
}
