import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { portalSettings } from '@/lib/public/portal-settings'
import { Seal } from './wordmark'

/** The sign of the portal with its name, leading to its home page. */
export function Brand({ locale, isHere = false }: { locale: Locale; isHere?: boolean }) {
  return (
    <a
      href={`/${locale}`}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex items-center gap-2.5 py-1 font-display text-lg font-medium text-ink no-underline"
    >
      <Sign locale={locale} />
      {translator(locale, 'site')('name')}
    </a>
  )
}

/** The logo that was chosen, or the table with its eight seats. */
function Sign({ locale }: { locale: Locale }) {
  const { logo } = portalSettings()
  if (!logo) return <Seal className="text-accent" />
  return (
    // eslint-disable-next-line @next/next/no-img-element -- what was uploaded is redrawn once and never optimised by Next
    <img
      src={`/files/${logo.key}/whole`}
      alt={logo.alternative[locale] ?? ''}
      width={logo.width}
      height={logo.height}
      className="h-8 w-auto max-w-40 object-contain"
    />
  )
}
