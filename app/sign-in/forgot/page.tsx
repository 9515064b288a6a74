import type { Metadata } from 'next'
import { ForgottenForm } from '@/components/account/forgotten-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { forgot } from '@/lib/account/actions'
import { sendsMail } from '@/lib/account/queries'
import { deskLocale } from '@/lib/auth/desk-language'

const texts = async () => translator(await deskLocale(), 'reset')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function ForgotPage({ searchParams }: PageProps<'/sign-in/forgot'>) {
  const t = await texts()
  const { done } = await searchParams
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {done === 'sent' ? (
        <Notice tone="good" role="status" title={t('sent')} className="mt-6">
          {t('sentNext')}
        </Notice>
      ) : sendsMail() ? (
        <>
          <p className="mt-2 mb-8 max-w-measure text-quiet">{t('intro')}</p>
          <ForgottenForm action={forgot} />
        </>
      ) : (
        <Notice tone="attention" title={t('noMail')} className="mt-6" />
      )}
      <p className="mt-8">
        <a href="/sign-in">{t('back')}</a>
      </p>
    </>
  )
}
