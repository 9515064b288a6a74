import { translator } from '@/i18n/translator'
import { deskFolders } from '@/lib/editing/editable'
import type { RecordStanding } from '@/lib/editing/queries'
import type { Locale } from '@/lib/language/rules'

const pages = { form: '', review: '/review', preview: '/preview', history: '/history' } as const
export type RecordPage = keyof typeof pages

/** The pages of a record on the desk, with the one that is open marked. */
export function RecordTabs({
  standing: { path, kind },
  here,
  locale,
}: {
  standing: RecordStanding
  here: string
  locale: Locale
}) {
  const t = translator(locale, 'review')
  return (
    <nav aria-label={t('pages.label')} className="print-none flex flex-wrap gap-x-5 border-b border-line">
      {(Object.keys(pages) as RecordPage[])
        .filter((page) => page !== 'history' || kind in deskFolders)
        .map((page) => (
          <a
            key={page}
            href={`${path}${pages[page]}`}
            aria-current={page === here ? 'page' : undefined}
            className="py-2 aria-[current]:font-strong aria-[current]:no-underline"
          >
            {t(`pages.${page}`)}
          </a>
        ))}
    </nav>
  )
}
