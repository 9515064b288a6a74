import { DeskTexts } from '@/app/desk/desk-texts'
import { Press } from '@/components/second-factor/press'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { formatDay } from '@/lib/format/dates'
import { disconnectAccount } from '@/lib/single-sign-on/actions'
import { listIdentities, providerName } from '@/lib/single-sign-on/queries'

/** The person's account at their organisation's own sign-in; nothing where there is none. */
export async function SignOnSection({ actor }: { actor: Actor }) {
  const provider = providerName()
  if (!provider) return null
  const t = translator(actor.locale, 'signOn')
  const identities = await listIdentities(actor)
  return (
    <Section id="sign-on" title={t('identities', { provider })}>
      <DeskTexts locale={actor.locale} sections={['refusal']}>
        {identities.length === 0 ? <p className="max-w-measure">{t('identityNone', { provider })}</p> : null}
        {identities.map(({ id, createdAt }) => (
          <div key={id} className="grid gap-3">
            <p>{t('identitySince', { day: formatDay(createdAt.toISOString().slice(0, 10), actor.locale) })}</p>
            <Press action={disconnectAccount} fields={{ identityId: id }} weight="danger" refused={t('unlinkRefused')}>
              {t('unlink')}
            </Press>
          </div>
        ))}
      </DeskTexts>
    </Section>
  )
}
