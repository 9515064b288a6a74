'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { groups, limits } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { useFieldError } from './form-context'
import { Rows } from './rows'

/** Where the record's facts come from. */
export function SourceRows({
  rows,
  spare,
  kinds,
}: {
  rows: RoundtableFormValues['sources']
  spare: number
  kinds: readonly { value: string; label: string }[]
}) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups.sources}
      label={(number) => t('entry.sources', { number })}
      addLabel={t('add.sources')}
    >
      {(row, index) => {
        const field = (name: string) => `sources[${index}].${name}`
        return (
          <>
            <TextField
              name={field('label')}
              label={t('title.sources')}
              error={errorOf(field('label'))}
              defaultValue={row?.label}
              maxLength={limits.sourceLabel}
            />
            <div className="grid items-start gap-4 sm:grid-cols-[13rem_1fr]">
              <Select
                name={field('kind')}
                label={t('sourceKind')}
                choices={kinds}
                defaultValue={row?.kind ?? 'document'}
              />
              <TextField
                name={field('url')}
                type="url"
                label={t('sourceLink')}
                optional={t('optional')}
                error={errorOf(field('url'))}
                defaultValue={row?.url}
              />
            </div>
            <input type="hidden" name={field('concerns')} defaultValue={row?.concerns} />
            <Choice
              name={field('verified')}
              id={field('verified')}
              label={t('verified')}
              defaultChecked={row ? row.verified === 'on' : true}
            />
          </>
        )
      }}
    </Rows>
  )
}
