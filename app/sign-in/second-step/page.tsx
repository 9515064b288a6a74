import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeForm } from '@/components/second-factor/code-form'
import { PasskeyForm } from '@/components/second-factor/passkey-form'
import { Way } from '@/components/second-factor/way'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { currentActor, currentHalfway } from '@/lib/auth/session'
import { addressAfterSignIn } from '@/lib/person/rules'
import { askPasskeyToSignIn, showCode, showPasskey } from '@/lib/second-factor/actions'
import { findFactors } from '@/lib/second-factor/queries'

const texts = async () => translator(await deskLocale(), 'secondFactor.step')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function SecondStepPage({ searchParams }: PageProps<'/sign-in/second-step'>) {
  const { next: asked } = await searchParams
  const next = addressAfterSignIn(typeof asked === 'string' ? asked : undefined)
  if (await currentActor()) redirect(next as '/desk')
  const halfway = await currentHalfway()
  if (halfway?.awaits !== 'second_step') redirect(`/sign-in?next=${encodeURIComponent(next)}` as '/sign-in')
  const { hasApp, passkeys, codesLeft, canHavePasskeys } = await findFactors(halfway.actor)
  const t = await texts()
  const fields = { next }
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 mb-8 max-w-measure text-quiet">{t('intro')}</p>
      {hasApp || codesLeft > 0 ? (
        <CodeForm
          action={showCode}
          fields={fields}
          label={t('code')}
          hint={t('codeHint')}
          submit={t('submit')}
          refused={t('refused')}
        />
      ) : null}
      {passkeys.length > 0 && canHavePasskeys ? (
        <Way title={t('orPasskey')}>
          <PasskeyForm
            ask={askPasskeyToSignIn}
            finish={showPasskey}
            kind="known"
            fields={fields}
            label={t('passkey')}
            refused={t('refused')}
          />
        </Way>
      ) : null}
      <p className="mt-8 max-w-measure text-sm text-quiet">{t('lost')}</p>
      <p className="mt-2 text-sm">
        <a href="/sign-in">{t('other')}</a>
      </p>
    </>
  )
}
