import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'
import { type Confirmation, ConfirmationLine } from './confirmation-line'
import { KindMark } from './kind-mark'
import { LanguageNote } from './language-note'
import { titleIn, wordsIn } from './words'

/** How every record begins: what it is, its title, its summary, the language it is written in. */
export function ArticleHead({
  kind,
  label,
  record,
  locale,
  figure,
  figureBelow = false,
}: {
  kind: DocumentKind
  /** What the record is and where it belongs, above the title. */
  label: ReactNode
  record: {
    title: string
    summary: string
    body: { language: string; titleLanguage?: string }
    confirmation?: Confirmation
  }
  locale: Locale
  /** A drawing beside the title. */
  figure?: ReactNode
  /** Where there is no room beside the title, the drawing comes after it: it is too tall to come first. */
  figureBelow?: boolean
}) {
  const { language, titleLanguage } = record.body
  const isName = kind === 'partner' || kind === 'publication'
  const size = record.title.length > 80 ? 'max-w-[36ch] text-2xl' : 'max-w-[22ch] text-3xl sm:max-w-[26ch]'
  return (
    <header
      className={classNames(
        'flex justify-between gap-x-12 pt-4 pb-10',
        figureBelow ? 'flex-wrap items-start gap-y-8' : 'flex-wrap-reverse items-end gap-y-4',
      )}
    >
      <div className="min-w-0 flex-[1_1_28rem]">
        <p className="mb-3 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-quiet">
          <KindMark kind={kind} />
          {label}
        </p>
        <h1 className={size} {...titleIn({ kind, language, titleLanguage }, locale)}>
          {record.title}
        </h1>
        {record.summary ? (
          <p className="mt-5 max-w-measure font-display text-lg" {...wordsIn(language, locale)}>
            {record.summary}
          </p>
        ) : null}
        {isName && !record.summary ? null : <LanguageNote locale={locale} language={language} />}
        <ConfirmationLine confirmation={record.confirmation} locale={locale} />
      </div>
      {figure}
    </header>
  )
}
