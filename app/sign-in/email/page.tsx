import type { Metadata } from 'next'
import { TokenForm } from '@/components/person/token-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { confirmNewEmail } from '@/lib/account/actions'
import { findEmailToConfirm } from '@/lib/account/queries'
import { deskLocale } from '@/lib/auth/desk-language'
import { linkToken } from '@/lib/person/schema'

const texts = async () => translator(await deskLocale(), 'emailConfirmation')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function ConfirmEmailPage({ searchParams }: PageProps<'/sign-in/email'>) {
  const token = linkToken.safeParse((await searchParams).token).data
  const t = await texts()
  const email = token === undefined ? null : await findEmailToConfirm(token)
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {token && email ? (
        <>
          <p className="mt-2 mb-8 max-w-measure">{t('text', { email })}</p>
          <TokenForm action={confirmNewEmail} token={token} label={t('confirm')} refused={t('refused')} />
        </>
      ) : (
        <Notice tone="attention" title={t('closed')} className="mt-6">
          {t('closedNext')}
        </Notice>
      )}
    </>
  )
}
