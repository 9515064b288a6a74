import { DeskTexts } from '@/app/desk/desk-texts'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { findOwnAccount } from '@/lib/account/queries'
import { requireActor } from '@/lib/auth/session'
import { DataSection } from './data-section'
import { EmailSection } from './email-section'
import { ErasingSection } from './erasing-section'
import { PasswordSection } from './password-section'
import { ProfileSection } from './profile-section'
import { SecondFactorSection } from './second-factor-section'
import { SessionsSection } from './sessions-section'
import { SignOnSection } from './sign-on-section'

export async function generateMetadata() {
  const { locale } = await requireActor()
  return { title: translator(locale, 'account')('title') }
}

const endings = ['profile', 'email', 'password', 'session'] as const

export default async function AccountPage({ searchParams }: PageProps<'/desk/account'>) {
  const actor = await requireActor()
  const { done, refused } = await searchParams
  const t = translator(actor.locale, 'account')
  const account = await findOwnAccount(actor)
  const settled = endings.find((one) => one === done)
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('lead')}</p>
      </header>
      {settled ? <Notice tone="good" role="status" title={t(`done.${settled}`)} /> : null}
      {refused === 'prove_again' ? (
        <Notice tone="attention" role="alert" title={translator(actor.locale, 'refusal')('prove_again')} />
      ) : null}
      <DeskTexts locale={actor.locale} sections={['account', 'refusal']}>
        <ProfileSection actor={actor} account={account} />
        <EmailSection actor={actor} account={account} />
        <PasswordSection actor={actor} account={account} />
        <SecondFactorSection actor={actor} />
        <SignOnSection actor={actor} />
        <SessionsSection actor={actor} />
        <DataSection actor={actor} />
        <ErasingSection actor={actor} />
      </DeskTexts>
    </div>
  )
}
