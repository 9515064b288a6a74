'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { useFieldError } from './form-context'

type Choice = { value: string; label: string }
export type BasicChoices = {
  /** Organisations the person may write for; a saved roundtable stays with its own. */
  organisations: readonly Choice[]
  /** Each with the number the next roundtable of its series would have. */
  platforms: readonly (Choice & { nextSequence: number })[]
  languages: readonly Choice[]
  modes: readonly Choice[]
  courses: readonly Choice[]
}

/** Which roundtable it was: platform, number, day, how and where. */
export function Basics({ values, choices }: { values: RoundtableFormValues; choices: BasicChoices }) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  const sequence = useRef<HTMLInputElement>(null)
  const isProposed = useRef(true)
  const propose = (platformId: string) => {
    const next = choices.platforms.find(({ value }) => value === platformId)?.nextSequence
    if (next && isProposed.current && sequence.current) sequence.current.value = String(next)
  }
  return (
    <div className="grid gap-5">
      <OneOf
        name="organisationId"
        label={t('field.organisationId')}
        choices={choices.organisations}
        value={values.organisationId}
      />
      <Select
        name="platformId"
        label={t('field.platformId')}
        choices={choices.platforms}
        defaultValue={values.platformId}
        error={errorOf('platformId')}
        onChange={(event) => propose(event.currentTarget.value)}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          ref={sequence}
          name="sequence"
          label={t('field.sequence')}
          hint={t('sequenceHint')}
          error={errorOf('sequence')}
          defaultValue={values.sequence}
          inputMode="numeric"
          onInput={() => {
            isProposed.current = false
          }}
        />
        <Select
          name="course"
          label={t('field.course')}
          hint={t('courseHint')}
          choices={choices.courses}
          defaultValue={values.course}
        />
        <TextField
          name="heldOn"
          type="date"
          label={t('field.heldOn')}
          error={errorOf('heldOn')}
          defaultValue={values.heldOn}
        />
        <TextField
          name="startsAt"
          type="time"
          label={t('field.startsAt')}
          optional={t('optional')}
          error={errorOf('startsAt')}
          defaultValue={values.startsAt}
        />
        <TextField
          name="durationMinutes"
          label={t('field.durationMinutes')}
          hint={t('durationHint')}
          optional={t('optional')}
          error={errorOf('durationMinutes')}
          defaultValue={values.durationMinutes}
          inputMode="numeric"
        />
        <Select
          name="mode"
          label={t('field.mode')}
          hint={t('modeHint')}
          choices={choices.modes}
          defaultValue={values.mode}
        />
      </div>
      <TextField
        name="place"
        label={t('field.place')}
        optional={t('optional')}
        error={errorOf('place')}
        defaultValue={values.place}
        maxLength={limits.place}
      />
      <OneOf name="language" label={t('field.language')} choices={choices.languages} value={values.language} />
    </div>
  )
}

/** What it is called, and what it was in a few sentences. */
export function Words({ values }: { values: RoundtableFormValues }) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  return (
    <div className="grid gap-5">
      <TextField
        name="title"
        label={t('field.title')}
        error={errorOf('title')}
        defaultValue={values.title}
        maxLength={limits.title}
      />
      <TextArea
        name="summary"
        label={t('field.summary')}
        hint={t('summaryHint')}
        optional={t('optional')}
        error={errorOf('summary')}
        defaultValue={values.summary}
        maxLength={limits.summary}
      />
    </div>
  )
}

/** A choice, or what was chosen where there is nothing to choose. */
function OneOf({
  name,
  label,
  choices,
  value,
}: {
  name: string
  label: string
  choices: readonly Choice[]
  value: string
}) {
  if (choices.length > 1) return <Select name={name} label={label} choices={choices} defaultValue={value} />
  return (
    <p>
      <input type="hidden" name={name} value={value} />
      <span className="block font-strong">{label}</span>
      {choices[0]?.label ?? ''}
    </p>
  )
}
