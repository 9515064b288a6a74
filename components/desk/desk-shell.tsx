import type { ReactNode } from 'react'
import { Brand } from '@/components/portal/brand'
import { SkipLink } from '@/components/ui/skip-link'
import { translator } from '@/i18n/translator'
import { recordKinds } from '@/lib/editing/rules'
import type { FormAction } from '@/lib/form-state'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import type { Introduction } from '@/lib/person/queries'
import type { DocumentKind } from '@/lib/publishing/document'
import { ActionButton } from './action-button'
import { DeskLanguages } from './desk-languages'
import { DeskNavigation } from './desk-navigation'
import { PaletteButton } from './palette/palette-button'

type Props = {
  locale: Locale
  person: Introduction
  /** Whether this person keeps the portal itself. */
  keepsPortal: boolean
  /** Messages that wait for an answer. */
  openEnquiries: number
  /** Kinds of records that may be begun. */
  starts: readonly { kind: DocumentKind; path: string }[]
  chooseLanguage: FormAction
  signOut: FormAction
  children: ReactNode
}

/** What stands around every page of the desk. */
export function DeskShell({
  locale,
  person,
  keepsPortal,
  openEnquiries,
  starts,
  chooseLanguage,
  signOut,
  children,
}: Props) {
  const t = translator(locale, 'desk')
  const site = translator(locale, 'site')
  const work = translator(locale, 'work')
  const messages =
    openEnquiries > 0 ? t('navigation.enquiriesOpen', { count: openEnquiries }) : t('navigation.enquiries')
  const links = [
    { area: 'work', href: '/desk', label: t('navigation.work') },
    { area: 'records', href: '/desk/records', label: t('navigation.records') },
    { area: 'translations', href: '/desk/translations', label: t('navigation.translations') },
    { area: 'enquiries', href: '/desk/enquiries', label: messages },
    { area: 'deleted', href: '/desk/deleted', label: t('navigation.deleted') },
    { area: 'organisation', href: '/desk/organisation', label: t('navigation.organisation') },
    ...(keepsPortal ? [{ area: 'admin', href: '/desk/admin', label: t('navigation.admin') } as const] : []),
  ] as const
  const kinds = starts.map(({ kind, path }) => ({ href: path, label: work(`kinds.${kind}`) }))
  return (
    <>
      <SkipLink label={site('skip')} />
      <header className="print-none border-b border-line">
        <div className="page flex flex-wrap items-center justify-between gap-x-10 gap-y-1 pt-3.5">
          <p className="flex flex-wrap items-center gap-x-3">
            <Brand locale={locale} />
            <span className="text-quiet">{t('name')}</span>
          </p>
          <div className="flex flex-wrap items-center gap-x-6 text-sm">
            <DeskLanguages locale={locale} choose={chooseLanguage} />
            <p>
              <a href="/desk/account" className="py-1.5 font-strong text-ink">
                {person.name}
              </a>
              {person.organisations.length > 0 ? (
                <span className="text-quiet"> · {person.organisations.join(', ')}</span>
              ) : null}
            </p>
            <ActionButton action={signOut} className="cursor-pointer py-1.5 text-accent underline">
              {t('signOut')}
            </ActionButton>
          </div>
        </div>
        <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 pt-1 pb-2.5">
          <DeskNavigation
            label={t('navigation.label')}
            links={links}
            starts={{
              ...{ label: t('navigation.new'), kinds },
              all: { href: '/desk/new', label: t('navigation.newAll') },
            }}
          />
          <PaletteButton
            places={[
              ...links.map(({ href, label }) => ({ href, label })),
              ...kinds.map(({ href, label }) => ({ href, label: t('navigation.newKind', { kind: label }) })),
            ]}
            languages={interfaceLocales.filter((one) => one !== locale)}
            kindNames={Object.fromEntries(recordKinds.map((kind) => [kind, work(`kinds.${kind}`)]))}
            chooseLanguage={chooseLanguage}
            signOut={signOut}
          />
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
