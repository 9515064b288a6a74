import type { Metadata } from 'next'
import { SecondFactorSection } from '@/app/desk/account/second-factor-section'
import { SignOnSection } from '@/app/desk/account/sign-on-section'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator((await requireActor()).locale, 'secondFactor.account')('page') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const t = translator(actor.locale, 'secondFactor.account')
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('page')}</h1>
      <SecondFactorSection actor={actor} />
      <SignOnSection actor={actor} />
    </div>
  )
}
