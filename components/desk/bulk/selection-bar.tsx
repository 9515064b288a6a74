import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { translator } from '@/i18n/translator'
import type { BulkAct } from '@/lib/bulk/rules'
import type { Locale } from '@/lib/language/rules'

type Props = {
  /** How many records fit the filter. */
  total: number
  acts: readonly BulkAct[]
  /** The filter, as the address of the list says it. */
  query: string
  path: string
  locale: Locale
}

/** What is to be done with the records that are ticked, or with all that fit; it leads to a page that shows it first. */
export function SelectionBar({ total, acts, query, path, locale }: Props) {
  const t = translator(locale, 'bulk')
  return (
    <section aria-labelledby="several" className="grid gap-5 border-t border-edge pt-5">
      <h2 id="several" className="text-lg">
        {t('select.label')}
      </h2>
      <input type="hidden" name="filter" value={query} />
      <input type="hidden" name="path" value={path} />
      <Fieldset id="which" legend={t('select.which')} isQuiet className="gap-2.5">
        <Choice name="which" type="radio" value="chosen" label={t('select.chosen')} defaultChecked />
        <Choice name="which" type="radio" value="all" label={t('select.all', { count: total })} />
      </Fieldset>
      <div className="flex flex-wrap items-end gap-4">
        <Select
          name="act"
          label={t('select.act')}
          choices={acts.map((act) => ({ value: act, label: t(`acts.${act}`) }))}
        />
        <Button>{t('select.look')}</Button>
      </div>
    </section>
  )
}
