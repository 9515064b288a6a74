import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isProblemStatus, type ProblemStatus } from '@/lib/public/problems'

type Props = PageProps<'/[locale]/problem/[status]'>

// server/ renders these once and sends them with their status; nobody is linked here.
async function problemOf({ params }: Props): Promise<ProblemStatus> {
  const status = Number((await params).status)
  return isProblemStatus(status) ? status : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('problem')
  return { title: t(`${await problemOf(props)}.title`), robots: { index: false } }
}

export default async function ProblemPage(props: Props) {
  const [status, t] = [await problemOf(props), await getTranslations('problem')]
  const { locale } = await props.params
  return (
    <>
      <h1>{t(`${status}.title`)}</h1>
      <p>{t(`${status}.text`)}</p>
      <p>
        <a href={`/${locale}`}>{t('home')}</a>
      </p>
    </>
  )
}
