import { notFound } from 'next/navigation'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { RecordTabs } from '@/components/desk/record-tabs'
import { ScheduleNote } from '@/components/desk/review/schedule-note'
import { RecordPreview } from '@/components/record/record-preview'
import { LanguageLinks } from '@/components/roundtable/language-links'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { kindOfRecordFolder } from '@/lib/editing/folders'
import { loadPreview } from '@/lib/editing/preview'
import { findStanding } from '@/lib/editing/queries'
import { interfaceLocales, isInterfaceLocale } from '@/lib/language/rules'

export default async function PreviewRecord({ params, searchParams }: PageProps<'/desk/[folder]/[id]/preview'>) {
  const actor = await requireActor()
  const { folder, id } = await params
  const { locale: asked } = await searchParams
  const kind = kindOfRecordFolder(folder)
  const standing = kind && isRecordId(id) ? await findStanding(actor, id, kind) : null
  if (!standing) notFound()
  const locale = typeof asked === 'string' && isInterfaceLocale(asked) ? asked : actor.locale
  const preview = await loadPreview(standing, { locale, isInside: true })
  if (!preview) notFound()
  const t = translator(actor.locale, 'preview')
  return (
    <div className="grid gap-8">
      <div className="print-none grid gap-4">
        <RecordTabs standing={standing} here="preview" locale={actor.locale} />
        <Notice tone="attention" title={t('title')}>
          <p>{t('text')}</p>
        </Notice>
        <ScheduleNote standing={standing} locale={actor.locale} />
        <LanguageLinks
          label={t('language')}
          languages={interfaceLocales}
          here={locale}
          hrefOf={(one) => `?locale=${one}`}
        />
      </div>
      <div lang={locale}>
        <RecordPreview preview={preview} locale={locale} />
      </div>
    </div>
  )
}
