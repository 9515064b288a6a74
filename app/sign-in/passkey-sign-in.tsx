import { PasskeyForm } from '@/components/second-factor/passkey-form'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { askAnyPasskey, signInByPasskey } from '@/lib/second-factor/actions'
import { isPasskeyPossible } from '@/lib/second-factor/queries'

/** Signing in with a passkey alone, where the portal's address allows it. */
export async function PasskeySignIn({ next }: { next: string }) {
  if (!isPasskeyPossible()) return null
  const t = translator(await deskLocale(), 'signIn')
  return (
    <div className="mt-8 border-t border-line pt-6">
      <PasskeyForm
        ask={askAnyPasskey}
        finish={signInByPasskey}
        kind="known"
        fields={{ next }}
        label={t('passkey')}
        refused={t('refused')}
      />
    </div>
  )
}
