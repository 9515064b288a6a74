'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext, useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { useFieldError } from './form-context'

export type KnownOrganisation = { name: string; country: string | null; otherNames: readonly string[] }

const listId = 'known-organisations'
const Known = createContext<ReadonlyMap<string, KnownOrganisation>>(new Map())

/** The organisations the portal knows, offered while a name is typed; any of an organisation's names finds it. */
export function OrganisationNames({
  organisations,
  children,
}: {
  organisations: readonly KnownOrganisation[]
  children: React.ReactNode
}) {
  const [byName] = useState(
    () =>
      new Map(
        organisations.flatMap((one) =>
          [one.name, ...one.otherNames].map((name): [string, KnownOrganisation] => [name.toLowerCase(), one]),
        ),
      ),
  )
  return (
    <Known.Provider value={byName}>
      <datalist id={listId}>
        {organisations.flatMap((one) =>
          [one.name, ...one.otherNames].map((name) => (
            <option key={`${one.name} ${name}`} value={name}>
              {[name === one.name ? null : one.name, one.country].filter(Boolean).join(', ')}
            </option>
          )),
        )}
      </datalist>
      {children}
    </Known.Provider>
  )
}

/** The name of an organisation, with what the portal knows of it said beside it as it is typed. */
export function OrganisationField({
  name,
  label,
  saved,
  mustBeKnown = false,
  optional,
}: {
  name: string
  label: string
  saved: string
  mustBeKnown?: boolean
  optional?: string
}) {
  const t = useTranslations('roundtableForm')
  const known = useContext(Known)
  const errorOf = useFieldError()
  const [typed, setTyped] = useState(saved)
  const found = known.get(typed.trim().toLowerCase())
  const hint = (() => {
    if (typed.trim() === '') return undefined
    if (found) return [t('knownOrganisation'), found.country].filter(Boolean).join(' · ')
    return mustBeKnown ? t('unknownHost') : t('unknownOrganisation')
  })()
  return (
    <div>
      <TextField
        name={name}
        label={label}
        optional={optional}
        error={errorOf(name)}
        list={listId}
        defaultValue={saved}
        autoComplete="off"
        maxLength={300}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p className="mt-1 min-h-5 text-sm text-quiet" aria-live="polite">
        {hint}
      </p>
    </div>
  )
}
