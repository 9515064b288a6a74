import { translator } from '@/i18n/translator'
import type { Mark, SavedVersion, Sitting } from '@/lib/editing/sittings'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Props = {
  sittings: readonly Sitting[]
  /** The version that stands. */
  current: number
  /** Where two versions are compared: the given one with the one before it. */
  hrefOf: (version: number, from?: number) => string
  /** The last version before the first of each sitting. */
  before: (sitting: Sitting) => number | undefined
  locale: Locale
}

/** The history of a record: who wrote when, what was brought back, submitted and published. */
export function SittingList({ sittings, current, hrefOf, before, locale }: Props) {
  return (
    <ol className="grid">
      {sittings.map((sitting) => (
        <li key={sitting.versions[0].version} className="border-t border-line py-4">
          <Entry {...{ sitting, current, hrefOf, before, locale }} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ sitting, current, hrefOf, before, locale }: Omit<Props, 'sittings'> & { sitting: Sitting }) {
  const t = translator(locale, 'history')
  const { versions } = sitting
  const [newest] = versions
  const oldest = versions.at(-1) ?? newest
  const from = before(sitting)
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-strong">{newest.by}</span>
        <span className="text-quiet">
          {versions.length > 1
            ? t('between', { from: formatMoment(oldest.at, locale), to: formatMoment(newest.at, locale) })
            : formatMoment(newest.at, locale)}
        </span>
        <span className="text-sm text-quiet">{facts(newest, { locale, current })}</span>
      </p>
      <Marks marks={versions.flatMap(({ marks }) => marks)} locale={locale} />
      {from === undefined ? (
        <p className="text-sm text-quiet">{t('first')}</p>
      ) : (
        <p>
          <a href={hrefOf(newest.version, from)}>{t('whatChanged')}</a>{' '}
          <span className="sr-only">{t('ofVersion', { version: newest.version })}</span>
        </p>
      )}
      {versions.length > 1 ? (
        <details>
          <summary className="cursor-pointer py-1 text-sm text-quiet">
            {t('versions', { count: versions.length })}
          </summary>
          <ol className="grid gap-1 border-s-2 border-line ps-4 text-sm">
            {versions.map((one, index) => (
              <li key={one.version} className="flex flex-wrap items-baseline gap-x-3">
                <span>{formatMoment(one.at, locale)}</span>
                <span className="text-quiet">
                  {t('version', { version: one.version })}
                  {one.isAutosave ? ` · ${t('autosaved')}` : ''}
                </span>
                <a className="inline-block py-1" href={hrefOf(one.version, versions[index + 1]?.version ?? from)}>
                  {t('show')} <span className="sr-only">{t('ofVersion', { version: one.version })}</span>
                </a>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  )
}

function facts(
  { version, language, restoredFrom }: SavedVersion,
  { locale, current }: { locale: Locale; current: number },
) {
  const t = translator(locale, 'history')
  const said = [
    t('version', { version }),
    ...(language ? [languageName(language, locale)] : []),
    ...(version === current ? [t('current')] : []),
    ...(restoredFrom === null ? [] : [t('restored', { version: restoredFrom })]),
  ]
  return said.join(' · ')
}

function Marks({ marks, locale }: { marks: readonly Mark[]; locale: Locale }) {
  const t = translator(locale, 'history')
  if (marks.length === 0) return null
  return (
    <ul className="grid gap-1">
      {marks.toReversed().map(({ step, languages, at, by, reason }) => (
        <li key={`${step} ${at.toISOString()}`} className="text-sm">
          <span className="font-strong">{t(`mark.${step}`)}</span>{' '}
          {t('markBy', {
            languages: new Intl.ListFormat(locale).format(languages.map((one) => languageName(one, locale))),
            name: by,
            time: formatMoment(at, locale),
          })}
          {reason ? <q className="block text-quiet">{reason}</q> : null}
        </li>
      ))}
    </ul>
  )
}
