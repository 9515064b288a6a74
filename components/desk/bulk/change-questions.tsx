import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/i18n/translator'
import { type BulkAct, themeWays } from '@/lib/bulk/rules'
import { themes } from '@/lib/editing/rules'
import { byName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Props = {
  act: BulkAct
  /** What the address says already: the records and the act. */
  carried: readonly (readonly [name: string, value: string])[]
  organisations: readonly { value: string; label: string }[]
  locale: Locale
}

/** What else has to be chosen before it can be seen what would change; an ordinary form that leads back to its page. */
export function ChangeQuestions({ act, carried, organisations, locale }: Props) {
  const t = translator(locale, 'bulk.questions')
  const theme = translator(locale, 'theme')
  const themeChoices = themes
    .map((value) => ({ value, label: theme(value) }))
    .toSorted((one, other) => byName(locale)(one.label, other.label))
  return (
    <form action="/desk/records/change" className="grid max-w-measure gap-5">
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {act === 'theme' ? (
        <>
          <Select name="theme" label={t('theme')} choices={themeChoices} />
          <Fieldset id="way" legend={t('way')} isQuiet className="gap-2.5">
            {themeWays.map((way, place) => (
              <Choice
                key={way}
                name="way"
                type="radio"
                value={way}
                label={t(`ways.${way}`)}
                defaultChecked={place === 0}
              />
            ))}
          </Fieldset>
        </>
      ) : null}
      {act === 'owner' ? <Select name="organisationId" label={t('owner')} choices={organisations} /> : null}
      {act === 'withdraw' ? (
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} required maxLength={2000} />
      ) : null}
      <p>
        <Button weight="main">{t('next')}</Button>
      </p>
    </form>
  )
}
