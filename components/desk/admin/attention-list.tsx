import { translator } from '@/i18n/translator'
import type { Attention } from '@/lib/attention/queries'
import { formatMoment, formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

type Found = Attention['findings'][number]

/** What needs attention, the most pressing first: how much, since when, and what to do about it. */
export function AttentionList({ findings, locale }: { findings: readonly Found[]; locale: Locale }) {
  return (
    <ul className="grid">
      {findings.map((one) => (
        <li
          key={one.name}
          className="grid gap-x-8 gap-y-2 border-t border-line py-5 first:border-t-0 sm:grid-cols-[1fr_auto]"
        >
          <Finding found={one} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Finding({ found, locale }: { found: Found; locale: Locale }) {
  const t = translator(locale, 'attention')
  const { name, count, since, href, examples = [] } = found
  return (
    <>
      <div className="grid max-w-measure gap-1">
        <h2 className="text-lg">{t(`findings.${name}.title`, { count })}</h2>
        <p className="text-quiet">{t(`findings.${name}.help`)}</p>
        {since ? <p className="text-sm text-quiet">{t('since', { time: formatMoment(since, locale) })}</p> : null}
        {examples.length > 0 ? (
          <ul className="mt-1 grid gap-0.5 text-sm">
            {examples.map(({ title, href: to, day }) => (
              <li key={`${title} ${to}`}>
                {to ? <a href={to}>{title || t('untitled')}</a> : title}
                {day ? <span className="text-quiet"> · {formatPartialDate(day, locale)}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <p className="self-start">
        <a href={href} className="inline-block py-1 font-strong">
          {t(`findings.${name}.action`)}
        </a>
      </p>
    </>
  )
}
