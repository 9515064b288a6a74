import type { Metadata } from 'next'
import { Press } from '@/components/second-factor/press'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { requireActor } from '@/lib/auth/session'
import { waitingLink } from '@/lib/auth/sign-on'
import { connectAccounts } from '@/lib/single-sign-on/actions'
import { providerName } from '@/lib/single-sign-on/queries'

const texts = async () => translator(await deskLocale(), 'signOn')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('linkTitle') }
}

export default async function LinkPage() {
  const actor = await requireActor()
  const provider = providerName() ?? ''
  const isWaiting = (await waitingLink()) !== null
  const t = await texts()
  return (
    <>
      <h1 className="text-2xl">{t('linkTitle')}</h1>
      {isWaiting ? (
        <>
          <p className="mt-2 mb-8 max-w-measure text-quiet">{t('linkIntro', { name: actor.name, provider })}</p>
          <Press action={connectAccounts} weight="main" refused={t('linkRefused')}>
            {t('link', { provider })}
          </Press>
        </>
      ) : (
        <Notice tone="attention" className="mt-6">
          {t('linkOver', { provider })}
        </Notice>
      )}
      <p className="mt-6 text-sm">
        <a href="/desk">{t('linkLater')}</a>
      </p>
    </>
  )
}
