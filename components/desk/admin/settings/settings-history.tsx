import { AskingForm } from '@/components/desk/admin/asking-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import { formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { SettingsVersion } from '@/lib/portal-settings/queries'
import { settingsParts } from '@/lib/portal-settings/rules'

type Props = { history: readonly SettingsVersion[]; next: number; action: FormAction; locale: Locale }

/** Who changed the settings and when, each version with the way back to it. */
export function SettingsHistory({ history, next, action, locale }: Props) {
  const t = translator(locale, 'keeping.settings.history')
  const back = (from: number) => (
    <AskingForm
      id={`back-${from}`}
      action={action}
      idempotencyKey={crypto.randomUUID()}
      version={next}
      fields={[{ type: 'hidden', name: 'from', value: String(from) }]}
      button={t('backNamed', { version: from })}
    />
  )
  return (
    <Section id="history" title={t('title')}>
      {history.length === 0 ? (
        <p className="text-quiet">{t('none')}</p>
      ) : (
        <ol className="grid">
          {history.map((one, place) => (
            <li
              key={one.version}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-t-0"
            >
              <div>
                <p>{whatOf(one, locale)}</p>
                <p className="text-sm text-quiet">{t('by', { name: one.by, time: formatMoment(one.at, locale) })}</p>
              </div>
              {place === 0 ? <p className="text-sm text-quiet">{t('now')}</p> : back(one.version)}
            </li>
          ))}
          {history.at(-1)?.version === 1 ? (
            <li className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3">
              <p>{t('delivered')}</p>
              {back(0)}
            </li>
          ) : null}
        </ol>
      )}
    </Section>
  )
}

function whatOf({ version, changed, restoredFrom }: SettingsVersion, locale: Locale): string {
  const t = translator(locale, 'keeping.settings')
  const parts = settingsParts.filter((part) => changed.includes(part)).map((part) => t(`parts.${part}`))
  const what = `${version}. ${formatList(parts, locale)}`
  return restoredFrom === null ? t('history.changed', { what }) : t('history.restored', { what, version: restoredFrom })
}
