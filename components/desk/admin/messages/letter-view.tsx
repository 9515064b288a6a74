import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Letter } from '@/lib/mail/letter'

/** A letter as its reader would see it, and the HTML that goes with it as it is sent: shown, never carried out. */
export function LetterView({ letter, language, locale }: { letter: Letter; language: Locale; locale: Locale }) {
  const t = translator(locale, 'outbox.read')
  return (
    <div lang={language} className="grid max-w-measure gap-3 border border-line p-4">
      <p className="font-strong">{letter.subject}</p>
      <p className="whitespace-pre-wrap wrap-anywhere">{letter.text}</p>
      <details lang={locale} className="print-none">
        <summary className="cursor-pointer py-1 text-sm">{t('html')}</summary>
        <pre className="border-t border-line py-2 text-xs whitespace-pre-wrap wrap-anywhere">{letter.html}</pre>
      </details>
    </div>
  )
}
