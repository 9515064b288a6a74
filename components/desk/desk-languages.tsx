import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { ActionButton } from './action-button'

/** The language of the desk, chosen with one press; each is written in its own words. */
export function DeskLanguages({ locale, choose }: { locale: Locale; choose: FormAction }) {
  const t = translator(locale, 'desk')
  return (
    <ul aria-label={t('language')} className="flex gap-x-4 text-sm">
      {interfaceLocales.map((language) => (
        <li key={language} lang={language}>
          {language === locale ? (
            <span aria-current="true" className="inline-block py-1.5 text-quiet">
              {t(`languages.${language}`)}
            </span>
          ) : (
            <ActionButton
              action={choose}
              fields={{ locale: language }}
              className="cursor-pointer py-1.5 text-accent underline"
            >
              {t(`languages.${language}`)}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
