import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { EnquiryForm } from '@/components/enquiry/enquiry-form'
import { EnquiryHead } from '@/components/enquiry/enquiry-head'
import { EnquiryThanks } from '@/components/enquiry/enquiry-thanks'
import { PortalPage } from '@/components/portal/portal-page'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import { sendEnquiry } from '@/lib/enquiry/actions'
import { isEnquiryKind, monthsKept } from '@/lib/enquiry/rules'
import { folders, pathOf } from '@/lib/public/addresses'
import { findWritingSubject, subjectOfToken } from '@/lib/public/enquiries'
import { issueFormToken } from '@/lib/public/form-token'
import { localeOf } from '@/lib/public/pages'

type Props = PageProps<'/[locale]/write/[folder]/[slug]/[about]'>

async function subjectOf({ params }: Props) {
  const { folder, slug, about, ...rest } = await params
  const address = { locale: localeOf(rest), folder, slug, about: isEnquiryKind(about) ? about : notFound() }
  return { ...((await findWritingSubject(address)) ?? notFound()), address }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { address, document } = await subjectOf(props)
  const title = translator(address.locale, 'enquiry')(`${address.about}.title`)
  return { title: `${title} · ${document.title}`, robots: { index: false, follow: false } }
}

export default async function WritePage(props: Props) {
  const { address, document, receiver, addresses } = await subjectOf(props)
  const { locale, about } = address
  const { done } = await props.searchParams
  const t = translator(locale, 'enquiry')
  const to = receiver.name ?? t('receiver')
  const record = { title: document.title, language: document.body.language, href: pathOf(document, locale) }
  const crumbs = [
    { label: translator(locale, 'nav')(document.kind), href: `/${locale}/${folders[document.kind]}` },
    { label: document.title, href: record.href },
  ]
  const { enquiry, refusal } = messagesOf(locale)
  return (
    <PortalPage locale={locale} addresses={addresses} crumbs={crumbs}>
      {done === 'sent' ? (
        <EnquiryThanks about={about} to={to} record={record} locale={locale} />
      ) : (
        <>
          <EnquiryHead about={about} to={to} record={record} locale={locale} />
          <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ enquiry, refusal }}>
            <div className="border-t border-line py-8">
              <EnquiryForm
                action={sendEnquiry}
                address={address}
                token={issueFormToken(subjectOfToken(document.id, about))}
                promise={t('promise', { to, months: monthsKept })}
              />
            </div>
          </NextIntlClientProvider>
        </>
      )}
    </PortalPage>
  )
}
