import { DeskTexts } from '@/app/desk/desk-texts'
import { PasskeyForm } from '@/components/second-factor/passkey-form'
import { PasskeyList } from '@/components/second-factor/passkey-list'
import { Press } from '@/components/second-factor/press'
import { RecoveryCodesForm } from '@/components/second-factor/recovery-codes-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { needsSecondFactor } from '@/lib/auth/policy'
import { formatDay } from '@/lib/format/dates'
import {
  addApp,
  addOwnPasskey,
  askOwnPasskey,
  dropApp,
  dropPasskey,
  makeRecoveryCodes,
} from '@/lib/second-factor/actions'
import { findFactors } from '@/lib/second-factor/queries'

/** With what a person shows that it is them, beside the password: app, passkeys, recovery codes. */
export async function SecondFactorSection({ actor }: { actor: Actor }) {
  const { locale } = actor
  const t = translator(locale, 'secondFactor')
  const { appSince, hasApp, passkeys, codesLeft, canHavePasskeys } = await findFactors(actor)
  const hasAny = hasApp || passkeys.length > 0
  return (
    <DeskTexts locale={locale} sections={['secondFactor', 'refusal']}>
      <Section id="second-step" title={t('account.title')} aside={t('account.aside')}>
        <div className="grid gap-4">
          {needsSecondFactor(actor) ? <p>{t('account.isNeeded')}</p> : null}
          <p className="max-w-measure text-quiet">{t('app.what')}</p>
          <p>{appSince ? t('app.there', { day: formatDay(dayOf(appSince), locale) }) : t('app.none')}</p>
          {hasApp ? (
            <Press action={dropApp} weight="danger" refused={t('app.dropRefused')}>
              {t('app.drop')}
            </Press>
          ) : (
            <Press action={addApp} refused={t('app.refused')}>
              {t('app.begin')}
            </Press>
          )}
        </div>
      </Section>
      <Section id="passkeys" title={t('account.passkeys')}>
        <div className="grid gap-4">
          <p className="max-w-measure text-quiet">{t('passkey.what')}</p>
          <PasskeyList passkeys={passkeys} locale={locale} drop={dropPasskey} />
          {canHavePasskeys ? (
            <PasskeyForm
              ask={askOwnPasskey}
              finish={addOwnPasskey}
              kind="new"
              fields={{}}
              label={t('passkey.add')}
              refused={t('passkey.refused')}
            />
          ) : (
            <p className="max-w-measure text-quiet">{t('passkey.notHere')}</p>
          )}
        </div>
      </Section>
      {hasAny ? (
        <Section id="recovery-codes" title={t('codes.title')}>
          <div className="grid gap-4">
            <p className="max-w-measure text-quiet">{t('codes.what')}</p>
            <p>{codesLeft > 0 ? t('codes.left', { count: codesLeft }) : t('codes.none')}</p>
            <RecoveryCodesForm action={makeRecoveryCodes} hasSome={codesLeft > 0} />
          </div>
        </Section>
      ) : null}
    </DeskTexts>
  )
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
