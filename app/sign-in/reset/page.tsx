import type { Metadata } from 'next'
import { ResetForm } from '@/components/account/reset-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { reset } from '@/lib/account/actions'
import { isResetOpen } from '@/lib/account/queries'
import { deskLocale } from '@/lib/auth/desk-language'
import { linkToken } from '@/lib/person/schema'

const texts = async () => translator(await deskLocale(), 'reset')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('choose') }
}

export default async function ResetPage({ searchParams }: PageProps<'/sign-in/reset'>) {
  const token = linkToken.safeParse((await searchParams).token).data
  const t = await texts()
  const isOpen = token !== undefined && (await isResetOpen(token))
  return (
    <>
      <h1 className="text-2xl">{t('choose')}</h1>
      {isOpen ? (
        <>
          <p className="mt-2 mb-8 max-w-measure text-quiet">{t('chooseIntro')}</p>
          <ResetForm action={reset} token={token} />
        </>
      ) : (
        <>
          <Notice tone="attention" title={t('closed')} className="mt-6">
            {t('closedNext')}
          </Notice>
          <p className="mt-8">
            <a href="/sign-in/forgot">{t('again')}</a>
          </p>
        </>
      )}
    </>
  )
}
