import type { ReactNode } from 'react'
import { Seal } from '@/components/portal/wordmark'
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
  /** Messages that wait for an answer. */
  openEnquiries: number
  chooseLanguage: FormAction
  signOut: FormAction
  children: ReactNode
}

/** What stands around every page of the desk. */
export function DeskShell({ locale, person, openEnquiries, chooseLanguage, signOut, children }: Props) {
  const t = translator(locale, 'desk')
  const site = translator(locale, 'site')
  const links = [
    { href: '/desk', label: t('navigation.work') },
    { href: '/desk/roundtables/new', label: t('navigation.recordRoundtable') },
    {
      href: '/desk/enquiries',
      label: openEnquiries > 0 ? t('navigation.enquiriesOpen', { count: openEnquiries }) : t('navigation.enquiries'),
    },
  ] as const
  return (
    <>
      <SkipLink label={site('skip')} />
      <header className="print-none border-b border-line">
        <div className="page flex flex-wrap items-center justify-between gap-x-10 gap-y-1 pt-3.5">
          <p className="flex flex-wrap items-center gap-x-3">
            <a
              href={`/${locale}`}
              className="flex items-center gap-2.5 py-1 font-display text-lg font-medium text-ink no-underline"
            >
              <Seal className="text-accent" />
              {site('name')}
            </a>
            <span className="text-quiet">{t('name')}</span>
          </p>
          <div className="flex flex-wrap items-center gap-x-6 text-sm">
            <DeskLanguages locale={locale} choose={chooseLanguage} />
            <p>
              <span className="font-strong">{person.name}</span>
              {person.organisations.length > 0 ? (
                <span className="text-quiet"> · {person.organisations.join(', ')}</span>
              ) : null}
            </p>
            <ActionButton action={signOut} className="cursor-pointer py-1.5 text-accent underline">
              {t('signOut')}
            </ActionButton>
          </div>
        </div>
        <div className="page pb-2">
          <DeskNavigation label={t('navigation.label')} links={links} />
        </div>
        {person.isDemo ? (
          <p className="border-t border-line bg-wash py-2 text-sm">
            <span className="page block">
              <strong className="font-strong text-idea">{t('demo')}</strong> {t('demoNote')}
            </span>
          </p>
        ) : null}
      </header>
      <main id="content" className="page py-8">
        {children}
      </main>
    </>
  )
}
