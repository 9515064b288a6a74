import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PasskeySignIn } from '@/app/sign-in/passkey-sign-in'
import { ProviderSignIn } from '@/app/sign-in/provider-sign-in'
import { SignInForm } from '@/components/person/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { currentActor } from '@/lib/auth/session'
import { signIn } from '@/lib/person/actions'
import { addressAfterSignIn } from '@/lib/person/rules'

const texts = async () => translator(await deskLocale(), 'signIn')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, done, refused } = await searchParams
  const address = addressAfterSignIn(typeof next === 'string' ? next : undefined)
  if (await currentActor()) redirect(address)
  const t = await texts()
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 mb-8 max-w-measure text-quiet">{t('intro')}</p>
      {isDone(done) ? <Notice tone="good" role="status" title={t(`done.${done}`)} className="mb-8" /> : null}
      <ProviderSignIn next={address} refused={typeof refused === 'string' ? refused : undefined} />
      <SignInForm action={signIn} next={address} />
      <PasskeySignIn next={address} />
    </>
  )
}

const endings = ['reset', 'confirmed', 'erased', 'everywhere'] as const
const isDone = (done: unknown): done is (typeof endings)[number] => endings.some((one) => one === done)
