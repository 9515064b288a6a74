import type { Metadata } from 'next'
import { SetUpForm } from '@/components/person/set-up-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { setUp } from '@/lib/person/actions'
import { isSetUpOpen } from '@/lib/person/queries'
import { linkToken } from '@/lib/person/schema'

const texts = async () => translator(await deskLocale(), 'setUp')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function SetUpPage({ searchParams }: PageProps<'/sign-in/set-up'>) {
  const token = linkToken.safeParse((await searchParams).token).data
  const t = await texts()
  const isOpen = token !== undefined && (await isSetUpOpen(token))
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {isOpen ? (
        <>
          <p className="mt-2 mb-8 max-w-measure text-quiet">{t('intro')}</p>
          <SetUpForm action={setUp} token={token} />
        </>
      ) : (
        <Notice tone="attention" title={t('closed')} className="mt-6">
          {t('closedNext')}
        </Notice>
      )}
    </>
  )
}
