import { wordsIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import type { About } from '@/lib/enquiry/rules'
import type { Locale } from '@/lib/language/rules'

export type WrittenAbout = { title: string; language: string; href: string }

/** What a form is for, which record it is about, and who will read it. */
export function EnquiryHead({
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
    <header className="pt-4 pb-8">
      <h1 className="text-2xl">{t(`${about}.title`)}</h1>
      <p className="mt-4 max-w-measure font-display text-lg">
        {t.rich(`${about}.lead`, { to, record: () => <RecordTitle record={record} locale={locale} /> })}
      </p>
    </header>
  )
}

export const RecordTitle = ({
  record: { title, language, href },
  locale,
}: {
  record: WrittenAbout
  locale: Locale
}) => (
  <a href={href} {...wordsIn(language, locale)}>
    {title}
  </a>
)
