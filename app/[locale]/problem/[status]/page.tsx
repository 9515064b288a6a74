import { notFound } from 'next/navigation'
import { PortalPage } from '@/components/portal/portal-page'
import { ProblemNote } from '@/components/portal/problem-note'
import { translator } from '@/i18n/translator'
import type { PageMetadata } from '@/lib/public/metadata'
import { localeOf } from '@/lib/public/pages'
import { isProblemStatus } from '@/lib/public/problems'

type Props = PageProps<'/[locale]/problem/[status]'>

// server/ renders these once and sends them with their status; nobody is linked here.
async function problemOf({ params }: Props) {
  const { status, ...rest } = await params
  const problem = Number(status)
  return { locale: localeOf(rest), status: isProblemStatus(problem) ? problem : notFound() }
}

export async function generateMetadata(props: Props): Promise<PageMetadata> {
  const { locale, status } = await problemOf(props)
  return { title: translator(locale, 'problem')(`${status}.title`), robots: { index: false, follow: false } }
}

export default async function ProblemPage(props: Props) {
  const { locale, status } = await problemOf(props)
  return (
    <PortalPage locale={locale}>
      <ProblemNote status={status} locale={locale} />
    </PortalPage>
  )
}
