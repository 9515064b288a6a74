import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeForm } from '@/components/second-factor/code-form'
import { NewApp } from '@/components/second-factor/new-app'
import { PasskeyForm } from '@/components/second-factor/passkey-form'
import { Press } from '@/components/second-factor/press'
import { Way } from '@/components/second-factor/way'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { currentActor, currentHalfway } from '@/lib/auth/session'
import { addressAfterSignIn } from '@/lib/person/rules'
import { addAppFirst, addPasskeyFirst, askPasskeyFirst, confirmAppFirst } from '@/lib/second-factor/actions'
import { findFactors, findNewApp } from '@/lib/second-factor/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await deskLocale(), 'secondFactor.protect')('title') }
}

export default async function ProtectPage({ searchParams }: PageProps<'/sign-in/protect'>) {
  const { next: asked } = await searchParams
  const next = addressAfterSignIn(typeof asked === 'string' ? asked : undefined)
  if (await currentActor()) redirect(next as '/desk')
  const halfway = await currentHalfway()
  if (halfway?.awaits !== 'enrolment') redirect(`/sign-in?next=${encodeURIComponent(next)}` as '/sign-in')
  const locale = await deskLocale()
  const t = translator(locale, 'secondFactor')
  const [newApp, { canHavePasskeys }] = await Promise.all([
    findNewApp(halfway.actor, translator(locale, 'site')('name')),
    findFactors(halfway.actor),
  ])
  const fields = { next }
  return (
    <>
      <h1 className="text-2xl">{t('protect.title')}</h1>
      <p className="mt-2 max-w-measure text-quiet">{t('protect.intro')}</p>
      <Way title={t('protect.appTitle')}>
        {newApp ? (
          <div className="grid gap-6">
            <NewApp app={newApp} locale={locale} />
            <CodeForm
              action={confirmAppFirst}
              fields={fields}
              label={t('app.code')}
              hint={t('app.codeHint')}
              submit={t('app.confirm')}
              refused={t('app.refused')}
            />
          </div>
        ) : (
          <Press action={addAppFirst} fields={fields} weight="main" refused={t('protect.refused')} hint={t('app.what')}>
            {t('app.begin')}
          </Press>
        )}
      </Way>
      <Way title={t('protect.passkeyTitle')}>
        <p className="mb-4 max-w-measure text-quiet">{t('passkey.what')}</p>
        {canHavePasskeys ? (
          <PasskeyForm
            ask={askPasskeyFirst}
            finish={addPasskeyFirst}
            kind="new"
            fields={fields}
            label={t('passkey.add')}
            refused={t('passkey.refused')}
          />
        ) : (
          <p className="max-w-measure text-quiet">{t('passkey.notHere')}</p>
        )}
      </Way>
      <p className="mt-8 text-sm">
        <a href="/sign-in">{t('protect.other')}</a>
      </p>
    </>
  )
}
