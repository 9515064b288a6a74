'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { groups, limits } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { useFieldError } from './form-context'
import { OrganisationField } from './organisation-field'
import { Rows } from './rows'

type Of<Group extends keyof RoundtableFormValues> = { rows: RoundtableFormValues[Group]; spare: number }

/** The agenda, each item with its minutes. */
export function AgendaRows({ rows, spare }: Of<'agenda'>) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups.agenda}
      label={(number) => t('entry.agenda', { number })}
      addLabel={t('add.agenda')}
    >
      {(row, index) => {
        const field = (name: string) => `agenda[${index}].${name}`
        return (
          <>
            <input type="hidden" name={field('id')} defaultValue={row?.id ?? ''} />
            <div className="grid gap-4 sm:grid-cols-[1fr_11rem]">
              <TextField
                name={field('title')}
                label={t('title.agenda')}
                error={errorOf(field('title'))}
                defaultValue={row?.title}
                maxLength={limits.agendaTitle}
              />
              <TextField
                name={field('minutesLong')}
                label={t('minutesLong')}
                optional={t('optional')}
                error={errorOf(field('minutesLong'))}
                defaultValue={row?.minutesLong}
                inputMode="numeric"
              />
            </div>
            <TextArea
              name={field('minutes')}
              label={t('minutes')}
              optional={t('optional')}
              error={errorOf(field('minutes'))}
              defaultValue={row?.minutes}
              maxLength={limits.minutes}
              rows={4}
            />
          </>
        )
      }}
    </Rows>
  )
}

/** What was agreed to be done. */
export function ActionPointRows({ rows, spare }: Of<'actionPoints'>) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <Rows
      rows={rows}
      spare={spare}
      most={groups.actionPoints}
      label={(number) => t('entry.actionPoints', { number })}
      addLabel={t('add.actionPoints')}
    >
      {(row, index) => {
        const field = (name: string) => `actionPoints[${index}].${name}`
        return (
          <>
            <input type="hidden" name={field('id')} defaultValue={row?.id ?? ''} />
            <TextField
              name={field('text')}
              label={t('title.actionPoints')}
              error={errorOf(field('text'))}
              defaultValue={row?.text}
              maxLength={limits.actionPoint}
            />
            <div className="grid items-start gap-4 sm:grid-cols-[1fr_11rem_11rem]">
              <OrganisationField
                name={field('owner')}
                label={t('owner')}
                saved={row?.owner ?? ''}
                optional={t('optional')}
              />
              <TextField
                name={field('dueOn')}
                type="date"
                label={t('dueOn')}
                optional={t('optional')}
                error={errorOf(field('dueOn'))}
                defaultValue={row?.dueOn}
              />
              <TextField
                name={field('doneOn')}
                type="date"
                label={t('doneOn')}
                optional={t('optional')}
                error={errorOf(field('doneOn'))}
                defaultValue={row?.doneOn}
              />
            </div>
          </>
        )
      }}
    </Rows>
  )
}
