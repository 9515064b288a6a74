import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/second-factor/new-password-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { beginAnew } from '@/lib/person/actions'
import { linkToken } from '@/lib/person/schema'
import { findLetIn } from '@/lib/person/writing/let-in'

const texts = async () => translator(await deskLocale(), 'letIn')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function LetInPage({ searchParams }: PageProps<'/sign-in/let-in'>) {
  const token = linkToken.safeParse((await searchParams).token).data
  const t = await texts()
  const found = token ? await findLetIn(token) : null
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {token && found ? (
        <>
          <p className="mt-2 mb-8 max-w-measure text-quiet">{t('intro', { name: found.name })}</p>
          <NewPasswordForm action={beginAnew} token={token} />
        </>
      ) : (
        <Notice tone="attention" title={t('closed')} className="mt-6">
          {t('closedNext')}
        </Notice>
      )}
    </>
  )
}
