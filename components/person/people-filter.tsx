import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { type PeopleFilter, peopleAddress, personStates } from '@/lib/person/rules'

type Choices = readonly { value: string; label: string }[]
type Props = { filter: PeopleFilter; organisations: Choices; roles: Choices; locale: Locale }

/** Narrows the list of people; an ordinary form whose answers stand in the address. */
export function PeopleFilterForm({ filter, organisations, roles, locale }: Props) {
  const t = translator(locale, 'people')
  const states = personStates.map((value) => ({ value, label: t(`states.${value}`) }))
  const chosen = (name: 'organisation' | 'role' | 'state', choices: Choices) => ({
    ...{ name, choices, label: t(`filter.${name}`), empty: t('filter.any') },
    // The forms of the page below ask for an organisation and a role as well.
    ...{ id: `filter-${name}`, defaultValue: filter[name] ?? '' },
  })
  return (
    <search aria-label={t('filter.label')}>
      <form action="/desk/admin/people" className="grid gap-5">
        <TextField
          name="q"
          type="search"
          label={t('filter.q')}
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
          className="max-w-measure"
        />
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] items-end gap-4">
          <Select {...chosen('organisation', organisations)} />
          <Select {...chosen('role', roles)} />
          <Select {...chosen('state', states)} />
        </div>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button>{t('filter.submit')}</Button>
          <a href={peopleAddress({})} className="py-2">
            {t('filter.clear')}
          </a>
        </p>
      </form>
    </search>
  )
}
