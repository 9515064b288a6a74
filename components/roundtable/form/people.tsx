'use client'

import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { groups } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { useFieldError } from './form-context'
import { OrganisationField } from './organisation-field'
import { Rows } from './rows'

type Choice = { value: string; label: string }

/** Who hosted the roundtable. */
export function HostRows({ rows, spare }: { rows: RoundtableFormValues['hosts']; spare: number }) {
  const t = useTranslations('roundtableForm')
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups.hosts}
      label={(number) => t('entry.hosts', { number })}
      addLabel={t('add.hosts')}
    >
      {(row, index) => (
        <OrganisationField name={`hosts[${index}].name`} label={t('host')} saved={row?.name ?? ''} mustBeKnown />
      )}
    </Rows>
  )
}

/** How many took part, exactly or as a range: stakeholders are organisations, people are counted apart. */
export function Counts({ values }: { values: Pick<RoundtableFormValues, 'stakeholders' | 'people'> }) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {(['stakeholders', 'people'] as const).map((group) => (
        <Fieldset
          key={group}
          id={group}
          legend={t(`count.${group}`)}
          hint={t(`countHint.${group}`)}
          className="grid-cols-2"
        >
          {(['least', 'most'] as const).map((bound) => (
            <TextField
              key={bound}
              name={`${group}.${bound}`}
              label={t(bound)}
              error={errorOf(`${group}.${bound}`)}
              defaultValue={values[group][bound]}
              inputMode="numeric"
            />
          ))}
        </Fieldset>
      ))}
    </div>
  )
}

/** The organisations at the table. Never people. */
export function AttendanceRows({
  rows,
  spare,
  kinds,
}: {
  rows: RoundtableFormValues['attendance']
  spare: number
  kinds: readonly Choice[]
}) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups.attendance}
      label={(number) => t('entry.attendance', { number })}
      addLabel={t('add.attendance')}
    >
      {(row, index) => {
        const field = (name: string) => `attendance[${index}].${name}`
        return (
          <div className="grid items-start gap-4 sm:grid-cols-[1fr_15rem_6rem]">
            <OrganisationField name={field('name')} label={t('organisation')} saved={row?.name ?? ''} />
            <Select
              name={field('kind')}
              label={t('stakeholderKind')}
              choices={kinds}
              defaultValue={row?.kind ?? 'ngo'}
            />
            <TextField
              name={field('people')}
              label={t('peopleSent')}
              error={errorOf(field('people'))}
              defaultValue={row?.people}
              inputMode="numeric"
            />
          </div>
        )
      }}
    </Rows>
  )
}
