import { DeskTexts } from '@/app/desk/desk-texts'
import { InvitationHead } from '@/components/invitation/invitation-head'
import { TokenForm } from '@/components/person/token-form'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { findOwnAccount } from '@/lib/account/queries'
import { requireActor } from '@/lib/auth/session'
import { acceptSignedIn } from '@/lib/invitation/actions'
import { findOpenInvitation } from '@/lib/invitation/queries'
import { linkToken } from '@/lib/person/schema'

export async function generateMetadata() {
  const { locale } = await requireActor()
  return { title: translator(locale, 'invitation')('title') }
}

export default async function InvitationForAccount({ searchParams }: PageProps<'/desk/invitation'>) {
  const actor = await requireActor()
  const { locale } = actor
  const t = translator(locale, 'invitation')
  const token = linkToken.safeParse((await searchParams).token).data
  const invitation = token === undefined ? null : await findOpenInvitation(token, locale)
  const { email } = await findOwnAccount(actor)
  const refused = t('closed')
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {token && invitation ? <InvitationHead invitation={invitation} locale={locale} /> : null}
      {!token || !invitation ? (
        <Notice tone="attention" title={t('closed')} className="mt-6">
          {t('closedNext')}
        </Notice>
      ) : invitation.email === email ? (
        <DeskTexts locale={locale} sections={['refusal']}>
          <TokenForm action={acceptSignedIn} token={token} label={t('accept')} refused={refused} />
        </DeskTexts>
      ) : (
        <Notice tone="attention" title={t('another', { name: actor.name })}>
          {t('anotherNext')}
        </Notice>
      )}
    </>
  )
}
