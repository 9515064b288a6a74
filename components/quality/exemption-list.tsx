import { PressForm } from '@/components/desk/deleted/press-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { Exempted } from '@/lib/quality/queries'
import { keyWords } from './finding-words'

type Shown = Exempted & { path: string; takeUp: FormAction | undefined }

/** What somebody said is right as it is, and the way back. */
export function ExemptionList({ exempted, locale }: { exempted: readonly Shown[]; locale: Locale }) {
  const t = translator(locale, 'quality')
  return (
    <Section id="set-aside" title={t('aside.title')} aside={t('aside.help')}>
      <ul className="grid">
        {exempted.map(({ recordId, kind, title, finding, reason, by, at, path, takeUp }) => (
          <li
            key={`${recordId} ${finding}`}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line py-3.5 first:border-t-0 first:pt-0"
          >
            <div className="min-w-0 max-w-measure">
              <p>
                <a href={path}>{title || t('untitled')}</a> · {keyWords(finding, kind, locale)}
              </p>
              <p className="break-words" dir="auto">
                {reason}
              </p>
              <p className="text-sm text-quiet">{t('aside.by', { name: by, time: formatMoment(at, locale) })}</p>
            </div>
            {takeUp ? (
              <PressForm
                action={takeUp}
                idempotencyKey={crypto.randomUUID()}
                label={t('aside.takeUp')}
                of={title || t('untitled')}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
