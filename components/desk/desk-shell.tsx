import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { SkipLink } from '@/components/ui/skip-link'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'
import type { Introduction } from '@/lib/person/queries'
import { ActionButton } from './action-button'
import { DeskLanguages } from './desk-languages'
import { DeskNavigation } from './desk-navigation'

type Props = {
  locale: Locale
  person: Introduction
  chooseLanguage: FormAction
  signOut: FormAction
  children: ReactNode
}

/** What stands around every page of the desk. */
export function DeskShell({ locale, person, chooseLanguage, signOut, children }: Props) {
  const t = translator(locale, 'desk')
  const site = translator(locale, 'site')
  const links = [
    { href: '/desk', label: t('navigation.work') },
    { href: '/desk/roundtables/new', label: t('navigation.recordRoundtable') },
  ] as const
  return (
    <>
      <SkipLink label={site('skip')} />
      <header className="print-none border-b border-line">
        <div className="page flex flex-wrap items-center justify-between gap-x-10 gap-y-1 py-3.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/${locale}`} className="py-1 font-display text-lg font-medium text-ink no-underline">
              {site('name')}
            </a>
            <span className="text-quiet">{t('name')}</span>
          </p>
          <DeskLanguages locale={locale} choose={chooseLanguage} />
          <DeskNavigation label={t('navigation.label')} links={links} />
          <div className="flex flex-wrap items-center gap-x-4 text-sm">
            <p>
              <span className="font-strong">{person.name}</span>
              {person.organisations.length > 0 ? (
                <span className="text-quiet"> · {person.organisations.join(', ')}</span>
              ) : null}
            </p>
            <ActionButton action={signOut} className="py-1.5 text-accent underline">
              {t('signOut')}
            </ActionButton>
          </div>
        </div>
      </header>
      {person.isDemo ? (
        <Notice tone="attention" title={t('demo')} className="print-none">
          {t('demoNote')}
        </Notice>
      ) : null}
      <main id="content" className="page py-8">
        {children}
      </main>
    </>
  )
}
