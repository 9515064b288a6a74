import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Letter } from '@/lib/mail/letter'

/** A letter as its reader would see it: as text, and as a mail program shows it, in a frame in which nothing can act. */
export function LetterView({ letter, language, locale }: { letter: Letter; language: Locale; locale: Locale }) {
  const t = translator(locale, 'outbox.read')
  return (
    <div lang={language} className="grid max-w-measure gap-3 border border-line p-4">
      <p className="font-strong">{letter.subject}</p>
      <p className="whitespace-pre-wrap wrap-anywhere">{letter.text}</p>
      <details lang={locale} className="print-none">
        <summary className="cursor-pointer py-1 text-sm">{t('html')}</summary>
        <iframe
          title={t('htmlTitle')}
          sandbox=""
          srcDoc={letter.html}
          className="h-72 w-full border border-line bg-[#ffffff]"
        />
      </details>
    </div>
  )
}
