import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { outboxStates } from '@/lib/mail/rules'
import type { MessageFilter as Filter } from '@/lib/mail/schema'
import { templateName } from './words'

type Props = {
  filter: Filter
  counts: Partial<Record<(typeof outboxStates)[number], number>>
  templates: readonly string[]
  locale: Locale
}

/** Narrows the outgoing mail; each state says how many there are. */
export function MessageFilter({ filter, counts, templates, locale }: Props) {
  const t = translator(locale, 'outbox')
  const states = outboxStates.map((state) => ({
    value: state,
    label: `${t(`states.${state}`)} (${counts[state] ?? 0})`,
  }))
  return (
    <search aria-label={t('filter.label')}>
      <form action="/desk/admin/messages" className="flex flex-wrap items-end gap-4">
        {filter.other ? <input type="hidden" name="other" value="on" /> : null}
        <Select
          name="state"
          label={t('filter.state')}
          choices={states}
          empty={t('filter.any')}
          defaultValue={filter.state ?? ''}
        />
        {filter.other ? null : (
          <Select
            name="template"
            label={t('filter.template')}
            choices={templates.map((one) => ({ value: one, label: templateName(one, locale) }))}
            empty={t('filter.any')}
            defaultValue={filter.template ?? ''}
          />
        )}
        <Button>{t('filter.show')}</Button>
        <a href="/desk/admin/messages" className="py-2.5">
          {t('filter.clear')}
        </a>
      </form>
    </search>
  )
}
