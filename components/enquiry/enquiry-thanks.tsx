import { translator } from '@/i18n/translator'
import type { About } from '@/lib/enquiry/rules'
import type { Locale } from '@/lib/language/rules'
import { RecordTitle, type WrittenAbout } from './enquiry-head'

/** Said after a message was sent: that it arrived, and what happens next. */
export function EnquiryThanks({
  about,
  to,
  record,
  locale,
}: {
  about: About
  to: string
  record: WrittenAbout
  locale: Locale
}) {
  const t = translator(locale, 'enquiry')
  return (
    <div className="pt-4 pb-16">
      <h1 className="text-2xl">{t('thanks')}</h1>
      <p className="mt-4 max-w-measure font-display text-lg">{t(`${about}.next`, { to })}</p>
      <p className="mt-8">{t.rich('back', { record: () => <RecordTitle record={record} locale={locale} /> })}</p>
    </div>
  )
}
