import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { waitingLink } from '@/lib/auth/sign-on'
import { providerName } from '@/lib/single-sign-on/queries'

const reasons = ['failed', 'unknown', 'disabled', 'unverified', 'other_person', 'unreachable'] as const

/** The way in by an account of one's own organisation, and what became of it; nothing where there is none. */
export async function ProviderSignIn({ next, refused }: { next: string; refused: string | undefined }) {
  const provider = providerName()
  if (!provider) return null
  const t = translator(await deskLocale(), 'signOn')
  const reason = reasons.find((one) => one === refused)
  const isLinking = next === '/sign-in/link' && (await waitingLink()) !== null
  if (isLinking) {
    return (
      <Notice tone="attention" role="status" className="mb-8">
        {t('linkNotice', { provider })}
      </Notice>
    )
  }
  return (
    <div className="mb-8 grid justify-items-start gap-6 border-b border-line pb-6">
      {reason ? (
        <Notice tone="wrong" role="alert" title={t('refused')}>
          {t(`reasons.${reason}`, { provider })}
        </Notice>
      ) : null}
      <ButtonLink href={`/sign-in/provider?next=${encodeURIComponent(next)}`} rel="nofollow">
        {t('with', { provider })}
      </ButtonLink>
      <p className="text-quiet">{t('or')}</p>
    </div>
  )
}
