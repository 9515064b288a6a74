import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** A form that may be read and not written in, and why. */
export function ReadOnly({ isOn, locale, children }: { isOn: boolean; locale: Locale; children: ReactNode }) {
  if (!isOn) return children
  const t = translator(locale, 'organisations.readOnly')
  return (
    <>
      <Notice tone="attention" title={t('title')}>
        <p>{t('text')}</p>
      </Notice>
      <fieldset disabled className="min-w-0">
        <legend className="sr-only">{t('title')}</legend>
        {children}
      </fieldset>
    </>
  )
}
