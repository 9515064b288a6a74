import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Operator } from '@/lib/public/operator'

/** Name, address and e-mail of whoever runs this portal, or that nobody has filled them in. */
export function OperatorContact({ operator, locale }: { operator: Operator; locale: Locale }) {
  const { name, address, email } = operator
  const t = translator(locale, 'imprint')
  if (!name && address.length === 0 && !email) return <p className="text-quiet">{t('missing')}</p>
  return (
    <address className="not-italic">
      {name ? <p className="font-display text-lg">{name}</p> : null}
      {address.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {email ? (
        <p className="mt-2">
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : (
        <p className="mt-2 text-quiet">{t('withoutEmail')}</p>
      )}
    </address>
  )
}
