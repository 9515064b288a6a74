import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { RecordStanding } from '@/lib/editing/queries'
import { formatMomentIn } from '@/lib/format/dates'
import { formatList, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** That a version of a record will be published at a time, and that what is written since is not part of it. */
export function ScheduleNote({ standing, locale }: { standing: RecordStanding; locale: Locale }) {
  const { scheduled, version } = standing
  if (!scheduled) return null
  const t = translator(locale, 'review')
  const languages = scheduled.languages.map((one) => languageName(one, locale))
  return (
    <Notice
      tone="attention"
      title={t('scheduled.title', { time: formatMomentIn(scheduled.at, scheduled.timeZone, locale) })}
    >
      <p>
        {t('scheduled.what', {
          languages: formatList(languages, locale),
          name: scheduled.by,
          zone: scheduled.timeZone.replaceAll('_', ' '),
        })}
      </p>
      {scheduled.version < version ? <p>{t('scheduled.changedSince')}</p> : null}
    </Notice>
  )
}
