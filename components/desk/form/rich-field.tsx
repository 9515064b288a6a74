'use client'

import { useCallback } from 'react'
import { RichTextField } from '@/components/rich-text/rich-text-field'
import type { Suggestion } from '@/lib/editing/finding'
import type { FieldOf } from './field'
import { useFormAround, useText } from './form-context'
import { useFrame } from './frame'

const mostOffered = 8

type Records = ReturnType<typeof useFormAround>['records']
type Linked = Pick<Suggestion, 'kind' | 'id' | 'title'>

/** A text with its structure; it links to any record within reach. */
export function RichField({ field, ...at }: FieldOf<'rich'>) {
  const frame = useFrame(at, field.isRequired)
  const { language, records } = useFormAround()
  const [text, write] = useText(at.path)
  const findRecords = useCallback(
    async (query: string): Promise<Linked[]> => {
      const found = [...namedByFields(records, query), ...(await withinReach(query))]
      return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, mostOffered)
    },
    [records],
  )
  return (
    <RichTextField
      {...frame}
      name={at.path}
      lang={language}
      maxLength={field.most}
      value={text}
      onChange={write}
      findRecords={findRecords}
    />
  )
}

/** Records that the fields of this form may name, public ones of other organisations among them. */
function namedByFields(records: Records, query: string): Linked[] {
  const wanted = query.toLocaleLowerCase()
  return Object.entries(records)
    .flatMap(([kind, choices]) =>
      choices.map(({ value, label }) => ({ kind: kind as keyof Records, id: value, title: label })),
    )
    .filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
    .slice(0, mostOffered / 2)
}

/** What the search of the desk finds; nothing while the portal cannot be reached. */
async function withinReach(query: string): Promise<Linked[]> {
  try {
    const answer = await fetch(`/desk/find?q=${encodeURIComponent(query)}`)
    return answer.ok ? ((await answer.json()) as { records: Linked[] }).records : []
  } catch {
    return []
  }
}
