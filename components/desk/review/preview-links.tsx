import { translator } from '@/i18n/translator'
import type { PreviewLinkRow } from '@/lib/editing/decisions'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { PlainForm } from './plain-form'

type Props = {
  links: readonly PreviewLinkRow[]
  endActionOf: (linkId: string) => FormAction
  now: Date
  locale: Locale
}

/** The links that were made for outsiders: for whom, how long, and when they were opened. */
export function PreviewLinks({ links, endActionOf, now, locale }: Props) {
  const t = translator(locale, 'review')
  if (links.length === 0) return <p className="text-quiet">{t('share.none')}</p>
  return (
    <ul className="grid gap-5">
      {links.map((link) => {
        const isOpen = link.revokedAt === null && link.expiresAt > now
        return (
          <li key={link.id} className="grid gap-1 border-s-2 border-line ps-4">
            <p className="font-strong">{link.label}</p>
            <p className="text-sm text-quiet">{stateOf(link, { now, locale })}</p>
            <p className="text-sm">{t('share.visited', { count: link.visited })}</p>
            {link.visits.length > 0 ? (
              <ul className="text-sm text-quiet">
                {link.visits.map(({ at, version }) => (
                  <li key={at.toISOString()}>
                    {t('share.visit', { time: formatMoment(at, locale), version: String(version) })}
                  </li>
                ))}
              </ul>
            ) : null}
            {isOpen ? (
              <PlainForm
                action={endActionOf(link.id)}
                idempotencyKey={crypto.randomUUID()}
                label={t('share.end')}
                about={link.label}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function stateOf({ by, revokedAt, expiresAt }: PreviewLinkRow, { now, locale }: Pick<Props, 'now' | 'locale'>) {
  const t = translator(locale, 'review')
  if (revokedAt) return t('share.ended', { name: by, time: formatMoment(revokedAt, locale) })
  const time = formatMoment(expiresAt, locale)
  return expiresAt > now ? t('share.open', { name: by, time }) : t('share.expired', { name: by, time })
}
