'use client'

import { useCallback } from 'react'
import { RichTextField } from '@/components/rich-text/rich-text-field'
import type { FieldOf } from './field'
import { useFormAround, useText } from './form-context'
import { useFrame } from './frame'

const mostOffered = 8

/** A text with its structure; it links to the records that the fields of this form may name. */
export function RichField({ field, ...at }: FieldOf<'rich'>) {
  const frame = useFrame(at, field.isRequired)
  const { language, records } = useFormAround()
  const [text, write] = useText(at.path)
  const findRecords = useCallback(
    (query: string) => {
      const wanted = query.toLocaleLowerCase()
      const all = Object.entries(records).flatMap(([kind, choices]) =>
        choices.map(({ value, label }) => ({ kind: kind as keyof typeof records, id: value, title: label })),
      )
      const found = all.filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
      return Promise.resolve(found.slice(0, mostOffered))
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
