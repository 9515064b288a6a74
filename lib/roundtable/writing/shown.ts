import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValue, FormValues } from '@/lib/form-state'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { ContentLanguage } from '@/lib/language/rules'
import { organisationNames } from '@/lib/partner/queries'
import { authorColumns } from '@/lib/person/reading/authors'
import { type RoundtableSnapshot, roundtableSnapshot } from '@/lib/roundtable/publication'
import { broughtUp } from './brought-up'
import { formValues } from './form-values'

const groups = ['practices', 'gaps', 'pilots'] as const

type Reading = {
  language: ContentLanguage
  /** The form as it was read: when the version was kept that it goes by, and what was sent. */
  since?: { at: Date; typed: FormValues } | undefined
}

/** The fields of the form for a version of a roundtable, with the records it brought up. */
export async function roundtableValues(
  tx: Transaction,
  kept: Record<string, unknown>,
  { language, since }: Reading,
): Promise<FormValues> {
  const snapshot: RoundtableSnapshot = roundtableSnapshot.parse(kept)
  const ids = [
    ...snapshot.hostIds,
    ...[...snapshot.attendance, ...snapshot.actionPoints].flatMap(({ organisationId }) => organisationId ?? []),
  ]
  const names = ids.length > 0 ? await organisationNames(tx, [...new Set(ids)], language) : new Map<string, string>()
  const earlier = since && { at: since.at, versions: versionsIn(since.typed) }
  const brought = await broughtUp(tx, snapshot, earlier)
  return formValues(snapshot, { language, nameOf: (one) => names.get(one) ?? '', ...brought })
}

/**
 * Who saved something that a roundtable brought up elsewhere, such as through another roundtable, since the form was
 * read: what the form saved itself was kept at the moment of its version.
 */
export async function savedElsewhere(tx: Transaction, record: RecordRow, typed: FormValues) {
  const ids = groups.flatMap((group) => rowsOf(typed[group]).flatMap(({ id }) => (isKey(id) ? [id] : [])))
  if (ids.length === 0) return undefined
  const saved = await tx.record.findMany({
    where: { id: { in: ids }, organisationId: record.organisationId, updatedAt: { gt: record.updatedAt } },
    select: { id: true, version: true, updatedAt: true, updatedBy: authorColumns },
    orderBy: { updatedAt: 'desc' },
  })
  const versions = versionsIn(typed)
  return saved.find(({ id, version }) => version !== versions.get(id))
}

/** The form with the versions of its entries as they are in `saved`; without any where nothing is given. */
export const withVersionsOf = (values: FormValues, saved: FormValues = {}): FormValues => ({
  ...values,
  ...Object.fromEntries(
    groups.map((group): [string, FormValue] => {
      const versions = new Map(rowsOf(saved[group]).map(({ id, version }) => [id, version]))
      return [group, rowsOf(values[group]).map((row) => ({ ...row, version: versions.get(row.id) ?? '' }))]
    }),
  ),
})

function versionsIn(typed: FormValues): Map<string, number> {
  const rows = groups.flatMap((group) => rowsOf(typed[group]))
  return new Map(
    rows.flatMap(({ id, version }): [string, number][] => {
      const number = Number(version)
      return isKey(id) && Number.isInteger(number) && number > 0 && number < 2_000_000_000 ? [[id, number]] : []
    }),
  )
}

const rowsOf = (value: FormValue | undefined): FormValues[] =>
  Array.isArray(value) ? value.filter((row): row is FormValues => typeof row === 'object' && !Array.isArray(row)) : []
const isKey = (id: FormValue | undefined): id is string =>
  typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
