'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Suggestions } from '@/lib/editing/form'
import { useFormAround } from './form-context'

/** An organisation the portal knows: any of its names finds it. */
export type KnownOrganisation = { name: string; country: string | null; otherNames: readonly string[] }

/** What the portal knows and offers while a line is typed. */
export type KnownNames = { organisations?: readonly KnownOrganisation[]; practices?: readonly string[] }

const lists: Record<Suggestions, string> = {
  organisations: 'known-organisations',
  knownOrganisations: 'known-organisations',
  practices: 'known-practices',
}

/** The list a line offers, by its place in the page. */
export const listOf = (suggests: Suggestions | undefined) => suggests && lists[suggests]

/** The lists themselves, once for all lines of a form. */
export function SuggestionLists() {
  const { suggestions: { organisations, practices } = {} } = useFormAround()
  return (
    <>
      {organisations ? (
        <datalist id={lists.organisations}>
          {organisations.flatMap((one) =>
            namesOf(one).map((name) => (
              <option key={`${one.name} ${name}`} value={name}>
                {[name === one.name ? null : one.name, one.country].filter(Boolean).join(', ')}
              </option>
            )),
          )}
        </datalist>
      ) : null}
      {practices ? (
        <datalist id={lists.practices}>
          {practices.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}

/** Says, as a name is typed, whether the portal knows the organisation. */
export function KnownHint({ suggests, typed }: { suggests: Suggestions; typed: string }) {
  const t = useTranslations('recordForm')
  const { suggestions } = useFormAround()
  const organisations = suggestions?.organisations
  const name = typed.trim().toLowerCase()
  const found = useMemo(
    () => organisations?.find((one) => namesOf(one).some((known) => known.toLowerCase() === name)),
    [organisations, name],
  )
  if (suggests === 'practices') return null
  const unknown = suggests === 'knownOrganisations' ? 'mustBeKnown' : 'keptAsWritten'
  const hint = found ? [t('isKnown'), found.country].filter(Boolean).join(' · ') : t(unknown)
  return (
    <p className="mt-1 min-h-5 text-sm text-quiet" aria-live="polite">
      {name === '' ? null : hint}
    </p>
  )
}

const namesOf = ({ name, otherNames }: KnownOrganisation) => [name, ...otherNames]
