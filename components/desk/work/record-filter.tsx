import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/i18n/translator'
import {
  type ListFilter,
  type ListPath,
  listAddress,
  listedStates,
  recordKinds,
  themes,
  touchedTimes,
  workLists,
} from '@/lib/editing/rules'
import { byName, languageName } from '@/lib/format/names'
import { contentLanguages, type Locale } from '@/lib/language/rules'

type Choice = { value: string; label: string }

/** Narrows the list of records; an ordinary form whose answers stand in the address. */
export function RecordFilter({
  path,
  filter,
  organisations,
  locale,
}: {
  path: ListPath
  filter: ListFilter
  /** Offered where there is more than one. */
  organisations: readonly Choice[]
  locale: Locale
}) {
  const t = translator(locale, 'work')
  const named = <Value extends string>(values: readonly Value[], labelOf: (value: Value) => string): Choice[] =>
    values
      .map((value) => ({ value, label: labelOf(value) }))
      .toSorted((one, other) => byName(locale)(one.label, other.label))
  const chosen = (name: keyof ListFilter, choices: Choice[]) => ({
    ...{ name, label: t(`filter.${name as 'kind'}`), choices, empty: t('filter.any') },
    defaultValue: String(filter[name] ?? ''),
  })
  return (
    <search aria-label={t('filter.label')}>
      <form action={path} className="grid gap-5">
        <TextField
          name="q"
          type="search"
          label={t('filter.q')}
          hint={t('filter.qHint')}
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
          className="max-w-measure"
        />
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] items-end gap-4">
          <Select
            {...chosen(
              'kind',
              named(recordKinds, (kind) => t(`kinds.${kind}`)),
            )}
          />
          <Select
            {...chosen(
              'state',
              listedStates.map((value) => ({ value, label: t(`states.${value}`) })),
            )}
          />
          <Select
            {...chosen(
              'language',
              named(contentLanguages, (language) => languageName(language, locale)),
            )}
          />
          <Select
            {...chosen(
              'list',
              workLists.map((value) => ({ value, label: t(`lists.${value}`) })),
            )}
          />
          <Select
            {...chosen(
              'theme',
              named(themes, (theme) => translator(locale, 'theme')(theme)),
            )}
          />
          <Select
            {...chosen(
              'updated',
              touchedTimes.map((value) => ({ value, label: t(`touchedTimes.${value}`) })),
            )}
          />
          {organisations.length > 1 ? <Select {...chosen('organisation', [...organisations])} /> : null}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button>{t('filter.show')}</Button>
          <a href={listAddress({}, path)} className="py-1">
            {t('filter.clear')}
          </a>
        </div>
      </form>
    </search>
  )
}
