import { translator } from '@/i18n/translator'
import { formatScore } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { contrastOn, papers } from '@/lib/portal-settings/colour/contrast'
import { darkTone } from '@/lib/portal-settings/colour/tones'

/** As in app/styles/tokens.css. */
const delivered = { light: '#254c96', dark: '#94c1fa' } as const

/** The colour as links and buttons wear it, on light paper and on dark, with the contrast it reaches. */
export function ColourSamples({ accent, locale }: { accent: string | null; locale: Locale }) {
  const t = translator(locale, 'keeping.settings.colours')
  const tones = accent ? { light: accent, dark: darkTone(accent) } : delivered
  return (
    <figure className="grid gap-2">
      <figcaption className="text-sm text-quiet">{t('now')}</figcaption>
      <ul className="grid gap-3 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((scheme) => (
          <li key={scheme} className="grid gap-2">
            <svg viewBox="0 0 240 72" role="img" aria-label={t('sample')} className="w-full border border-line">
              <rect width="240" height="72" fill={papers[scheme][0]} />
              <path d="M18 42 H98" stroke={tones[scheme]} strokeWidth="1.2" />
              <text x="18" y="38" fontSize="15" fill={tones[scheme]}>
                {tones[scheme]}
              </text>
              <rect x="132" y="18" width="90" height="36" rx="3" fill={tones[scheme]} />
              <text x="177" y="41" fontSize="15" textAnchor="middle" fill={papers[scheme][0]}>
                {tones[scheme]}
              </text>
            </svg>
            <p className="text-sm text-quiet">
              {t(scheme)} · {t('contrast', { contrast: formatScore(contrastOn(tones[scheme], scheme), locale) })}
            </p>
          </li>
        ))}
      </ul>
    </figure>
  )
}
