import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Props = {
  isOn: boolean
  /** The organisation that may not write just now; null where it is the role. */
  blocked: string | null
  locale: Locale
  children: ReactNode
}

/** A form that may be read and not written in, and why. */
export function ReadOnly({ isOn, blocked, locale, children }: Props) {
  if (!isOn) return children
  const t = translator(locale, 'organisations.readOnly')
  return (
    <>
      <Notice tone="attention" title={t('title')}>
        <p>{blocked === null ? t('role') : t('blocked', { name: blocked })}</p>
      </Notice>
      <fieldset disabled className="reads-only grid min-w-0 gap-8">
        <legend className="sr-only">{t('title')}</legend>
        {children}
      </fieldset>
    </>
  )
}
