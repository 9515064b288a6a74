import type * as z from 'zod'
import { CodeForm } from '@/components/second-factor/code-form'
import { PasskeyForm } from '@/components/second-factor/passkey-form'
import { PasswordForm } from '@/components/second-factor/password-form'
import { Way } from '@/components/second-factor/way'
import { ButtonLink } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/language/rules'
import { askPasskeyToProve, proveByCode, proveByPasskey, proveByPassword } from '@/lib/second-factor/actions'
import { findFactors, hasPassword } from '@/lib/second-factor/queries'
import type { proofInput } from '@/lib/second-factor/schema'
import { listIdentities, providerName } from '@/lib/single-sign-on/queries'

type Props = {
  actor: Actor
  /** What the page was asked for; it goes along with each proof. */
  asked: z.output<typeof proofInput>
}

/** Everything by which this person can show that it is them. */
export async function WaysToProve({ actor, asked }: Props) {
  const fields = Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const { byPassword, byCode, byPasskey, provider } = await waysOf(actor, asked.by === 'factor')
  const t = translator(actor.locale, 'secondFactor')
  return (
    <>
      {byPassword ? (
        <Way title={t('prove.byPassword')}>
          <PasswordForm action={proveByPassword} fields={fields} />
        </Way>
      ) : null}
      {byCode ? (
        <Way title={t('prove.byCode')}>
          <CodeForm
            action={proveByCode}
            fields={fields}
            label={t('step.code')}
            hint={t('step.codeHint')}
            submit={t('prove.submit')}
            refused={t('prove.refused')}
            weight={byPassword ? 'plain' : 'main'}
          />
        </Way>
      ) : null}
      <ByPasskey isPossible={byPasskey} fields={fields} locale={actor.locale} />
      <ByProvider provider={provider} fields={fields} locale={actor.locale} />
      {byPassword || byCode || byPasskey || provider ? null : <p className="mt-8 max-w-measure">{t('prove.none')}</p>}
    </>
  )
}

async function waysOf(actor: Actor, byFactor: boolean) {
  const [{ hasApp, passkeys, codesLeft, canHavePasskeys }, hasOwnPassword, identities] = await Promise.all([
    findFactors(actor),
    hasPassword(actor),
    listIdentities(actor),
  ])
  // Alone it is not enough where a second factor was shown.
  const isEnough = !byFactor || actor.session?.secondFactorAt == null
  return {
    byPassword: hasOwnPassword && isEnough,
    byCode: hasApp || codesLeft > 0,
    byPasskey: passkeys.length > 0 && canHavePasskeys,
    provider: identities.map(providerName)[0] ?? null,
  }
}

type ByPasskeyProps = { isPossible: boolean; fields: Record<string, string>; locale: Locale }

function ByPasskey({ isPossible, fields, locale }: ByPasskeyProps) {
  if (!isPossible) return null
  const t = translator(locale, 'secondFactor')
  return (
    <Way title={t('prove.byPasskey')}>
      <PasskeyForm
        ask={askPasskeyToProve}
        finish={proveByPasskey}
        kind="known"
        fields={fields}
        label={t('step.passkey')}
        refused={t('prove.refused')}
      />
    </Way>
  )
}

type ByProviderProps = { provider: string | null; fields: Record<string, string>; locale: Locale }

function ByProvider({ provider, fields, locale }: ByProviderProps) {
  if (!provider) return null
  const t = translator(locale, 'secondFactor.prove')
  return (
    <Way title={t('byProvider', { provider })}>
      <ButtonLink href={`/sign-in/provider?${new URLSearchParams({ ...fields, prove: '1' })}`} rel="nofollow">
        {t('provider', { provider })}
      </ButtonLink>
    </Way>
  )
}
