import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { NewApp as NewAppFacts } from '@/lib/second-factor/queries'

/** The key of an app: as a picture, as text, and as an address that an app on this device opens. */
export function NewApp({ app, locale }: { app: NewAppFacts; locale: Locale }) {
  const t = translator(locale, 'secondFactor.app')
  const { size, path } = app.picture
  return (
    <div className="grid max-w-measure gap-4">
      <p>{t('scan')}</p>
      <svg
        role="img"
        aria-label={t('picture')}
        viewBox={`0 0 ${size} ${size}`}
        width="224"
        height="224"
        shapeRendering="crispEdges"
      >
        {/* Dark on light in every colour scheme: cameras read it no other way. */}
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {t('type')} <code className="font-mono break-words">{app.key}</code>
      </p>
      <p>
        <a href={app.address}>{t('open')}</a>
      </p>
    </div>
  )
}
