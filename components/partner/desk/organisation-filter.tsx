import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Props = { q: string; rights: string | null; locale: Locale }

/** Narrows the list of organisations; an ordinary form whose answers stand in the address. */
export function OrganisationFilter({ q, rights, locale }: Props) {
  const t = translator(locale, 'organisations')
  const degrees = (['trusted', 'moderated', 'blocked'] as const).map((value) => ({
    value,
    label: t(`rights.${value}`),
  }))
  return (
    <search aria-label={t('filter.label')}>
      <form action="/desk/admin/organisations" className="flex flex-wrap items-end gap-4">
        <TextField
          name="q"
          type="search"
          label={t('filter.q')}
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          className="min-w-0 flex-[1_1_16rem]"
        />
        <Select
          name="rights"
          label={t('filter.rights')}
          choices={degrees}
          empty={t('filter.any')}
          defaultValue={rights ?? ''}
        />
        <Button>{t('filter.submit')}</Button>
      </form>
    </search>
  )
}
