'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { groups, limits } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { useFieldError, useRowVersion } from './form-context'
import { Rows } from './rows'

type Group = 'practices' | 'gaps' | 'pilots'
type Row = RoundtableFormValues['practices'][number] & { kind?: string }
type Choice = { value: string; label: string }

/** What a roundtable brought up: practices exchanged, gaps agreed, ideas for pilots. */
export function Contributions({
  group,
  rows,
  spare,
  themes,
  kinds,
}: {
  group: Group
  rows: readonly Row[]
  spare: number
  themes: readonly Choice[]
  /** Only gaps have kinds: something missing, or a recommendation. */
  kinds?: readonly Choice[]
}) {
  const t = useTranslations('roundtableForm')
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups[group]}
      label={(number) => t(`entry.${group}`, { number })}
      addLabel={t(`add.${group}`)}
    >
      {(row, index) => <Contribution {...{ group, row, index, themes }} kinds={kinds} />}
    </Rows>
  )
}

const blank: Row = { id: '', version: '', title: '', summary: '', theme: '', kind: 'gap' }

function Contribution({
  group,
  row = blank,
  index,
  themes,
  kinds,
}: {
  group: Group
  row: Row | undefined
  index: number
  themes: readonly Choice[]
  kinds: readonly Choice[] | undefined
}) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  const versionOf = useRowVersion()
  const field = (name: string) => `${group}[${index}].${name}`
  return (
    <>
      <input type="hidden" name={field('id')} value={row.id} />
      <input type="hidden" name={field('version')} value={versionOf(group, row)} />
      <TextField
        name={field('title')}
        label={t(`title.${group}`)}
        error={errorOf(field('title'))}
        defaultValue={row.title}
        maxLength={limits.contributionTitle}
        list={group === 'practices' ? 'known-practices' : undefined}
      />
      <TextArea
        name={field('summary')}
        label={t(`summary.${group}`)}
        optional={t('optional')}
        error={errorOf(field('summary'))}
        defaultValue={row.summary}
        maxLength={limits.contributionSummary}
        rows={2}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {kinds ? <Select name={field('kind')} label={t('kind')} choices={kinds} defaultValue={row.kind} /> : null}
        <Select
          name={field('theme')}
          label={t('theme')}
          optional={t('optional')}
          empty={t('noTheme')}
          choices={themes}
          defaultValue={row.theme}
          error={errorOf(field('theme'))}
        />
      </div>
    </>
  )
}
