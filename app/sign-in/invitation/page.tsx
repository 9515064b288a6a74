import type { Metadata } from 'next'
import { AcceptForm } from '@/components/invitation/accept-form'
import { InvitationHead } from '@/components/invitation/invitation-head'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { accept } from '@/lib/invitation/actions'
import { findOpenInvitation } from '@/lib/invitation/queries'
import { linkToken } from '@/lib/person/schema'

const texts = async () => translator(await deskLocale(), 'invitation')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function InvitationPage({ searchParams }: PageProps<'/sign-in/invitation'>) {
  const locale = await deskLocale()
  const t = await texts()
  const token = linkToken.safeParse((await searchParams).token).data
  const invitation = token === undefined ? null : await findOpenInvitation(token, locale)
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {token && invitation ? (
        <>
          <InvitationHead invitation={invitation} locale={locale} />
          {invitation.hasAccount ? (
            <Notice title={t('hasAccount')}>
              <p>{t('hasAccountNext')}</p>
              <p className="mt-4">
                <ButtonLink weight="main" href={`/desk/invitation?token=${token}`}>
                  {t('signIn')}
                </ButtonLink>
              </p>
            </Notice>
          ) : (
            <AcceptForm action={accept} token={token} email={invitation.email} />
          )}
        </>
      ) : (
        <Notice tone="attention" title={t('closed')} className="mt-6">
          {t('closedNext')}
        </Notice>
      )}
    </>
  )
}
